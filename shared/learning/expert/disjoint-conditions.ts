import type { Condition, IntervalCondition } from '../conditions.ts';

/** Values that a condition accepts: stretches of numbers, levels, and whether what is missing counts. */
interface Accepted {
  readonly stretches: readonly Stretch[];
  readonly levels: readonly string[];
  readonly missing: boolean;
}

/** `from <= x < to`; infinite where open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NONE: Accepted = { stretches: [], levels: [], missing: false };

function acceptedBy(condition: Condition): Accepted {
  if (condition.kind === 'missing') return { ...NONE, missing: true };
  if (condition.kind === 'levels')
    return { ...NONE, levels: [...new Set(condition.levels)], missing: condition.missing };
  const stretch = {
    from: condition.from ?? Number.NEGATIVE_INFINITY,
    to: condition.to ?? Number.POSITIVE_INFINITY,
  };
  return { ...NONE, stretches: stretch.from < stretch.to ? [stretch] : [], missing: condition.missing === 'in' };
}

function withoutStretch(from: readonly Stretch[], taken: Stretch): Stretch[] {
  return from.flatMap((stretch) =>
    [
      { from: stretch.from, to: Math.min(stretch.to, taken.from) },
      { from: Math.max(stretch.from, taken.to), to: stretch.to },
    ].filter((piece) => piece.from < piece.to),
  );
}

function without(own: Accepted, taken: Accepted): Accepted {
  return {
    stretches: taken.stretches.reduce(withoutStretch, [...own.stretches]),
    levels: own.levels.filter((level) => !taken.levels.includes(level)),
    missing: own.missing && !taken.missing,
  };
}

/** Nothing is taken away from values that stay as they were. */
const holdsMore = (before: Accepted, after: Accepted): boolean => JSON.stringify(before) !== JSON.stringify(after);

const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);

function conditionsFor({ stretches, levels, missing }: Accepted, feature: string): Condition[] {
  if (levels.length > 0) return [{ kind: 'levels', feature, levels, missing }];
  if (stretches.length === 0) return missing ? [{ kind: 'missing', feature }] : [];
  return stretches.map(
    ({ from, to }, at): IntervalCondition => ({
      kind: 'interval',
      feature,
      from: bound(from),
      to: bound(to),
      // One of the pieces takes what is missing along.
      missing: missing && at === 0 ? 'in' : 'out',
    }),
  );
}

/** What is left of one condition in a list of which the first that holds counts. */
export interface Remainder {
  /** Together they hold where this condition is the first that holds; none when it never is. */
  readonly conditions: readonly Condition[];
  /** Whether an earlier condition holds for some of the values of this one. */
  readonly overlaps: boolean;
}

/**
 * The same answers without overlap: for conditions on one feature of which the first that holds counts, the values that are left for each
 * (an interval may fall into pieces).
 * @param conditions on one feature and for one kind of column
 */
export function disjointConditions(conditions: readonly Condition[]): Remainder[] {
  const earlier: Accepted[] = [];
  return conditions.map((condition) => {
    const own = acceptedBy(condition);
    const left = earlier.reduce(without, own);
    earlier.push(own);
    return { conditions: conditionsFor(left, condition.feature), overlaps: holdsMore(own, left) };
  });
}
