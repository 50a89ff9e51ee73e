import type {
  GroupTableProblem,
  GroupTableRow,
  GroupTableWarning,
  ReadGroupTable,
} from '../../../../../shared/contract/assess-group-tables.ts';
import { Alert } from '../../../../components/Alert.tsx';
import { type Column, DataTable } from '../../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { problemWords } from './problem-words.ts';
import { text } from './text.ts';

const MOST_PROBLEMS = 10;

/** What was read of a file: what is wrong with it, what to look at, and the rows themselves. */
export function TableRead({ read: { rows, aside, problems, warnings } }: { readonly read: ReadGroupTable }) {
  const words = useText(text);
  const format = useFormat();
  const attributes = new Set(rows.map(({ attribute }) => attribute)).size;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} />}
      {warnings.map((warning) => (
        <Warning key={warning.code === 'SMALL_COUNT' ? warning.code : warning.attributes.join(' ')} warning={warning} />
      ))}
      {rows.length > 0 && (
        <>
          <p>
            {words.read(format.count(rows.length), format.count(attributes))}
            {aside.length > 0 && ` ${words.aside(aside.map(format.count).join(', '))}`}
          </p>
          <RowsTable rows={rows} />
        </>
      )}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly GroupTableProblem[] }) {
  const words = useText(text);
  const reasons = useText(problemWords);
  const format = useFormat();
  const placeOf = ({ line, column }: GroupTableProblem): string => {
    const parts = [
      ...(line === null ? [] : [words.line(format.count(line))]),
      ...(column === null ? [] : [words.column(column)]),
    ];
    const place = parts.join(', ');
    return place === '' ? '' : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `;
  };
  const left = problems.length - MOST_PROBLEMS;
  return (
    <Alert kind="warning" title={words.problemsTitle} announce>
      <ul className="bullets">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.reason}`}>
            {placeOf(problem)}
            {reasons[problem.reason]}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words.more(format.count(left))}</p>}
      <p>{words.problemsThen}</p>
    </Alert>
  );
}

function Warning({ warning }: { readonly warning: GroupTableWarning }) {
  const words = useText(text);
  const format = useFormat();
  if (warning.code === 'TOTALS_DIFFER') {
    return (
      <Alert kind="info">
        <p>{words.totals(...warning.attributes)}</p>
      </Alert>
    );
  }
  return (
    <Alert kind="warning" title={words.smallTitle}>
      <p>{words.small(warning.lines.map(format.count).join(', '))}</p>
    </Alert>
  );
}

const NONE = '–';

function RowsTable({ rows }: { readonly rows: readonly GroupTableRow[] }) {
  const words = useText(text);
  const format = useFormat();
  const counts = (['dossiers', 'chosen', 'investigated', 'unlawful'] as const).map(
    (key): Column<GroupTableRow> => ({
      key,
      head: words[key],
      numeric: true,
      cell: ({ [key]: count }) => (count === null ? NONE : format.count(count)),
    }),
  );
  return (
    <DataTable
      hideCaption
      caption={words.readTitle}
      rows={rows}
      rowKey={(row) => rows.indexOf(row)}
      columns={[
        { key: 'attribute', head: words.attribute, cell: ({ attribute }) => attribute },
        { key: 'group', head: words.group, rowHead: true, wide: true, cell: ({ group }) => group },
        ...counts,
      ]}
    />
  );
}
