import type { OfferedPart, QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import { sourceTables } from '../../../../shared/domain/source-tables.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { CellSelect } from '../../../components/Select.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { setTable } from './actions.ts';
import { decideText } from './decide-text.ts';
import { countColumns, decisionOf, missingColumns, missingTables } from './mapping.ts';
import { partIds } from './part-ids.ts';
import { QuarterUndo } from './QuarterUndo.tsx';
import { useQuarter } from './store.ts';

interface PartsPanelProps {
  readonly inspection: QuarterInspection;
  /** The part whose columns are on screen. */
  readonly shown: string | null;
}

/** The parts of a delivery, and which table of the layout each is. */
export function PartsPanel({ inspection: { parts }, shown }: PartsPanelProps) {
  const words = useText(decideText);
  const format = useFormat();
  const mapping = useQuarter((quarter) => quarter.mapping);
  const count = (part: OfferedPart) => countColumns(part, decisionOf(mapping, part.part));
  const title = words.partsTitle(format.count(parts.length));
  const absent = missingTables(mapping);
  return (
    <section className="panel stack" id={partIds.parts} tabIndex={-1}>
      <div className="row between">
        <h2 className="utrecht-heading-2">{title}</h2>
        <QuarterUndo />
      </div>
      <p className="sub">{words.partsWhy}</p>
      <DataTable
        caption={title}
        hideCaption
        rows={parts}
        rowKey={({ part }) => part}
        chosen={({ part }) => part === shown}
        columns={[
          { key: 'part', head: words.part, rowHead: true, cell: ({ part }) => <PartName part={part} /> },
          { key: 'table', head: words.table, cell: (part) => <TableChoice part={part} /> },
          { key: 'rows', head: words.rows, numeric: true, cell: ({ rows }) => format.count(rows) },
          { key: 'taken', head: words.taken, numeric: true, cell: (part) => format.count(count(part).taken) },
          { key: 'outside', head: words.outside, numeric: true, cell: (part) => format.count(count(part).outside) },
          { key: 'refused', head: words.refused, numeric: true, cell: (part) => format.count(count(part).refused) },
          {
            key: 'state',
            head: words.state,
            wide: true,
            cell: (part) => (
              <span className="quarter-state">
                <PartState part={part} />
              </span>
            ),
          },
        ]}
      />
      {absent.length > 0 && <p className="sub">{words.absent(absent.join(', '))}</p>}
    </section>
  );
}

function PartName({ part }: { readonly part: string }) {
  const words = useText(decideText);
  const show = () => {
    useQuarter.setState({ shownPart: part });
    // The columns come on screen with the next frame.
    requestAnimationFrame(() => document.getElementById(partIds.columns)?.focus());
  };
  return (
    <span className="quarter-part">
      <LinkButton onPress={show} label={`${part}: ${words.show(part)}`}>
        {breakable(part)}
      </LinkButton>
    </span>
  );
}

const NONE = '';

function TableChoice({ part }: { readonly part: OfferedPart }) {
  const words = useText(decideText);
  const { table } = useQuarter(({ mapping }) => decisionOf(mapping, part.part));
  return (
    <span className="stack stack-tight quarter-table">
      <CellSelect
        label={words.tableOf(part.part)}
        value={table ?? NONE}
        options={[
          ...sourceTables.map(({ name }) => ({ value: name, label: name })),
          { value: NONE, label: words.notBroughtIn },
        ]}
        onChange={(chosen) => setTable(part, chosen === NONE ? null : chosen)}
      />
      <span className="sub">{table === part.table ? words.whys[part.why] : words.byAnalyst}</span>
    </span>
  );
}

function PartState({ part }: { readonly part: OfferedPart }) {
  const words = useText(decideText);
  const format = useFormat();
  const decision = useQuarter(({ mapping }) => decisionOf(mapping, part.part));
  if (decision.table === null) return <Tag tone="quiet">{words.stateOut}</Tag>;
  const missing = missingColumns(decision).length;
  return missing === 0 ? (
    <Tag tone="info" mark="ok">
      {words.stateGood}
    </Tag>
  ) : (
    <Tag tone="attention" mark="attention">
      {words.stateMissing(format.count(missing))}
    </Tag>
  );
}
