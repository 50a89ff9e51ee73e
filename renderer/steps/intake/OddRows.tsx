import type { Inspection } from '../../../shared/contract/intake.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { fileWords, wordsOf } from './file-words.ts';
import { text } from './text.ts';

interface OddRow {
  readonly code: string;
  readonly count: number;
  /** Numbers of the first lines; there may be more. */
  readonly lines: readonly number[];
}

/** The first line numbers of something that happened `count` times. */
export function useLineNumbers(): (found: Pick<OddRow, 'lines' | 'count'>) => string {
  const words = useText(text);
  const format = useFormat();
  return ({ lines, count }) => {
    const listed = lines.map(format.count).join(', ');
    return lines.length < count && lines.length > 0 ? words.linesMore(listed) : listed;
  };
}

/** Rows that were refused, set aside or repaired, per cause, with their line numbers. */
export function OddRows({ caption, rows }: { readonly caption: string; readonly rows: readonly OddRow[] }) {
  const words = useText(text);
  const said = useText(fileWords);
  const format = useFormat();
  const lineNumbers = useLineNumbers();
  const effectOf = ({ code }: OddRow) => {
    const effect = said.rows[code]?.effect;
    return effect === undefined ? '' : said.effects[effect];
  };
  if (rows.length === 0) return <p>{words.oddNone}</p>;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'what',
          head: words.what,
          rowHead: true,
          cell: (row) => <span className="intake-odd">{said.rows[row.code]?.words ?? row.code}</span>,
        },
        { key: 'became', head: words.became, cell: effectOf },
        { key: 'count', head: words.count, numeric: true, cell: ({ count }) => format.count(count) },
        { key: 'lines', head: words.lines, wide: true, cell: lineNumbers },
      ]}
    />
  );
}

/** What stood out while the file was read through. */
export function OddRowsPanel({ inspection }: { readonly inspection: Inspection }) {
  const words = useText(text);
  const { notes: noteWords } = useText(fileWords);
  const format = useFormat();
  const { issues, issueCounts, notes } = inspection;
  const rows = issueCounts.map(({ code, count }) => ({
    code,
    count,
    lines: issues.filter((issue) => issue.code === code).map(({ line }) => line),
  }));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.oddRows}</h2>
      <OddRows caption={words.oddRows} rows={rows} />
      {notes.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{words.notes}</h3>
          <ul className="bullets">
            {notes.map(({ code, count }) => (
              <li key={code}>
                {format.count(count)} {wordsOf(noteWords, code)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
