import type { RouteComparison, RouteHits } from '../../../../shared/contract/assess-routes.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { VerdictBadge } from '../../../components/Verdict.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { rateColumns } from '../rate-columns.ts';
import { isDrawn, pWords, routeName } from './route-view.ts';
import { text } from './text.ts';

const NONE = '–';

interface RatesTableProps {
  readonly comparison: RouteComparison;
  readonly rows: readonly RouteHits[];
}

/** The same figures as the chart, with the comparison of each route. */
export function RatesTable({ comparison, rows }: RatesTableProps) {
  const words = useText(text);
  const format = useFormat();
  const columns: readonly Column<RouteHits>[] = [
    { key: 'route', head: words.route, rowHead: true, cell: (row) => routeName(row, words, format) },
    {
      key: 'investigated',
      head: words.investigated,
      numeric: true,
      cell: ({ investigated }) => format.count(investigated),
    },
    {
      key: 'hits',
      head: words.hit,
      numeric: true,
      cell: ({ n, hits }) => (n === 0 ? NONE : format.outOf(hits, n)),
    },
    ...rateColumns<RouteHits>(words, format),
    {
      key: 'difference',
      head: words.difference,
      numeric: true,
      cell: ({ against }) => (against === null ? NONE : format.signed(100 * against.difference.value, 1)),
    },
    {
      key: 'p',
      head: words.adjustedP,
      numeric: true,
      cell: ({ against }) => (against === null ? NONE : pWords(against.adjustedP, words, format)),
    },
    {
      key: 'verdict',
      head: words.verdict,
      cell: (row) => {
        if (row.rate === null) return words.noOutcome;
        if (row === comparison.benchmark) return words.measure;
        if (isDrawn(row) && row.chosenBy === 'random') return words.inMeasure;
        return row.against === null ? NONE : <VerdictBadge verdict={row.against.verdict} />;
      },
    },
  ];
  return (
    <DataTable
      hideCaption
      caption={words.label}
      rows={rows}
      rowKey={(row) => ('id' in row ? `profile ${row.code}` : row.code)}
      columns={columns}
    />
  );
}
