import type { Assessment } from '../../../shared/contract/assess.ts';
import { type Rate, Rates } from '../../charts/Rates.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from './model-names.ts';
import { text } from './text.ts';

/** How often each model is right at the capacity, beside all dossiers that were measured: what drawing lots gives. */
export function HitRates({ assessment }: { readonly assessment: Assessment }) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const everybody: Rate = {
    name: words.ratesAll,
    hits: assessment.unlawful,
    n: assessment.n,
    estimate: assessment.baseRate,
    shape: 'ring',
  };
  const rates: readonly Rate[] = [
    everybody,
    ...assessment.models.map(
      ({ kind, atCapacity }): Rate => ({
        name: names[kind],
        hits: atCapacity.hits.value,
        n: atCapacity.selected,
        estimate: atCapacity.precision,
      }),
    ),
  ];
  return (
    <section className="panel">
      <ChartFrame
        title={words.ratesTitle}
        sentence={words.ratesSentence(format.count(assessment.n))}
        chart={<Rates rows={rates} reference={0} label={words.ratesLabel} />}
        table={
          <DataTable
            hideCaption
            caption={words.ratesLabel}
            rows={rates}
            rowKey={(row) => row.name}
            columns={[
              { key: 'name', head: words.route, rowHead: true, cell: (row) => row.name },
              { key: 'hits', head: words.hit, numeric: true, cell: (row) => format.count(row.hits) },
              { key: 'n', head: words.chosenN, numeric: true, cell: (row) => format.count(row.n) },
              { key: 'share', head: words.share, numeric: true, cell: (row) => format.percent(row.estimate.value) },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: (row) => format.percentRange(row.estimate),
              },
            ]}
          />
        }
      />
    </section>
  );
}
