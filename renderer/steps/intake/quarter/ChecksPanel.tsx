import type { QuarterCheck } from '../../../../shared/contract/intake-quarter.ts';
import { placeOf } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { LookTag } from './LookTag.tsx';
import { reportText } from './report-text.ts';
import { splitChecks } from './report-view.ts';
import { useCodeWords } from './use-code-words.ts';

/** The plausibility checks: those to look at first, the others behind a press. */
export function ChecksPanel({ checks }: { readonly checks: readonly QuarterCheck[] }) {
  const words = useText(reportText);
  const format = useFormat();
  const { attention, minor, passed } = splitChecks(checks);
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.checksTitle}</h2>
        <span className="sub">{words.checksSum(format.count(checks.length), format.count(passed.length))}</span>
      </div>
      {attention.length === 0 ? (
        <p>{words.checksNone}</p>
      ) : (
        <ChecksTable caption={words.checksTitle} checks={attention} />
      )}
      <Folded summary={words.minor(format.count(minor.length))} checks={minor} />
      <Folded summary={words.passed(format.count(passed.length))} checks={passed} />
    </section>
  );
}

function Folded({ summary, checks }: { readonly summary: string; readonly checks: readonly QuarterCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ChecksTable caption={summary} checks={checks} />
    </details>
  );
}

function ChecksTable({ caption, checks }: { readonly caption: string; readonly checks: readonly QuarterCheck[] }) {
  const words = useText(reportText);
  const said = useCodeWords();
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={checks}
      rowKey={({ code, table, column }) => `${code} ${table} ${column ?? ''}`}
      columns={[
        { key: 'check', head: words.check, rowHead: true, wide: true, cell: ({ code }) => said.check(code) },
        {
          key: 'where',
          head: words.where,
          cell: ({ table, column }) => placeOf(table, column),
        },
        {
          key: 'failing',
          head: words.failing,
          numeric: true,
          cell: ({ count, of }) => words.of(format.count(count), format.count(of)),
        },
        {
          key: 'share',
          head: words.share,
          numeric: true,
          cell: ({ count, of }) => format.percent(count / Math.max(1, of)),
        },
        {
          key: 'look',
          head: words.look,
          cell: ({ attention }) => attention && <LookTag />,
        },
      ]}
    />
  );
}
