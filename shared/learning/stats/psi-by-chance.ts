import { checkPositive } from './checks.ts';
import { chiSquareQuantile } from './chi-square-quantile.ts';

/**
 * The population stability index that two samples from one population stay below with this confidence: between few dossiers the index
 * is far from 0 although nothing moved. One class cannot move: 0.
 *
 * Source: Yurdakul & Naranjo (2020), Journal of Risk Model Validation 14(4): PSI / (1/n1 + 1/n2) follows a chi-square distribution with
 * classes - 1 degrees of freedom. The samples are taken as independent; dossiers that are in both make chance smaller than this.
 *
 * @param classes that hold a dossier on either side
 * @throws RangeError when a number of dossiers is not above 0 or confidence is not between 0 and 1.
 */
export function psiByChance(classes: number, n1: number, n2: number, confidence = 0.99): number {
  checkPositive('n1', n1);
  checkPositive('n2', n2);
  return classes < 2 ? 0 : chiSquareQuantile(confidence, classes - 1) * (1 / n1 + 1 / n2);
}
