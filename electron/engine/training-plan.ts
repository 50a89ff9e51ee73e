import type { RuleOptions } from '../../shared/contract/draft.ts';
import { AppError } from '../../shared/errors.ts';
import type { ExpertCard, SingleProfile } from '../../shared/learning/expert/expert-card.ts';
import { MIN_POSITIVES_RULEFIT } from '../../shared/learning/rulefit.ts';
import type { ClassEdits } from '../../shared/learning/scorecard/class-edit.ts';
import type { AnalysisTable } from '../../shared/learning/table.ts';
import { MIN_POSITIVES } from '../../shared/learning/training-gate.ts';
import type { Analysis } from './analysis.ts';
import { lockedCriteria, requireCriteria } from './assess/criteria-state.ts';
import { rowsToLearnFrom } from './assess/learning-rows.ts';
import type { ModelPlan } from './compute/fit-task.ts';
import type { TrainingPlan } from './compute/honest-training.ts';
import { draftClassing } from './draft-classes.ts';
import { draftCard, draftProfile, draftRules } from './drafts.ts';
import type { PhasePlan } from './jobs.ts';
import type { Db } from './store/database.ts';
import type { TrainingConfig } from './training.ts';
import type { TrainingRows } from './training-rows.ts';

/** What a training can be asked for. */
export type TrainingRequest = Pick<TrainingPlan, 'seed' | 'folds' | 'repeats'>;

/** What the analyst laid down before a training. */
export interface TrainingSetup {
  readonly rules: RuleOptions;
  readonly classing: ClassEdits;
  readonly card: ExpertCard | null;
  readonly profile: SingleProfile | null;
  /** Version of the criteria that count, and whether they let models learn from investigations that were drawn at random. */
  readonly criteria: number | null;
  readonly learnFromRandom: boolean;
}

/** What is laid down now. @throws AppError CRITERIA_OPEN */
export function presentSetup(db: Db): TrainingSetup {
  const { version, definition } = requireCriteria(db);
  return { ...draftedModels(db), criteria: version, learnFromRandom: definition.learnFromRandom };
}

const draftedModels = (db: Db): Pick<TrainingSetup, 'rules' | 'classing' | 'card' | 'profile'> => ({
  rules: draftRules(db),
  classing: draftClassing(db),
  card: draftCard(db),
  profile: draftProfile(db),
});

/** What was laid down when a training was done, whatever was changed since. */
export function setupOf(db: Db, { rules, setup, criteria }: TrainingConfig): TrainingSetup {
  const { classing, card, profile } = setup ?? draftedModels(db);
  const definition = criteria === null ? null : lockedCriteria(db, criteria)?.definition;
  return { rules, classing, card, profile, criteria, learnFromRandom: definition?.learnFromRandom ?? true };
}

export interface PlannedTraining {
  readonly plan: TrainingPlan;
  readonly rows: TrainingRows;
  /** The gate that keeps RuleFit out, or null. */
  readonly ruleFitRefused: TrainingConfig['ruleFitRefused'];
}

/**
 * The whole training as one plan: the same analysis table, setup and request make the same plan, so that a training can be done again.
 * @throws AppError INTAKE_NO_FEATURES, TRAIN_TOO_FEW_POSITIVES with `keptApart` when those that were kept apart would have made the
 *   difference, DRAFT_INVALID when a card or profile uses a feature that no model may use
 */
export function planTraining(analysis: Analysis, setup: TrainingSetup, request: TrainingRequest): PlannedTraining {
  const rows = rowsToLearnFrom(analysis, setup.learnFromRandom);
  const { train, test, positives } = rows;
  const ruleFitRefused = ruleFitGate(positives, train.length - positives);
  const models = modelPlan(setup, ruleFitRefused === null);
  const table = withoutColumns(analysis.table, new Set(setup.rules.exclude));
  if (table.columns.length === 0) throw new AppError('INTAKE_NO_FEATURES');
  checkPositives(rows);
  const data = { table, keys: analysis.persons };
  return { plan: { ...request, data, trainRows: train, testRows: test, models }, rows, ruleFitRefused };
}

/** How long each phase of a training takes beside the others. @param last what is done with the result */
export const trainingPhases = ({ folds, repeats }: TrainingRequest, last: string): PhasePlan[] => [
  { phase: 'read', weight: 0.2 },
  { phase: 'fit', weight: 1 },
  { phase: 'folds', weight: folds * 0.9 },
  { phase: 'repeats', weight: repeats },
  { phase: last, weight: 0.3 },
];

/** RuleFit needs enough dossiers of either outcome; null when it has them. */
function ruleFitGate(unlawful: number, lawful: number): TrainingConfig['ruleFitRefused'] {
  const needed = MIN_POSITIVES_RULEFIT;
  if (unlawful < needed) return { outcome: 'unlawful', count: unlawful, needed };
  return lawful < needed ? { outcome: 'lawful', count: lawful, needed } : null;
}

function checkPositives({ positives, keptApartPositives }: TrainingRows): void {
  const needed = MIN_POSITIVES;
  if (positives >= needed) return;
  const made = positives + keptApartPositives >= needed;
  throw new AppError('TRAIN_TOO_FEW_POSITIVES', {
    positives,
    needed,
    ...(made ? { keptApart: keptApartPositives } : {}),
  });
}

/** Features that no model may use are taken out of the data beforehand, and limits on them with them. */
function modelPlan({ rules, classing, card, profile }: TrainingSetup, ruleFit: boolean): ModelPlan {
  const { exclude, signs, forbidden, ...ruleOptions } = rules;
  const used = [...(card?.questions ?? []), ...(profile?.conditions ?? [])].map(({ feature }) => feature);
  const excluded = used.find((feature) => exclude.includes(feature));
  if (excluded !== undefined) throw new AppError('DRAFT_INVALID', { feature: excluded, reason: 'excluded' });
  const kept = (name: string): boolean => !exclude.includes(name);
  const limits = {
    signs: Object.fromEntries(Object.entries(signs).filter(([name]) => kept(name))),
    forbidden: forbidden.filter((pair) => pair.every(kept)),
  };
  return {
    ruleFit: ruleFit ? { ...ruleOptions, ...limits } : null,
    scorecard: { edits: classing },
    riskGroups: true,
    card,
    profile,
  };
}

const withoutColumns = (table: AnalysisTable, names: ReadonlySet<string>): AnalysisTable => ({
  ...table,
  columns: table.columns.filter(({ name }) => !names.has(name)),
});
