import { probabilityOf } from '../../../shared/learning/additive-model.ts';

const HALVINGS = 60;

/**
 * The intercept that makes the mean probability equal to `share`, by bisection.
 *
 * @throws RangeError when `share` is not between 0 and 1
 */
export function interceptFor(logOdds: readonly number[], share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError('the shares of the demo truths leave no room for this group');
  let low = -40;
  let high = 40;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    const mean = logOdds.reduce((sum, value) => sum + probabilityOf(middle + value), 0) / logOdds.length;
    if (mean < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
