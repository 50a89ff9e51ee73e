import { useMemo } from 'react';
import type { OfferedColumn, OfferedPart } from '../../../../shared/contract/intake-quarter.ts';
import { reasonText } from '../../../../shared/domain/refusals-reasons.ts';
import { sourceTable } from '../../../../shared/domain/source-tables.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { CellSelect } from '../../../components/Select.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { valueWords } from '../column-values.ts';
import { columnWords } from '../column-words.ts';
import { OddRows } from '../OddRows.tsx';
import { text } from '../text.ts';
import { setTarget } from './actions.ts';
import { decideText } from './decide-text.ts';
import { isRefused, missingColumns, offeredTargets, type PartDecision } from './mapping.ts';
import { partIds } from './part-ids.ts';

interface PartColumnsProps {
  readonly part: OfferedPart;
  readonly decision: PartDecision;
}

/** The columns of one part, each with the column of the layout that it becomes. */
export function PartColumns({ part, decision }: PartColumnsProps) {
  const words = useText(decideText);
  const { encodings, delimiters } = useText(text);
  const format = useFormat();
  const title = words.columnsTitle(part.part);
  const missing = missingColumns(decision);
  const { encoding, delimiter, issues, issueCounts } = part;
  const rows = format.count(part.rows);
  const odd = useMemo(
    () =>
      issueCounts.map(({ code, count }) => ({
        code,
        count,
        lines: issues.filter((issue) => issue.code === code).map(({ line }) => line),
      })),
    [issues, issueCounts],
  );
  return (
    <section className="panel stack" id={partIds.columns} tabIndex={-1}>
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{title}</h2>
        <span className="sub">
          {encoding === null || delimiter === null
            ? words.rowsOnly(rows)
            : words.shape(rows, encodings[encoding] ?? encoding, delimiters[delimiter] ?? delimiter)}
        </span>
      </div>
      {missing.length > 0 && <p className="strong">{words.columnsMissing(missing.join(', '))}</p>}
      <DataTable
        caption={title}
        hideCaption
        rows={part.columns}
        rowKey={({ profile }) => profile.index}
        columns={[
          { key: 'name', head: words.column, rowHead: true, cell: (column) => <Name column={column} /> },
          { key: 'filled', head: words.filled, numeric: true, cell: ({ profile }) => format.count(profile.nonEmpty) },
          { key: 'values', head: words.values, wide: true, cell: (column) => <Values column={column} /> },
          {
            key: 'target',
            head: words.target,
            cell: (column) => <Target column={column} part={part} decision={decision} />,
          },
        ]}
      />
      {odd.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{words.oddRows}</h3>
          <OddRows caption={words.oddRows} rows={odd} />
        </>
      )}
    </section>
  );
}

interface ColumnProps {
  readonly column: OfferedColumn;
}

function Name({ column: { profile } }: ColumnProps) {
  const { kinds } = useText(columnWords);
  return (
    <span className="stack stack-tight intake-name">
      <span>{breakable(profile.name)}</span>
      <span className="sub">{kinds[profile.kind]}</span>
    </span>
  );
}

function Values({ column }: ColumnProps) {
  const words = useText(decideText);
  const flat = useText(text);
  const format = useFormat();
  const { profile, verdict } = column;
  const shown = isRefused(column) ? '' : valueWords(profile, format, flat);
  if (shown === '') return <span className="sub">{words.hidden}</span>;
  return (
    <span className="intake-values">
      {shown}
      {verdict.refusedCells > 0 && (
        <span className="sub">{words.refusedCells(format.count(verdict.refusedCells))}</span>
      )}
      {verdict.becomesYear && <span className="sub">{words.becomesYear}</span>}
    </span>
  );
}

const OUTSIDE = '';

function Target({ column, part, decision }: ColumnProps & PartColumnsProps) {
  const words = useText(decideText);
  const language = useLanguage();
  const { name } = column.profile;
  const { reasonCode } = column.verdict;
  if (isRefused(column)) {
    return (
      <span className="sub">
        {words.refusedHere}
        {reasonCode !== null && `: ${reasonText(reasonCode, language)}`}
      </span>
    );
  }
  const offered = offeredTargets(column, decision.table);
  if (decision.table === null || offered.length === 0) return <span className="sub">{words.noTarget}</span>;
  const target = decision.targets[name] ?? null;
  const use = sourceTable(decision.table).columns.find((own) => own.name === target)?.use;
  const isProposed = decision.table === part.table && target === column.target;
  return (
    <span className="stack stack-tight quarter-table">
      <CellSelect
        label={words.targetOf(name)}
        value={target ?? OUTSIDE}
        options={[
          { value: OUTSIDE, label: words.noTarget },
          ...offered.map((own) => ({ value: own.name, label: own.required ? words.required(own.name) : own.name })),
        ]}
        onChange={(chosen) => setTarget(part.part, name, chosen === OUTSIDE ? null : chosen)}
      />
      <span className="sub">
        {[
          isProposed ? words.targetWhys[column.why] : words.byAnalyst,
          ...(use === undefined ? [] : [words.uses[use]]),
        ].join(' · ')}
      </span>
    </span>
  );
}
