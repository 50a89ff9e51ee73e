import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import type { Verdict } from '../../shared/learning/stats/verdict-of-three.ts';
import { writeFileAtomic } from '../engine/files/write-atomic.ts';

const format = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A number in Dutch with a fixed number of decimals. */
export const decimal = (value: number, digits = 2): string => format(digits).format(value);

export const whole = (value: number): string => format(0).format(value);

/** "0,71 (0,66 tot 0,76)". */
export const withInterval = ({ value, low, high }: Estimate, digits = 2): string =>
  `${decimal(value, digits)} (${decimal(low, digits)} tot ${decimal(high, digits)})`;

/** "9,2 % (6,1 tot 13,5 %)". */
export const percentage = ({ value, low, high }: Estimate): string =>
  `${decimal(100 * value, 1)} % (${decimal(100 * low, 1)} tot ${decimal(100 * high, 1)} %)`;

/** What may be said of a difference. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  difference: 'verschil aangetoond',
  'equal-within-margin': 'gelijk binnen marge',
  undecided: 'onbeslist',
};

/** Writes the machine-readable result where the user wants it; nowhere when no file was named. @throws AppError FILE_WRITE_FAILED */
export async function writeJson(path: string | undefined, value: unknown): Promise<void> {
  if (path !== undefined) await writeFileAtomic(path, [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]);
}
