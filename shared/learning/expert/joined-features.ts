import {
  type CategoricalFeature,
  type Condition,
  type LevelsCondition,
  type ModelFeature,
  OTHER_LEVELS,
} from '../conditions.ts';

/**
 * One feature for two models that know the same column with different levels: every level that either of them tells apart stands on its
 * own, those that both count among the others stay among the others.
 */
function joinedLevels(a: CategoricalFeature, b: CategoricalFeature): CategoricalFeature {
  const inBoth = new Set(b.otherLevels);
  const otherLevels = a.otherLevels.filter((level) => inBoth.has(level));
  const others = new Set(otherLevels);
  const known = new Set([...a.levels, ...a.otherLevels, ...b.levels, ...b.otherLevels]);
  return { ...a, levels: [...known].filter((level) => !others.has(level)).sort(), otherLevels };
}

/** The features of two models that were made on one table, the first one's in front. @throws TypeError when a kind differs */
export function joinedFeatures(first: readonly ModelFeature[], second: readonly ModelFeature[]): ModelFeature[] {
  const others = new Map(second.map((feature) => [feature.name, feature]));
  const own = first.map((feature): ModelFeature => {
    const other = others.get(feature.name);
    others.delete(feature.name);
    if (other === undefined) return feature;
    if (feature.kind === 'numeric' && other.kind === 'numeric') return feature;
    if (feature.kind === 'categorical' && other.kind === 'categorical') return joinedLevels(feature, other);
    throw new TypeError(`${feature.name} is of two kinds`);
  });
  return [...own, ...others.values()];
}

const sameLevels = (a: CategoricalFeature, b: CategoricalFeature): boolean =>
  JSON.stringify([a.levels, a.otherLevels]) === JSON.stringify([b.levels, b.otherLevels]);

/**
 * The same condition for a feature that knows more levels: it holds for the same values. A level that the model did not know counted as
 * missing; now that it is known, the condition names it where missing values meet the condition.
 * @param from as the condition's own model knows the feature
 * @param to as `joinedFeatures` made it
 */
export function rephrased(condition: Condition, from: ModelFeature, to: ModelFeature): Condition {
  if (from.kind === 'numeric' || to.kind === 'numeric' || sameLevels(from, to)) return condition;
  if (condition.kind === 'interval') throw new TypeError(`${from.name} is not numeric`);
  const named = new Set(condition.kind === 'levels' ? condition.levels : []);
  const missing = condition.kind === 'missing' || condition.missing;
  const own = new Set(from.levels);
  const others = new Set(from.otherLevels);
  const holdsFor = (level: string): boolean => {
    if (own.has(level)) return named.has(level);
    return others.has(level) ? named.has(OTHER_LEVELS) : missing;
  };
  const levels = to.levels.filter(holdsFor);
  if (to.otherLevels.length > 0 && named.has(OTHER_LEVELS)) levels.push(OTHER_LEVELS);
  if (levels.length === 0 && missing) return { kind: 'missing', feature: from.name };
  return { kind: 'levels', feature: from.name, levels, missing } satisfies LevelsCondition;
}
