import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { checkPositive, checkShare } from '../stats/checks.ts';

/** Questions of a family that together have a fixed part of its weight, however many they are. */
export interface WeightedQuestions {
  readonly pValues: readonly number[];
  /** Beside the weights of the other parts; above 0. */
  readonly weight: number;
}

/**
 * P-values of one family that are adjusted together, where each part of the family has a weight: Benjamini and Hochberg's step-up on p / w,
 * with weights w that are equal within a part and have a mean of 1 over all questions. However the questions are divided, the expected share
 * of false findings among everything that is found stays below alpha, and so does the probability of any finding where nothing differs.
 * A part without questions leaves its weight to the others; with one part this is `benjaminiHochberg`.
 *
 * Source: Genovese, Roeder & Wasserman (2006), Biometrika 93, 509-524, section 3 (weights that do not depend on the p-values); under
 * positive dependence Blanchard & Roquain (2008), Electronic Journal of Statistics 2, 963-992.
 *
 * @returns the adjusted p-values of each part, in the order of the input
 * @throws RangeError when a p-value is outside 0..1 or a weight is not above 0
 */
export function adjustFamily(parts: readonly WeightedQuestions[]): number[][] {
  for (const { pValues, weight } of parts) {
    checkPositive('weight', weight);
    for (const p of pValues) checkShare('p', p);
  }
  const asking = parts.filter(({ pValues }) => pValues.length > 0);
  const questions = asking.reduce((sum, { pValues }) => sum + pValues.length, 0);
  const total = asking.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = parts.flatMap(({ pValues, weight }) => {
    const perQuestion = (questions * (weight / total)) / pValues.length;
    return pValues.map((p) => Math.min(1, p / perQuestion));
  });
  const adjusted = benjaminiHochberg(weighed);
  let from = 0;
  return parts.map(({ pValues }) => {
    from += pValues.length;
    return adjusted.slice(from - pValues.length, from);
  });
}
