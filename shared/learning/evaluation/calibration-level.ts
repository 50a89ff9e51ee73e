import { probabilityOf } from '../additive-model.ts';
import { calibratedIntercept } from '../calibrated-intercept.ts';
import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';
import { checkScored } from './scored.ts';

/**
 * Calibration in the large: what to add to all predicted log-odds so that as many are predicted as were found. 0 for predictions that
 * are right on the whole, above 0 when too few were predicted. Unlike the intercept of the calibration line it does not depend on the
 * slope, so that it tells of the level alone. Wald interval.
 *
 * Source: Cox (1958), Biometrika 45, 562-565; Van Calster et al. (2016), J. Clinical Epidemiology 74, 167-176. R: glm(y ~ offset(x)).
 *
 * @param logOdds predicted log-odds, one per dossier
 * @returns null when only one outcome was found: then no finite level fits
 * @throws RangeError on unusable input (see `checkScored`).
 */
export function calibrationLevel(outcome: Uint8Array, logOdds: Float64Array, confidence = 0.95): Estimate | null {
  const ones = checkScored(outcome, logOdds, null);
  const hits = outcome.reduce((sum, own) => sum + own, 0);
  if (hits === 0 || hits === outcome.length) return null;
  const value = calibratedIntercept(logOdds, ones, hits / outcome.length);
  const information = logOdds.reduce((sum, own) => {
    const probability = probabilityOf(own + value);
    return sum + probability * (1 - probability);
  }, 0);
  const reach = intervalQuantile(confidence) / Math.sqrt(information);
  return { value, low: value - reach, high: value + reach };
}
