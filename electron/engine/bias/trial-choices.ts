import type { GroupsFound } from '../../../shared/contract/assess-groups.ts';
import type { TrialChoices } from '../../../shared/contract/assess-trials.ts';
import { labelOf } from '../../../shared/domain/sentences.ts';
import { type AdditiveModel, featuresOf } from '../../../shared/learning/additive-model.ts';
import type { Analysis } from '../analysis.ts';
import type { TrainingSetup } from '../training-plan.ts';
import { learnsOrder, leavesModel } from './changed-plan.ts';
import { trialTerm } from './trial-term.ts';

/** What decides what can be tried. */
export interface Tried {
  readonly analysis: Pick<Analysis, 'words' | 'columns' | 'table'>;
  readonly setup: TrainingSetup;
  readonly model: AdditiveModel;
  /** How groups were measured of this use; null when they were not, and the order is then that of the model. */
  readonly measured: Pick<GroupsFound, 'proxies' | 'terms'> | null;
}

/**
 * What can be tried of a model, in the order in which it promises most: features that tell a group apart best, terms that differ most between
 * groups.
 */
export function trialChoices({ analysis, setup, model, measured }: Tried): TrialChoices {
  const { words, columns } = analysis;
  const { kind, terms } = model;
  const read = [...new Set(terms.flatMap(featuresOf))].map((name) => ({
    name,
    label: words.get(name)?.label ?? labelOf(name),
    proxy: strongestProxy(name, measured?.proxies ?? []),
  }));
  const [features = [], needed = []] = [true, false].map((leaves) =>
    read.filter(({ name }) => leavesModel({ analysis, setup, kind }, name) === leaves),
  );
  const described = terms.map((term, place) => {
    const gap = measured?.terms.find((own) => own.term === place) ?? null;
    const where = gap && { attribute: gap.attribute, group: gap.group, difference: gap.difference };
    return { term: place, text: trialTerm(model, term, setup, words), gap: where };
  });
  const weighs = learnsOrder(kind);
  return {
    features: features.toSorted((a, b) => (b.proxy?.auc ?? 0) - (a.proxy?.auc ?? 0)),
    needed: needed.map(({ label }) => label),
    terms: described.toSorted((a, b) => Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0)),
    weighs,
    attributes: weighs ? columns.filter(({ role }) => role === 'group').map(({ name }) => name) : [],
  };
}

function strongestProxy(feature: string, proxies: GroupsFound['proxies']): TrialChoices['features'][number]['proxy'] {
  const own = proxies.filter((proxy) => proxy.feature === feature).toSorted((a, b) => b.auc.value - a.auc.value)[0];
  return own === undefined ? null : { attribute: own.attribute, group: own.group, auc: own.auc.value };
}
