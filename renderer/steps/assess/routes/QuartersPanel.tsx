import type { QuarterRate, RouteComparison } from '../../../../shared/contract/assess-routes.ts';
import { QuarterRates } from '../../../charts/QuarterRates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { quartersThrough } from './route-view.ts';
import { text } from './text.ts';

const groups = ['random', 'others'] as const satisfies readonly QuarterRate['group'][];

/** Whether the hit rate moved, quarter by quarter. */
export function QuartersPanel({ comparison: { quarters } }: { readonly comparison: RouteComparison }) {
  const words = useText(text);
  const format = useFormat();
  if (quarters.length === 0) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.quartersTitle}</h2>
        <p>{words.quartersNone}</p>
      </section>
    );
  }
  const series = groups
    .map((group) => ({
      name: words.groups[group],
      shape: group === 'random' ? ('ring' as const) : ('dot' as const),
      points: quarters.filter((own) => own.group === group).map(({ quarter, rate }) => ({ quarter, estimate: rate })),
    }))
    .filter(({ points }) => points.length > 0);
  return (
    <section className="panel">
      <ChartFrame
        title={words.quartersTitle}
        sentence={words.quartersSentence}
        chart={
          <QuarterRates
            quarters={quartersThrough(quarters.map(({ quarter }) => quarter))}
            series={series}
            label={words.quartersLabel}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.quartersLabel}
            rows={quarters}
            rowKey={({ quarter, group }) => `${quarter} ${group}`}
            columns={[
              { key: 'quarter', head: words.quarter, rowHead: true, cell: ({ quarter }) => quarter },
              { key: 'group', head: words.group, cell: ({ group }) => words.groups[group] },
              { key: 'hits', head: words.hit, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
              { key: 'share', head: words.share, numeric: true, cell: ({ rate }) => format.percent(rate.value) },
              { key: 'interval', head: words.interval, numeric: true, cell: ({ rate }) => format.percentRange(rate) },
            ]}
          />
        }
      />
    </section>
  );
}
