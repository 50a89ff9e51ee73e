import { logOddsOf } from '../additive-model.ts';
import { checkOpenShare, checkShare } from './checks.ts';

/** Share of unlawful dossiers among the training cases and in the population, the latter from the random sample. */
export interface Prevalences {
  readonly trained: number;
  readonly population: number;
}

/**
 * What to add to log-odds of a model so that they hold in the population: the log of the ratio of the two prior odds.
 *
 * Source: METHOD 5, odds' = odds [p / (1 - p)] / [pt / (1 - pt)]; King & Zeng (2001), Political Analysis 9, 137-163, (7), prior correction.
 *
 * @throws RangeError when a prevalence is not between 0 and 1.
 */
export function populationShift({ trained, population }: Prevalences): number {
  checkOpenShare('trained', trained);
  checkOpenShare('population', population);
  return logOddsOf(population) - logOddsOf(trained);
}

/**
 * One probability recalibrated to the population. 0 and 1 stay what they are.
 *
 * @throws RangeError when the probability is outside 0..1 or a prevalence not between 0 and 1.
 */
export function recalibrate(probability: number, prevalences: Prevalences): number {
  checkShare('probability', probability);
  return shifted(probability, Math.exp(populationShift(prevalences)));
}

/** The probability whose odds are so many times as high, without dividing by 1 - probability, which may be 0. */
function shifted(probability: number, oddsRatio: number): number {
  const hit = probability * oddsRatio;
  return hit / (hit + (1 - probability));
}
