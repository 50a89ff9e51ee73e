import type { ChosenReport, RouteChoice } from '../../../../shared/contract/assess-chosen.ts';
import type { Estimate } from '../../../../shared/contract/train.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { chanceWords, routeName, wholeSize } from './figures.ts';
import { text } from './text.ts';

/** The figures of each route that investigated often enough, below those of all together. */
export function RoutesPanel({ report: { routes } }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const share = (estimate: Estimate | null) => (estimate === null ? words.none : <Share estimate={estimate} />);
  const columns: readonly Column<RouteChoice>[] = [
    { key: 'route', head: words.route, rowHead: true, wide: true, cell: (route) => routeName(route, words) },
    {
      key: 'investigated',
      head: words.investigated,
      numeric: true,
      cell: ({ investigated }) => format.count(investigated),
    },
    { key: 'hits', head: words.hits, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
    { key: 'naive', head: words.naive, numeric: true, cell: ({ naive }) => share(naive) },
    { key: 'corrected', head: words.corrected, numeric: true, cell: ({ corrected }) => share(corrected) },
    {
      key: 'weighs',
      head: words.weighs,
      numeric: true,
      cell: ({ effectiveSize }) => wholeSize(effectiveSize, format),
    },
    {
      key: 'chance',
      head: words.meanChance,
      numeric: true,
      cell: ({ meanPropensity }) => chanceWords(meanPropensity, format),
    },
    {
      key: 'negligible',
      head: words.negligible,
      numeric: true,
      cell: ({ negligible }) => format.count(negligible),
    },
  ];
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.routesTitle}</h2>
        <span className="sub">{words.routesSub}</span>
      </div>
      <DataTable
        hideCaption
        caption={words.routesLabel}
        rows={routes}
        rowKey={({ scope, code }) => `${scope} ${code}`}
        columns={columns}
      />
    </section>
  );
}

function Share({ estimate }: { readonly estimate: Estimate }) {
  const format = useFormat();
  return (
    <>
      {format.percent(estimate.value)} <span className="sub">({format.percentRange(estimate)})</span>
    </>
  );
}
