import type { driftContract } from '../../../shared/contract/assess-drift.ts';
import { presentAnalysis } from '../analysis.ts';
import { measureDrift } from '../assess/drift/measure-drift.ts';
import { driftOf } from '../assess/drift-state.ts';
import { rowsToLearnFrom } from '../assess/learning-rows.ts';
import { recalibrationFor } from '../assess/recalibration.ts';
import { setRecalibration } from '../assess/recalibration-date.ts';
import type { Handlers } from '../context.ts';
import { today } from '../dates.ts';
import { presentTraining, requireModel } from '../training.ts';
import { setupOf } from '../training-plan.ts';

/** Use cases of the step `assess`: what moved since the models were trained, and whether their estimates fit the population. */
export const driftSteps: Handlers<keyof typeof driftContract> = {
  'assess.drift': ({ store: { db } }, { model }) => {
    const training = presentTraining(db);
    return training === null ? null : driftOf(db, training, today(), model);
  },

  'assess.measureDrift': ({ store }, _input, job) => measureDrift(store, job),

  'assess.setRecalibration': ({ store }, { on }) => {
    store.write((db) => setRecalibration(db, store.user, on, today()));
    return null;
  },

  'assess.recalibration': ({ store: { db } }, { model }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null) return null;
    const { learnFromRandom } = setupOf(db, training.config);
    const learned = rowsToLearnFrom(analysis, learnFromRandom).train;
    return recalibrationFor(analysis, requireModel(db, training, model), learned);
  },
};
