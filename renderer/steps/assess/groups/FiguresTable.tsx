import type { GroupFigure } from '../../../../shared/contract/assess-groups.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { rateColumns } from '../rate-columns.ts';
import { aboutUp, pWords } from '../routes/route-view.ts';
import { GroupVerdict } from './GroupVerdict.tsx';
import { countWords, groupWords } from './group-view.ts';
import { text } from './text.ts';

const NONE = '–';

interface FiguresTableProps {
  readonly figures: readonly GroupFigure[];
  readonly caption: string;
}

/** Every group with its counts, its difference with all others and what may be said of it. */
export function FiguresTable({ figures, caption }: FiguresTableProps) {
  const words = useText(text);
  const format = useFormat();
  const columns: readonly Column<GroupFigure>[] = [
    { key: 'group', head: words.group, rowHead: true, cell: ({ group }) => groupWords(group, words) },
    { key: 'counts', head: words.counts, numeric: true, cell: (figure) => countWords(figure, words, format) },
    ...rateColumns<GroupFigure>(words, format),
    {
      key: 'difference',
      head: words.difference,
      numeric: true,
      cell: ({ difference }) =>
        difference === null
          ? NONE
          : `${format.signed(100 * difference.value, 1)} ${words.range(
              format.signed(100 * difference.low, 1),
              format.signed(100 * difference.high, 1),
            )}`,
    },
    {
      key: 'ratio',
      head: words.ratio,
      numeric: true,
      cell: ({ riskRatio }) => (riskRatio === null ? NONE : format.number(riskRatio.value, 2)),
    },
    {
      key: 'p',
      head: words.adjustedP,
      numeric: true,
      cell: ({ adjustedP }) => (adjustedP === null ? NONE : pWords(adjustedP, words, format)),
    },
    { key: 'verdict', head: words.verdict, cell: ({ verdict }) => <GroupVerdict verdict={verdict} /> },
    {
      key: 'needed',
      head: words.needed,
      numeric: true,
      cell: ({ needed, verdict }) =>
        needed === null || verdict !== 'undecided' ? NONE : format.count(aboutUp(needed)),
    },
  ];
  return <DataTable hideCaption caption={caption} rows={figures} rowKey={({ group }) => group} columns={columns} />;
}
