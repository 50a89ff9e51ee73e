import type { Condition, DraftFeature, SingleProfile } from '../../../../shared/contract/draft.ts';
import { conditionProblem, newCondition } from '../conditions/condition-edit.ts';

/** More conditions than this make it a model rather than a profile. */
export const MOST_CONDITIONS = 5;

export const emptyProfile: SingleProfile = { name: '', conditions: [] };

export const addCondition = (profile: SingleProfile, feature: DraftFeature): SingleProfile => ({
  ...profile,
  conditions: [...profile.conditions, newCondition(feature)],
});

export const changeCondition = (profile: SingleProfile, index: number, condition: Condition): SingleProfile => ({
  ...profile,
  conditions: profile.conditions.map((one, i) => (i === index ? condition : one)),
});

export const removeCondition = (profile: SingleProfile, index: number): SingleProfile => ({
  ...profile,
  conditions: profile.conditions.filter((_, i) => i !== index),
});

/** How many fields still stand in the way of keeping the profile. */
export function openProfileFields({ name, conditions }: SingleProfile, features: readonly DraftFeature[]): number {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const filled = [
    name.trim() !== '',
    conditions.length > 0,
    ...conditions.map((condition) => conditionProblem(condition, byName.get(condition.feature)) === null),
  ];
  return filled.filter((isFilled) => !isFilled).length;
}
