import type { MitigationChange, TrialFound, Trials } from '../../../shared/contract/assess-trials.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, knownRandomRows, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { marginInForce } from '../assess/criteria-state.ts';
import type { Pool } from '../compute/pool.ts';
import { inTurn } from '../in-turn.ts';
import type { JobControl } from '../jobs.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { insertMeasurement, listMeasurements } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import { type PresentTraining, presentTraining, requireModel, requireTraining, scoredModel } from '../training.ts';
import { setupOf } from '../training-plan.ts';
import { changedScores } from './changed-scores.ts';
import { compareTrial } from './compare-trial.ts';
import { groupsMeasured } from './groups-measured.ts';
import { groupsSubject, type MeasuredUse } from './groups-subject.ts';
import { marginUpTo, SMALLEST_GROUP } from './measure-groups.ts';
import { openGroups } from './read-groups.ts';
import { trialChoices } from './trial-choices.ts';

const phases = [
  { phase: 'read', weight: 2 },
  { phase: 'fit', weight: 10 },
  { phase: 'compare', weight: 2 },
  { phase: 'save', weight: 1 },
];

/**
 * Tries a change of the present model and keeps what it does to the hits and to the differences between groups (METHOD 8). The present
 * training is not touched and the changed model is not kept: nobody can rank with it. Needs the permission of the bias vault.
 * @throws AppError BIAS_NOT_ALLOWED, ROLE_MAY_NOT, BIAS_EMPTY, TRAIN_NO_DATA, RANK_NO_MODEL, TRIAL_LEARNED_FROM_RANDOM when the model saw
 *   the random dossiers, TRIAL_UNKNOWN, TRIAL_NOTHING_LEFT, MEASURED_STALE when another training came in its place, CANCELLED
 */
export async function tryMitigation(
  store: Store,
  pool: Pool,
  { change, ...use }: MeasuredUse & { readonly change: MitigationChange },
  job: JobControl,
): Promise<null> {
  job.plan(phases);
  job.enter('read');
  const { db } = store;
  const subject = groupsSubject(db, use);
  const [analysis, training] = [requireAnalysis(db), requireTraining(db)];
  const scored = requireModel(db, training, use.model);
  if (learnedFromRandom(db, analysis, training)) throw new AppError('TRIAL_LEARNED_FROM_RANDOM');
  const attributes = openGroups(store).ofRows(analysis);
  if (attributes.length === 0) throw new AppError('BIAS_EMPTY');

  job.enter('fit');
  const changing = { analysis, training, setup: setupOf(db, training.config), scored, attributes };
  const { logOdds, termsLeft, about } = await changedScores(changing, change, pool, job);
  job.enter('compare');
  const margin = marginInForce(db);
  const scores = { before: scored.logOdds, after: logOdds, capacity: use.capacity, margin };
  const options = { margin: marginUpTo(margin), smallest: SMALLEST_GROUP };
  const figures = await inTurn(() => compareTrial(analysis, scores, attributes, options));
  const result: TrialFound = { change, about, termsLeft, ...figures };

  job.enter('save');
  const [by, at] = [store.user, new Date().toISOString()];
  // Exclusive waits for its turn: an import that is under way must not cost the analyst the trial.
  await store.exclusive(async (writer) => {
    // While it ran, a new training or a new table may have taken the place of the old one.
    if (subject === null || subject !== groupsSubject(writer, use)) throw new AppError('MEASURED_STALE');
    const measurement = insertMeasurement(writer, { kind: 'trial', subject, result, by, at });
    const details = { measurement, ...use, tried: change.kind, about: about.nl };
    appendLog(writer, { who: by, event: 'bias.tried', details });
  });
  return null;
}

/** Whether the random dossiers would flatter the model: what it saw cannot tell what it finds. */
function learnedFromRandom(
  db: Db,
  analysis: Pick<Analysis, 'table' | 'randomRows'>,
  { config }: PresentTraining,
): boolean {
  return knownRandomRows(analysis).length > 0 && setupOf(db, config).learnFromRandom;
}

/** What can be tried of a model and what was found so far; null before a training, or without this kind of model. Reads no group attributes. */
export function trialsOf(db: Db, use: MeasuredUse): Trials | null {
  const [analysis, training, subject] = [presentAnalysis(db), presentTraining(db), groupsSubject(db, use)];
  if (analysis === null || training === null || subject === null) return null;
  const scored = scoredModel(db, training, use.model);
  if (scored === null) return null;
  const all = listMeasurements(db, 'trial');
  const own = all.filter((measurement) => measurement.subject === subject);
  const trials = own.map(({ result, by, at }) => ({ ...(result as TrialFound), by, at }));
  const changes = trials.map(({ change }) => canonicalJson({ ...change }));
  const measured = groupsMeasured(db, use);
  return {
    model: use.model,
    choices: trialChoices({
      analysis,
      setup: setupOf(db, training.config),
      model: scored.model,
      measured: measured?.upToDate === true ? measured : null,
    }),
    // Newest first: of the same change the first is the newest.
    trials: trials.filter((_, index) => changes.indexOf(changes[index] as string) === index),
    earlier: all.length - own.length,
    refused: learnedFromRandom(db, analysis, training) ? 'learned-from-random' : null,
  };
}
