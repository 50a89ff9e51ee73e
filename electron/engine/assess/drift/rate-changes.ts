import type { RateChange, RouteGroup } from '../../../../shared/contract/assess-drift.ts';
import type { QuarterRate } from '../../../../shared/contract/assess-routes.ts';
import { compareTogether } from '../../../../shared/learning/stats/compare-profiles.ts';

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
    return [{ group, newest, training }];
  });
  const tested = compared.filter(({ training }) => training.n > 0);
  const pairs = tested.map(({ newest, training }) => ({ own: newest, benchmark: training }));
  const found = new Map(compareTogether(pairs, { margin }).map((own, index) => [tested[index]?.group, own]));
  return compared.map(({ group, newest: { quarter, hits, n }, training }) => {
    const { difference = null, p = null, adjustedP = null, verdict = null } = found.get(group) ?? {};
    return { group, newest: { quarter, hits, n }, training, difference, p, adjustedP, verdict };
  });
}
