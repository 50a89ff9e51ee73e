import type { CodeCount, QuarterTable } from '../../../../shared/contract/intake-quarter.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { useLineNumbers } from '../OddRows.tsx';
import { reportText } from './report-text.ts';
import { useCodeWords } from './use-code-words.ts';

interface TableDetailsProps {
  readonly table: QuarterTable;
  readonly onClose: () => void;
}

/** Everything that happened to rows and cells of one table, per cause, with line numbers. */
export function TableDetails({ table, onClose }: TableDetailsProps) {
  const words = useText(reportText);
  const said = useCodeWords();
  const format = useFormat();
  const lineNumbers = useLineNumbers();
  const { refusedRows, repaired, outside } = table;
  const refusedLines = ({ lines, count }: CodeCount): string => {
    const first = lines.map(format.count).join(', ');
    const more = count - lines.length;
    return more > 0 && lines.length > 0 ? words.refusedLines(first, format.count(more)) : first;
  };
  return (
    <Dialog title={words.detailsTitle(table.table)} onClose={onClose}>
      <p>{words.detailsSums(format.count(table.read), format.count(table.stored))}</p>
      <p className="sub">{words.detailsWhy}</p>
      <h3 className="utrecht-heading-3">{words.refusedRows}</h3>
      {refusedRows.length === 0 ? (
        <p>{words.refusedRowsNone}</p>
      ) : (
        <DataTable
          caption={words.refusedRows}
          hideCaption
          rows={refusedRows}
          rowKey={({ code }) => code}
          columns={[
            { key: 'what', head: words.what, rowHead: true, wide: true, cell: ({ code }) => said.row(code) },
            { key: 'count', head: words.count, numeric: true, cell: ({ count }) => format.count(count) },
            { key: 'lines', head: words.lines, cell: (row) => <Lines text={refusedLines(row)} /> },
          ]}
        />
      )}
      <h3 className="utrecht-heading-3">{words.repairs}</h3>
      {repaired.length === 0 ? (
        <p>{words.repairsNone}</p>
      ) : (
        <DataTable
          caption={words.repairs}
          hideCaption
          rows={repaired.toSorted((a, b) => b.count - a.count)}
          rowKey={({ column, code }) => `${column} ${code}`}
          columns={[
            {
              key: 'column',
              head: words.column,
              rowHead: true,
              cell: ({ column }) => (column === '' ? words.wholeRow : breakable(column)),
            },
            {
              key: 'what',
              head: words.what,
              wide: true,
              cell: ({ column, code }) => (column === '' ? said.row(code) : said.cell(code)),
            },
            { key: 'count', head: words.count, numeric: true, cell: ({ count }) => format.count(count) },
            { key: 'lines', head: words.lines, cell: (row) => <Lines text={lineNumbers(row)} /> },
          ]}
        />
      )}
      {outside.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{words.outsideTitle}</h3>
          <p>{outside.join(', ')}</p>
        </>
      )}
    </Dialog>
  );
}

const Lines = ({ text }: { readonly text: string }) => <span className="quarter-lines">{text}</span>;
