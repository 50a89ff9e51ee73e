import type { Rerun } from '../../../shared/contract/assess-stability.ts';
import { AppError } from '../../../shared/errors.ts';
import { requireAnalysis } from '../analysis.ts';
import { trainHonestly } from '../compute/honest-training.ts';
import type { Pool } from '../compute/pool.ts';
import { inTurn } from '../in-turn.ts';
import type { JobControl } from '../jobs.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { insertMeasurement, listMeasurements } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import { type PresentTraining, presentTraining, requireTraining } from '../training.ts';
import { planTraining, setupOf, trainingPhases } from '../training-plan.ts';
import { hashOfResult, keptResult, resultOf } from '../training-result.ts';

const subjectOf = ({ id }: Pick<PresentTraining, 'id'>): string => `training ${id}`;

/** What came out when a training was last done again, or null when it never was. */
export function rerunState(db: Db, training: Pick<PresentTraining, 'id'>): Rerun | null {
  const last = listMeasurements(db, 'rerun', subjectOf(training))[0];
  if (last === undefined) return null;
  return { ...(last.result as Pick<Rerun, 'identical' | 'present' | 'again'>), by: last.by, at: last.at };
}

/**
 * Does the present training again, on the same data with the same seed and what was laid down then, and compares models and scores to
 * the last bit. The outcome is kept and logged, whatever it is.
 * @throws AppError TRAIN_NO_DATA, RANK_NO_MODEL without a training, MEASURED_STALE when another one came in its place, CANCELLED, and
 *   as `planTraining`
 */
export async function rerunTraining(store: Store, pool: Pool, job: JobControl): Promise<Rerun> {
  const training = requireTraining(store.db);
  const { seed, folds, repeats } = training.config;
  const request = { seed, folds, repeats };
  job.plan(trainingPhases(request, 'compare'));
  job.enter('read');
  const analysis = requireAnalysis(store.db);
  const { plan } = planTraining(analysis, setupOf(store.db, training.config), request);
  const outcome = await trainHonestly(pool, plan, job);

  job.enter('compare');
  const result = await inTurn(() => resultOf(outcome, analysis.table.rows));
  const again = await inTurn(() => hashOfResult(result));
  const by = store.user;
  const at = new Date().toISOString();
  return store.exclusive(async (db) => {
    // While it ran, a new training or a new table may have taken the place of the old one.
    if (presentTraining(db)?.id !== training.id) throw new AppError('MEASURED_STALE');
    const kept = await inTurn(() => keptResult(db, training.id));
    const present = await inTurn(() => hashOfResult(kept));
    const found = { identical: present === again, present, again };
    insertMeasurement(db, { kind: 'rerun', subject: subjectOf(training), result: found, by, at });
    appendLog(db, { who: by, event: 'assess.rerun', details: { training: training.id, ...found } });
    return { ...found, by, at };
  });
}
