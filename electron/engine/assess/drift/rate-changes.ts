import type { RateChange, RouteGroup } from '../../../../shared/contract/assess-drift.ts';
import type { QuarterRate } from '../../../../shared/contract/assess-routes.ts';
import { compareHitRates } from '../../../../shared/learning/stats/compare-hit-rates.ts';
import { holm } from '../../../../shared/learning/stats/holm.ts';

const groups: readonly RouteGroup[] = ['random', 'others'];

/**
 * The hit rate of the newest quarter with known outcomes against that of the quarters that the model could learn from, chosen and random
 * apart. One correction (Holm) covers both groups.
 * @param trainedQuarter quarter of the reference date that the model was trained for: what started before it is the training period
 */
export function rateChanges(rates: readonly QuarterRate[], trainedQuarter: string, margin: number): RateChange[] {
  const compared = groups.flatMap((group) => {
    const own = rates.filter((rate) => rate.group === group);
    const newest = own.at(-1);
    if (newest === undefined) return [];
    const period = own.filter((rate) => rate !== newest && rate.quarter < trainedQuarter);
    const sum = (part: 'hits' | 'n'): number => period.reduce((total, rate) => total + rate[part], 0);
    const training = { hits: sum('hits'), n: sum('n') };
    const comparison =
      training.n === 0 ? null : compareHitRates(newest.hits, newest.n, training.hits, training.n, { margin });
    return [{ group, newest, training, comparison }];
  });
  const tested = compared.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]));
  const adjusted = new Map(holm(tested.map(({ p }) => p)).map((p, index) => [tested[index], p]));
  return compared.map(({ group, newest: { quarter, hits, n }, training, comparison }) => ({
    group,
    newest: { quarter, hits, n },
    training,
    difference: comparison?.difference ?? null,
    p: comparison?.p ?? null,
    adjustedP: comparison === null ? null : (adjusted.get(comparison) ?? null),
    verdict: comparison?.verdict ?? null,
  }));
}
