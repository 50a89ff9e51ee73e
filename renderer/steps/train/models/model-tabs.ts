import type { ModelKind, ModelTerm, TrainedModel } from '../../../../shared/contract/train.ts';

/** The models beside each other; both variants of RuleFit share a tab. */
export const modelTabs = ['rules', 'scorecard', 'risk-groups', 'expert-card', 'profile', 'combined'] as const;
export type ModelTab = (typeof modelTabs)[number];

export const tabOf = (kind: ModelKind): ModelTab =>
  kind === 'rulefit' || kind === 'rulefit-readable' ? 'rules' : (kind as Exclude<ModelTab, 'rules'>);

type Kinds = readonly Pick<TrainedModel, 'kind'>[];

/** The tabs that have a model. */
export const tabsWith = (models: Kinds): readonly ModelTab[] =>
  modelTabs.filter((tab) => models.some(({ kind }) => tabOf(kind) === tab));

/** The tab to show: the one asked for where it has a model, else the first. */
export function tabToShow(wanted: ModelTab | null, models: Kinds): ModelTab | null {
  const tabs = tabsWith(models);
  return wanted !== null && tabs.includes(wanted) ? wanted : (tabs[0] ?? null);
}

/** The model of a tab: of the rules the variant asked for, or the other one where only that was made. */
export function modelOfTab<Model extends Pick<TrainedModel, 'kind'>>(
  tab: ModelTab,
  variant: 'rulefit-readable' | 'rulefit',
  models: readonly Model[],
): Model | undefined {
  const ofTab = models.filter(({ kind }) => tabOf(kind) === tab);
  return ofTab.find(({ kind }) => kind === variant) ?? ofTab[0];
}

/** End of the scale of all small intervals of a model, so that they can be compared: the highest upper end, up to tenths. */
export function hitRateScale(terms: readonly Pick<ModelTerm, 'hitRate' | 'outside' | 'classes'>[]): number {
  const highs = terms.flatMap(({ hitRate, outside, classes }) => [
    hitRate?.high ?? 0,
    outside?.hitRate?.high ?? 0,
    ...(classes ?? []).map((one) => one.hitRate?.high ?? 0),
  ]);
  return Math.min(1, Math.ceil(10 * Math.max(0.1, ...highs)) / 10);
}

/** Where the scale of the AUCs begins: at drawing lots (0.5), or lower where an interval reaches lower. */
export function aucFrom(models: readonly Pick<TrainedModel, 'auc'>[]): number {
  return Math.floor(10 * Math.min(0.5, ...models.map(({ auc }) => auc.low))) / 10;
}
