import type { RouteComparison, RouteHits } from '../../../../shared/contract/assess-routes.ts';
import { type Rate, Rates } from '../../../charts/Rates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { RatesTable } from './RatesTable.tsx';
import { chartNames, isDrawn, routeName, shortRouteName } from './route-view.ts';
import { chooseWindow, useRoutes } from './store.ts';
import { text } from './text.ts';

/** How often each route found something, the random sample as the measure. */
export function RatesPanel({ comparison }: { readonly comparison: RouteComparison }) {
  const words = useText(text);
  const window = useRoutes((routes) => routes.window);
  const format = useFormat();
  const { benchmark, routes, drawn, profiles } = comparison;
  const begun = drawn.filter(({ investigated }) => investigated > 0);
  const rows = [...(benchmark === null ? [] : [benchmark]), ...begun, ...routes, ...profiles];
  const unknown = rows.filter(({ rate }) => rate === null);
  return (
    <section className="panel stack">
      <div className="row">
        <Segmented
          label={words.windowLabel}
          options={(['all', 'year'] as const).map((value) => ({ value, label: words.windows[value] }))}
          value={window}
          onChange={chooseWindow}
        />
        <Counted comparison={comparison} />
      </div>
      <ChartFrame
        title={words.title}
        sentence={<Sentence comparison={comparison} />}
        chart={<RatesChart comparison={comparison} rows={rows} />}
        table={<RatesTable comparison={comparison} rows={rows} />}
      />
      {unknown.length > 0 && (
        <p className="sub">
          {unknown.map((row) => `${routeName(row, words, format)}: ${words.noOutcome}`).join(' · ')}
        </p>
      )}
    </section>
  );
}

interface RowsProps {
  readonly comparison: RouteComparison;
  readonly rows: readonly RouteHits[];
}

function RatesChart({ comparison, rows }: RowsProps) {
  const words = useText(text);
  const format = useFormat();
  const { benchmark, profiles } = comparison;
  const known = rows.filter(({ rate }) => rate !== null);
  const names = chartNames(known.map((row) => shortRouteName(row, words, format)));
  const shapeOf = (row: RouteHits) => {
    if (row === benchmark || (isDrawn(row) && row.chosenBy === 'random')) return 'ring';
    return profiles.some((profile) => profile === row) ? 'square' : 'dot';
  };
  const rates = known.flatMap((row, index): Rate[] => {
    const { hits, n, rate } = row;
    return rate === null ? [] : [{ name: names[index] ?? row.label, hits, n, estimate: rate, shape: shapeOf(row) }];
  });
  if (rates.length === 0) return <p>{words.noneKnown}</p>;
  const reference = benchmark === null ? -1 : known.indexOf(benchmark);
  return <Rates rows={rates} label={words.label} {...(reference < 0 ? {} : { reference })} />;
}

function Sentence({ comparison: { benchmark, drawn, profiles } }: { readonly comparison: RouteComparison }) {
  const words = useText(text);
  const parts = [
    words.sentence,
    ...(benchmark?.rate == null ? [] : [words.sentenceBand]),
    ...(profiles.length === 0 ? [] : [words.sentenceProfiles]),
    ...(drawn.some(({ investigated }) => investigated > 0) ? [words.sentenceDrawn] : []),
    words.sentenceFair,
  ];
  return parts.join(' ');
}

function Counted({ comparison: { source, label } }: { readonly comparison: RouteComparison }) {
  const words = useText(text);
  const format = useFormat();
  const deliveries = words.deliveries(format.count(source?.quarters.length ?? 0));
  const said =
    source === null || source.from === null || source.until === null
      ? words.countedNone(deliveries)
      : words.counted(
          format.count(source.investigations),
          deliveries,
          format.date(source.from),
          format.date(source.until),
        );
  return (
    <div className="sub">
      <p>{said}</p>
      <details>
        <summary>{words.definition(format.count(label.version))}</summary>
        <p>{label.words}</p>
      </details>
    </div>
  );
}
