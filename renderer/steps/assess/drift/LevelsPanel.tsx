import type { QuarterLevel } from '../../../../shared/contract/assess-drift.ts';
import { QuarterRates } from '../../../charts/QuarterRates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { quartersThrough } from '../routes/route-view.ts';
import { quarterSeries } from './quarter-series.ts';
import { text } from './text.ts';

/** Whether as many turned out unlawful as the model expected, quarter by quarter. */
export function LevelsPanel({ levels }: { readonly levels: readonly QuarterLevel[] }) {
  const words = useText(text);
  const format = useFormat();
  const series = quarterSeries(levels, words.groups, ({ level }) => level);
  if (series.length === 0) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.levelsTitle}</h2>
        <p>{words.levelsNone}</p>
      </section>
    );
  }
  const rows = levels.toSorted((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
  return (
    <section className="panel">
      <ChartFrame
        title={words.levelsTitle}
        sentence={words.levelsSentence}
        chart={
          <QuarterRates
            quarters={quartersThrough(rows.map(({ quarter }) => quarter))}
            series={series}
            label={words.levelsLabel}
            say={(tick) => format.signed(tick, 1)}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.levelsLabel}
            rows={rows}
            rowKey={({ quarter, group }) => `${quarter} ${group}`}
            columns={[
              { key: 'quarter', head: words.quarter, rowHead: true, cell: ({ quarter }) => quarter },
              { key: 'group', head: words.group, cell: ({ group }) => words.groups[group] },
              { key: 'found', head: words.found, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
              {
                key: 'expected',
                head: words.expected,
                numeric: true,
                cell: ({ expected }) => format.number(expected, 1),
              },
              {
                key: 'level',
                head: words.level,
                numeric: true,
                cell: ({ level }) => (level === null ? '–' : format.signed(level.value, 2)),
              },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: ({ level }) => (level === null ? '–' : format.range(level, 2)),
              },
            ]}
          />
        }
      />
    </section>
  );
}
