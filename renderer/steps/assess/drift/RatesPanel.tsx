import type { QuarterRate } from '../../../../shared/contract/assess-routes.ts';
import { QuarterRates } from '../../../charts/QuarterRates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { quartersThrough } from '../routes/route-view.ts';
import { quarterSeries } from './quarter-series.ts';
import { text } from './text.ts';

/** The hit rate of each quarter, drawn and chosen apart. */
export function RatesPanel({ rates }: { readonly rates: readonly QuarterRate[] }) {
  const words = useText(text);
  const format = useFormat();
  if (rates.length === 0) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.ratesTitle}</h2>
        <p>{words.ratesNone}</p>
      </section>
    );
  }
  return (
    <section className="panel">
      <ChartFrame
        title={words.ratesTitle}
        sentence={words.ratesSentence}
        chart={
          <QuarterRates
            quarters={quartersThrough(rates.map(({ quarter }) => quarter))}
            series={quarterSeries(rates, words.groups, ({ rate }) => rate)}
            label={words.ratesLabel}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.ratesLabel}
            rows={rates}
            rowKey={({ quarter, group }) => `${quarter} ${group}`}
            columns={[
              { key: 'quarter', head: words.quarter, rowHead: true, cell: ({ quarter }) => quarter },
              { key: 'group', head: words.group, cell: ({ group }) => words.groups[group] },
              { key: 'hits', head: words.hits, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
              { key: 'share', head: words.share, numeric: true, cell: ({ rate }) => format.percent(rate.value) },
              { key: 'interval', head: words.interval, numeric: true, cell: ({ rate }) => format.percentRange(rate) },
            ]}
          />
        }
      />
    </section>
  );
}
