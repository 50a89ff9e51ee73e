import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ModelKind } from '../../../shared/learning/additive-model.ts';
import { reweigh } from '../../../shared/learning/bias/reweigh.ts';
import type { ExpertCard, SingleProfile } from '../../../shared/learning/expert/expert-card.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import type { Analysis } from '../analysis.ts';
import type { FitTask, ModelPlan, SharedData } from '../compute/fit-task.ts';
import type { PresentTraining } from '../training.ts';
import { planTraining, type TrainingSetup } from '../training-plan.ts';
import { groupAt } from './count-groups.ts';
import type { GroupAttribute } from './read-groups.ts';

/** One fit of one kind of model, on the rows, the seed and the settings of the present training. */
export interface PlannedFit {
  readonly data: SharedData;
  readonly task: FitTask;
}

interface Trained {
  readonly analysis: Analysis;
  readonly training: PresentTraining;
  readonly setup: TrainingSetup;
  readonly kind: ModelKind;
}

/**
 * The fit without one feature; questions of a card and conditions of a profile that ask for it go with it.
 * @throws AppError TRIAL_UNKNOWN when models have no such feature, TRIAL_NOTHING_LEFT when nothing else is left to make this model from
 */
export function planWithout(trained: Trained, feature: string): PlannedFit {
  const { analysis, setup } = trained;
  const isKnown = analysis.table.columns.some(({ name }) => name === feature) && !setup.rules.exclude.includes(feature);
  if (!isKnown) throw new AppError('TRIAL_UNKNOWN', { feature });
  if (!leavesModel(trained, feature)) throw new AppError('TRIAL_NOTHING_LEFT');
  return planFit({ ...trained, setup: setupWithout(setup, feature) });
}

/** Whether something is left to make this kind of model from without a feature. */
export function leavesModel(
  {
    analysis: { table },
    setup,
    kind,
  }: Pick<Trained, 'setup' | 'kind'> & { readonly analysis: Pick<Analysis, 'table'> },
  feature: string,
): boolean {
  const { rules, card, profile } = setupWithout(setup, feature);
  if (table.columns.every(({ name }) => rules.exclude.includes(name))) return false;
  if (kind === 'expert-card') return card !== null;
  if (kind === 'profile') return profile !== null;
  return kind !== 'combined' || card !== null || profile !== null;
}

/**
 * Whether outcomes decide in which order a model puts dossiers. People gave the points of a card and the conditions of a profile; of a profile
 * outcomes only decide which of its two sides comes first. To weigh them is no way to treat groups more alike.
 */
export const learnsOrder = (kind: ModelKind): boolean => kind !== 'expert-card' && kind !== 'profile';

const setupWithout = (setup: TrainingSetup, feature: string): TrainingSetup => ({
  ...setup,
  rules: { ...setup.rules, exclude: [...new Set([...setup.rules.exclude, feature])] },
  card: cardWithout(setup.card, feature),
  profile: profileWithout(setup.profile, feature),
});

/** The fit on weights under which the outcome goes with no group of the attribute; those of whom it is not known are a group as well. */
export function planReweighed(trained: Trained, attribute: GroupAttribute): PlannedFit {
  const { data, task } = planFit(trained);
  const { table } = data;
  const groups = Array.from(task.rows, (row) => groupAt(attribute, row));
  const outcome = Uint8Array.from(task.rows, (row) => (table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
  const own = Float64Array.from(task.rows, (row) => table.weights?.[row] ?? 1);
  const factors = reweigh(groups, outcome, own);
  return { data: { ...data, table: { ...table, weights: weightsOf(table, task.rows, factors) } }, task };
}

function weightsOf({ weights, rows: all }: AnalysisTable, rows: Int32Array, factors: Float64Array): Float64Array {
  const changed = weights === null ? new Float64Array(all).fill(1) : weights.slice();
  for (const [index, row] of rows.entries()) changed[row] = (changed[row] as number) * (factors[index] as number);
  return changed;
}

function planFit({ analysis, training: { config }, setup, kind }: Trained): PlannedFit {
  const { seed, folds, repeats } = config;
  const { plan } = planTraining(analysis, setup, { seed, folds, repeats });
  return { data: plan.data, task: { models: onlyKind(kind, plan.models), seed, rows: plan.trainRows } };
}

/** The part of a plan that one kind of model comes from. @throws AppError TRIAL_NOTHING_LEFT when it holds nothing for it */
function onlyKind(kind: ModelKind, { ruleFit, scorecard, card, profile }: ModelPlan): ModelPlan {
  const statistical = ruleFit === null ? { scorecard } : { ruleFit };
  const parts: Readonly<Record<ModelKind, Partial<ModelPlan> | null>> = {
    'rulefit-readable': { ruleFit },
    rulefit: { ruleFit },
    scorecard: { scorecard },
    'risk-groups': { riskGroups: true },
    'expert-card': card && { card },
    profile: profile && { profile },
    combined: (card ?? profile) && { ...statistical, card, profile },
  };
  const own = parts[kind];
  if (own === null) throw new AppError('TRIAL_NOTHING_LEFT');
  return { ruleFit: null, scorecard: null, riskGroups: false, card: null, profile: null, ...own };
}

/** A card asks that some questions agree; it cannot ask for more than are left. */
function cardWithout(card: ExpertCard | null, feature: string): ExpertCard | null {
  const questions = card?.questions.filter((question) => question.feature !== feature) ?? [];
  if (card === null || questions.length === 0) return null;
  return { ...card, questions, othersNeeded: Math.min(card.othersNeeded, questions.length - 1) };
}

function profileWithout(profile: SingleProfile | null, feature: string): SingleProfile | null {
  const conditions = profile?.conditions.filter((condition) => condition.feature !== feature) ?? [];
  return profile === null || conditions.length === 0 ? null : { ...profile, conditions };
}
