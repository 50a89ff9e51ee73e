import { checkOpenShare, checkShare } from './checks.ts';
import { intervalQuantile, normalQuantile } from './normal-quantile.ts';

export interface PairedPlan {
  /** Share of all dossiers that only the first list finds, and that only the second finds. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Probability of finding the difference when it is there. */
  readonly power?: number;
  readonly confidence?: number;
}

/**
 * Number of dossiers on which McNemar's test shows that two lists do not find as much, two-sided, with the wanted power, rounded up.
 *
 * Source: Miettinen (1968), Biometrics 24, 339-352; Connor (1987), Biometrics 43, 207-211, formula (3).
 *
 * @throws RangeError when the shares are equal, below 0 or together above 1, or power or confidence is not between 0 and 1.
 */
export function sampleSizeForPairs({ onlyFirst, onlySecond, power = 0.8, confidence = 0.95 }: PairedPlan): number {
  checkShare('onlyFirst', onlyFirst);
  checkShare('onlySecond', onlySecond);
  checkOpenShare('power', power);
  const discordant = onlyFirst + onlySecond;
  const difference = Math.abs(onlyFirst - onlySecond);
  checkShare('the sum of the shares', discordant);
  if (difference === 0) throw new RangeError('shares must differ');
  const underNull = intervalQuantile(confidence) * Math.sqrt(discordant);
  const underAlternative = normalQuantile(power) * Math.sqrt(discordant - difference * difference);
  return Math.ceil(((underNull + underAlternative) / difference) ** 2);
}
