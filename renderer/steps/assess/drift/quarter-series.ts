import type { RouteGroup } from '../../../../shared/contract/assess-drift.ts';
import type { Estimate } from '../../../../shared/contract/train.ts';
import type { QuarterSeries } from '../../../charts/QuarterRates.tsx';

interface Point {
  readonly quarter: string;
  readonly group: RouteGroup;
}

/** One series per group that has points; the ring is the random sample. */
export function quarterSeries<Own extends Point>(
  points: readonly Own[],
  names: Readonly<Record<RouteGroup, string>>,
  estimateOf: (point: Own) => Estimate | null,
): QuarterSeries[] {
  return (['random', 'others'] as const)
    .map(
      (group): QuarterSeries => ({
        name: names[group],
        shape: group === 'random' ? 'ring' : 'dot',
        points: points.flatMap((own) => {
          const estimate = own.group === group ? estimateOf(own) : null;
          return estimate === null ? [] : [{ quarter: own.quarter, estimate }];
        }),
      }),
    )
    .filter((series) => series.points.length > 0);
}
