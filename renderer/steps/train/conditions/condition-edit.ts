import type { Condition, DraftFeature } from '../../../../shared/contract/draft.ts';

/** What stands in the way of using a condition; null when nothing does. */
export type ConditionProblem = 'no-number' | 'wrong-order' | 'no-ends' | 'no-levels' | 'absent' | null;

/** A condition to start from: nothing is filled in yet. */
export function newCondition({ name, kind }: Pick<DraftFeature, 'name' | 'kind'>): Condition {
  return kind === 'numeric'
    ? { kind: 'interval', feature: name, from: null, to: null, missing: 'out' }
    : { kind: 'levels', feature: name, levels: [], missing: false };
}

/** Whether the condition asks for values of the feature's kind; it does not where the delivery changed since it was drawn up. */
function fits(condition: Condition, feature: DraftFeature): boolean {
  return condition.kind === 'missing' || (condition.kind === 'interval') === (feature.kind === 'numeric');
}

export function conditionProblem(condition: Condition, feature: DraftFeature | undefined): ConditionProblem {
  if (feature === undefined || !fits(condition, feature)) return 'absent';
  if (condition.kind === 'missing') return null;
  if (condition.kind === 'levels') return condition.levels.length === 0 ? 'no-levels' : null;
  const { from, to } = condition;
  if (Number.isNaN(from) || Number.isNaN(to)) return 'no-number';
  if (from === null && to === null) return 'no-ends';
  return from !== null && to !== null && from >= to ? 'wrong-order' : null;
}

/**
 * The upper end as people fill it in. Of whole numbers it is the last one that counts ("tot en met 3"), of others the first that does
 * not; the condition itself always keeps the second.
 */
export function shownEnd(to: number | null, whole: boolean): number | null {
  return to === null || !whole ? to : to - 1;
}

export function keptEnd(shown: number | null, whole: boolean): number | null {
  return shown === null || !whole ? shown : shown + 1;
}

/** Adds a level, or takes it away; the levels stay in the feature's order. */
export function withLevel(
  condition: Extract<Condition, { kind: 'levels' }>,
  level: string,
  chosen: boolean,
  order: readonly string[],
): Condition {
  const levels = new Set(condition.levels);
  if (chosen) levels.add(level);
  else levels.delete(level);
  const known = order.filter((one) => levels.has(one));
  const others = [...levels].filter((one) => !order.includes(one));
  return { ...condition, levels: [...known, ...others] };
}

/** Turns a condition into one for missing values only, or back. */
export function withMissingOnly(condition: Condition, only: boolean, feature: DraftFeature): Condition {
  if (only) return { kind: 'missing', feature: feature.name };
  return condition.kind === 'missing' ? newCondition(feature) : condition;
}
