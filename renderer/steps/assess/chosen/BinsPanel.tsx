import type { ChosenReport, PropensityBin } from '../../../../shared/contract/assess-chosen.ts';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Select } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { BinsChart } from './BinsChart.tsx';
import { chanceWords, routeName } from './figures.ts';
import { showRoute, useChosen } from './store.ts';
import { text } from './text.ts';

/** How likely dossiers were to be investigated, all of them and those who were; by all chosen routes, or one. */
export function BinsPanel({ report: { routes } }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const shown = useChosen((chosen) => chosen.shown);
  const route = routes[shown] ?? routes[0];
  if (route === undefined) return null;
  return (
    <section className="panel stack">
      {routes.length > 1 && (
        <Select
          label={words.binsRoutes}
          options={routes.map((own, place) => ({ value: String(place), label: routeName(own, words) }))}
          value={String(routes.indexOf(route))}
          onChange={(place) => showRoute(Number(place))}
        />
      )}
      <ChartFrame
        title={words.binsTitle}
        sentence={words.binsSentence}
        chart={<BinsChart bins={route.bins} label={`${words.binsLabel}: ${routeName(route, words)}`} />}
        table={<BinsTable bins={route.bins} />}
      />
    </section>
  );
}

function BinsTable({ bins }: { readonly bins: readonly PropensityBin[] }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.binsLabel}
      rows={bins}
      rowKey={({ from }) => from}
      columns={[
        { key: 'from', head: words.binsFrom, rowHead: true, cell: ({ from }) => chanceWords(from, format) },
        { key: 'to', head: words.binsTo, numeric: true, cell: ({ to }) => chanceWords(to, format) },
        { key: 'all', head: words.all, numeric: true, cell: ({ all }) => format.count(all) },
        {
          key: 'investigated',
          head: words.investigated,
          numeric: true,
          cell: ({ investigated }) => format.count(investigated),
        },
      ]}
    />
  );
}
