import type { GroupTableFigure } from '../../../../../shared/contract/assess-group-tables.ts';
import { type Column, DataTable } from '../../../../components/DataTable.tsx';
import { EstimateText } from '../../../../components/EstimateText.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { pWords } from '../../routes/route-view.ts';
import { GroupVerdict } from '../GroupVerdict.tsx';
import { text } from './text.ts';

const NONE = '–';

interface FiguresTableProps {
  readonly figures: readonly GroupTableFigure[];
  readonly caption: string;
}

/** The same figures as the chart, with what may be said of each difference. */
export function FiguresTable({ figures, caption }: FiguresTableProps) {
  const words = useText(text);
  const format = useFormat();
  const columns: readonly Column<GroupTableFigure>[] = [
    { key: 'group', head: words.group, rowHead: true, cell: ({ group }) => group },
    { key: 'counts', head: words.counts, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
    {
      key: 'share',
      head: words.share,
      cell: ({ rate }) => (rate === null ? NONE : <EstimateText estimate={rate} as="percent" />),
    },
    {
      key: 'difference',
      head: words.difference,
      cell: ({ difference }) => (difference === null ? NONE : <Points difference={difference} />),
    },
    {
      key: 'p',
      head: words.adjustedP,
      numeric: true,
      cell: ({ adjustedP }) => (adjustedP === null ? NONE : pWords(adjustedP, words, format)),
    },
    {
      key: 'verdict',
      head: words.verdict,
      cell: ({ verdict }) => <GroupVerdict verdict={verdict} />,
    },
  ];
  return <DataTable hideCaption caption={caption} rows={figures} rowKey={({ group }) => group} columns={columns} />;
}

function Points({ difference }: { readonly difference: NonNullable<GroupTableFigure['difference']> }) {
  const { value, low, high } = difference;
  return (
    <EstimateText signed as="decimal" digits={1} estimate={{ value: 100 * value, low: 100 * low, high: 100 * high }} />
  );
}
