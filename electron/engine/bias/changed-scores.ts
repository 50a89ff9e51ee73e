import type { MitigationChange } from '../../../shared/contract/assess-trials.ts';
import { type Bilingual, labelOf } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AdditiveModel, predictLogOdds, type Term } from '../../../shared/learning/additive-model.ts';
import type { Analysis } from '../analysis.ts';
import type { Pool } from '../compute/pool.ts';
import { shareData } from '../compute/shared-data.ts';
import type { JobControl } from '../jobs.ts';
import type { PresentTraining, ScoredModel } from '../training.ts';
import type { TrainingSetup } from '../training-plan.ts';
import { learnsOrder, type PlannedFit, planReweighed, planWithout } from './changed-plan.ts';
import type { GroupAttribute } from './read-groups.ts';
import { trialTerm } from './trial-term.ts';

export interface ChangedScores {
  /** Log-odds of every row with the change. */
  readonly logOdds: Float64Array;
  /** Terms of the changed model; with none of them a lot makes the list. */
  readonly termsLeft: number;
  /** What was changed, in words. */
  readonly about: Bilingual;
}

export interface Changing {
  readonly analysis: Analysis;
  readonly training: PresentTraining;
  readonly setup: TrainingSetup;
  readonly scored: ScoredModel;
  readonly attributes: readonly GroupAttribute[];
}

/**
 * What the model would say of every row after a change. The present model stays as it is, and nothing of the changed one is kept but what it
 * says here.
 * @throws AppError TRIAL_UNKNOWN when there is no such feature or term, or no such attribute that this model can be weighed by, TRIAL_NOTHING_LEFT, CANCELLED, and as a training
 */
export async function changedScores(
  changing: Changing,
  change: MitigationChange,
  pool: Pool,
  job: JobControl,
): Promise<ChangedScores> {
  const { analysis, training, setup, scored, attributes } = changing;
  const trained = { analysis, training, setup, kind: scored.kind };
  if (change.kind === 'remove') return withoutTerm(changing, change.term);
  if (change.kind === 'drop') {
    const label = analysis.words.get(change.feature)?.label ?? labelOf(change.feature);
    const fitted = await fitOnce(planWithout(trained, change.feature), scored, pool, job);
    return { ...fitted, about: { nl: label, en: label } };
  }
  const attribute = attributes.find(({ name }) => name === change.attribute);
  if (attribute === undefined || !learnsOrder(scored.kind)) {
    throw new AppError('TRIAL_UNKNOWN', { attribute: change.attribute });
  }
  const label = labelOf(attribute.name);
  const fitted = await fitOnce(planReweighed(trained, attribute), scored, pool, job);
  return { ...fitted, about: { nl: label, en: label } };
}

function withoutTerm({ analysis, setup, scored: { model } }: Changing, place: number): ChangedScores {
  const term = model.terms[place];
  if (term === undefined) throw new AppError('TRIAL_UNKNOWN', { term: place });
  const left = leaveOut(model, term);
  const logOdds = predictLogOdds(left, analysis.table);
  return { logOdds, termsLeft: left.terms.length, about: trialTerm(model, term, setup, analysis.words) };
}

/** A guard asks that some terms agree; it cannot ask for more than are left. */
function leaveOut({ guard, ...model }: AdditiveModel, term: Term): AdditiveModel {
  const terms = model.terms.filter((other) => other !== term);
  const atLeast = Math.min(guard?.atLeast ?? 0, terms.length - 1);
  return { ...model, terms, ...(atLeast > 0 ? { guard: { atLeast } } : {}) };
}

async function fitOnce(
  { data, task }: PlannedFit,
  { kind }: ScoredModel,
  pool: Pool,
  job: JobControl,
): Promise<Omit<ChangedScores, 'about'>> {
  const fitted = await pool.runTogether(shareData(data), task, {
    onCancel: (stop) => job.onCancel(stop),
    onProgress: (share) => job.step(share),
  });
  const own = fitted.find((model) => model.kind === kind);
  if (own === undefined) throw new AppError('TRIAL_NOTHING_LEFT');
  return { logOdds: Float64Array.from(own.logOdds), termsLeft: own.model.terms.length };
}
