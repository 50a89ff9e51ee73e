import type { Estimate } from '../../../shared/contract/train.ts';
import type { Column } from '../../components/DataTable.tsx';
import type { Formats } from '../../i18n/format.ts';

const NONE = '–';

/** The two columns of a share and its interval, in every table of shares. */
export const rateColumns = <Row extends { readonly rate: Estimate | null }>(
  words: { readonly share: string; readonly interval: string },
  format: Formats,
): readonly Column<Row>[] => [
  {
    key: 'share',
    head: words.share,
    numeric: true,
    cell: ({ rate }) => (rate === null ? NONE : format.percent(rate.value)),
  },
  {
    key: 'interval',
    head: words.interval,
    numeric: true,
    cell: ({ rate }) => (rate === null ? NONE : format.percentRange(rate)),
  },
];
