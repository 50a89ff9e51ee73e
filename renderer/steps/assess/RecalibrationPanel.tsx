import type { Recalibration } from '../../../shared/contract/assess-drift.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { useAsk } from '../../app/use-ask.ts';
import { CalibrationChart } from '../../charts/CalibrationChart.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './recalibration-text.ts';

/** What the estimates say of all dossiers, and what they would say with the share in the random sample. Nothing until it is known. */
export function RecalibrationPanel({ model }: { readonly model: ModelKind }) {
  const recalibration = useAsk('assess.recalibration', { model }).value;
  return recalibration === null ? null : <Recalibrated recalibration={recalibration} />;
}

function Recalibrated({ recalibration }: { readonly recalibration: Recalibration }) {
  const words = useText(text);
  const format = useFormat();
  const { trained, level, random, dossiers, mean, recalibrated } = recalibration;
  const count = (own: Recalibration['trained']): string =>
    words.share(format.outOf(own.hits, own.n), format.percent(own.rate.value), format.percentRange(own.rate));
  return (
    <div className="grid grid-2 stretch">
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <p className="strong">
          {recalibrated === null ? words.cannot : words.instead(format.per100(recalibrated.mean), format.per100(mean))}
        </p>
        {recalibrated !== null && (
          <p>{words.range(format.between100({ ...recalibrated, value: recalibrated.mean }))}</p>
        )}
        <p>{words.why}</p>
        <Facts
          rows={[
            { term: words.trained, value: count(trained) },
            ...(level === null ? [] : [{ term: words.level, value: words.levelWhy(format.percent(level)) }]),
            { term: words.random, value: random === null ? words.noRandom : count(random) },
            { term: words.dossiers, value: words.meanOf(format.of100(mean), format.count(dossiers)) },
          ]}
        />
        <p className="sub">{words.assumption}</p>
      </section>
      {recalibration.before.length > 0 && <OnRandom recalibration={recalibration} />}
    </div>
  );
}

function OnRandom({ recalibration: { before, after, random } }: { readonly recalibration: Recalibration }) {
  const words = useText(text);
  const format = useFormat();
  const rows = [
    ...before.map((group, index) => ({ ...group, number: index + 1, set: words.asShown })),
    ...after.map((group, index) => ({ ...group, number: index + 1, set: words.recalibrated })),
  ];
  return (
    <section className="panel">
      <ChartFrame
        title={words.chartTitle}
        sentence={words.chartSentence(format.count(random?.n ?? 0))}
        chart={
          <div className="stack">
            <h3 className="utrecht-heading-3">{words.asShown}</h3>
            <CalibrationChart groups={before} label={`${words.chartTitle}: ${words.asShown}`} height={190} />
            <h3 className="utrecht-heading-3">{words.recalibrated}</h3>
            <CalibrationChart groups={after} label={`${words.chartTitle}: ${words.recalibrated}`} height={190} />
          </div>
        }
        table={
          <DataTable
            hideCaption
            caption={words.chartTitle}
            rows={rows}
            rowKey={({ set, number }) => `${set} ${number}`}
            columns={[
              { key: 'set', head: words.estimates, rowHead: true, cell: ({ set, number }) => `${set}, ${number}` },
              { key: 'predicted', head: words.estimated, numeric: true, cell: (own) => format.percent(own.predicted) },
              { key: 'found', head: words.found, numeric: true, cell: (own) => format.percent(own.observed.value) },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: (own) => format.percentRange(own.observed),
              },
              { key: 'counts', head: words.foundOf, numeric: true, cell: (own) => format.outOf(own.hits, own.n) },
            ]}
          />
        }
      />
    </section>
  );
}
