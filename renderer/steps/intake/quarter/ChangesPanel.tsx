import type { QuarterChange, QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { placeOf } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { LookTag } from './LookTag.tsx';
import { quarterName } from './quarter-name.ts';
import { type ReportWords, reportText } from './report-text.ts';
import { useCodeWords } from './use-code-words.ts';

/** What is different from the delivery before: what stands out first, the rest behind a press. */
export function ChangesPanel({ report: { comparedWith, changes } }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  if (comparedWith === null || changes.length === 0) return null;
  const notable = changes.filter(({ attention }) => attention);
  const others = changes.filter(({ attention }) => !attention);
  const title = words.changesTitle(quarterName(comparedWith, language));
  const rest = words.restChanges(format.count(others.length));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      {notable.length === 0 ? <p>{words.comparedSame}</p> : <ChangesTable caption={title} changes={notable} />}
      {others.length > 0 && (
        <details>
          <summary>{rest}</summary>
          <ChangesTable caption={rest} changes={others} />
        </details>
      )}
    </section>
  );
}

function ChangesTable({ caption, changes }: { readonly caption: string; readonly changes: readonly QuarterChange[] }) {
  const words = useText(reportText);
  const said = useCodeWords();
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={changes}
      rowKey={({ table, column, code }) => `${table} ${column ?? ''} ${code}`}
      columns={[
        {
          key: 'where',
          head: words.where,
          rowHead: true,
          cell: ({ table, column }) => placeOf(table, column),
        },
        { key: 'change', head: words.change, wide: true, cell: ({ code }) => said.changes[code] },
        { key: 'before', head: words.before, numeric: true, cell: (change) => figures(change, words, format).before },
        { key: 'now', head: words.now, numeric: true, cell: (change) => figures(change, words, format).now },
        { key: 'names', head: words.names, cell: ({ code, names }) => (code === 'RANGE' ? '' : names.join(', ')) },
        {
          key: 'look',
          head: words.look,
          cell: ({ attention }) => attention && <LookTag />,
        },
      ]}
    />
  );
}

/** Both sides of a change: shares of rows, limits (low and high, before and now), numbers of dossiers out of all, or counts. */
function figures(
  { code, before, now, names }: QuarterChange,
  words: ReportWords,
  format: Formats,
): { readonly before: string; readonly now: string } {
  if (code === 'RANGE') {
    const [low = '', high = '', lowNow = '', highNow = ''] = names.map((limit) => sayLimit(Number(limit), format));
    return { before: words.range(low, high), now: words.range(lowNow, highNow) };
  }
  if (now === null) return { before: '', now: '' };
  if (before === null) return { before: '', now: format.count(now) };
  if (code === 'MISSING') return { before: format.percent(before), now: format.percent(now) };
  if (code === 'KEYS_GONE' || code === 'KEYS_NEW')
    return { before: '', now: words.of(format.count(now), format.count(before)) };
  return { before: format.count(before), now: format.count(now) };
}

/** A year is no quantity: 1984 and not 1.984. */
function sayLimit(limit: number, format: Formats): string {
  if (!Number.isInteger(limit)) return format.number(limit, 2);
  return limit >= 1850 && limit <= 2150 ? String(limit) : format.count(limit);
}
