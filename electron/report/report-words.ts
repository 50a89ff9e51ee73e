import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { percentage, whole } from '../cli/words.ts';

export interface Counted {
  readonly hits: number;
  readonly n: number;
}

/** "499 van 2.241". */
export const outOf = ({ hits, n }: Counted): string => `${whole(hits)} van ${whole(n)}`;

/** "499 van 2.241: 22,3 % (20,6 tot 24,0 %)"; only the counts where there is no share. */
export const countedRate = (counts: Counted, rate: Estimate | null): string =>
  rate === null ? outOf(counts) : `${outOf(counts)}: ${percentage(rate)}`;

const pointFormat = new Intl.NumberFormat('nl-NL', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const signed = (share: number): string => pointFormat.format(100 * share).replace('-', '−');

/** A difference of shares: "+8,5 procentpunt (+5,1 tot +11,6)". */
export const points = ({ value, low, high }: Estimate): string =>
  `${signed(value)} procentpunt (${signed(low)} tot ${signed(high)})`;
