import { presentAnalysis } from '../analysis.ts';
import { assessModel, baseRateOf } from '../assessment.ts';
import { compareOnHeld, heldOutcome, heldWeights } from '../comparison.ts';
import type { Handlers } from '../context.ts';
import { openRows } from '../selection.ts';
import { listModels } from '../store/model.ts';
import { presentTraining, requireModel, type ScoredModel } from '../training.ts';

/** Use cases of the step `assess`: what the models say of dossiers that they did not see. */
export const assessSteps: Handlers<'assess.current'> = {
  'assess.current': ({ store: { db } }, { capacity }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null) return null;
    const models = listModels(db, training.id).map(({ kind }) =>
      requireModel(db, training, kind as ScoredModel['kind']),
    );
    const [first] = models;
    if (first === undefined) return null;
    const outcome = heldOutcome(analysis, first);
    const weights = heldWeights(analysis, first);
    const n = outcome.length;
    const unlawful = outcome.reduce((sum, own) => sum + own, 0);
    const rows = openRows(analysis);
    const chosen = Math.min(capacity, rows.length);
    // The same share of the measured dossiers as the capacity is of those to choose from.
    const measuredCapacity = Math.max(1, Math.min(n, Math.round((chosen * n) / rows.length)));
    return {
      training: training.id,
      measuredOn: training.config.measuredOn,
      folds: training.config.folds,
      n,
      unlawful,
      baseRate: baseRateOf(outcome, weights),
      weighted: weights !== null,
      models: models.map(({ kind, heldLogOdds }) =>
        assessModel({ kind, outcome, weights, logOdds: heldLogOdds, capacity: measuredCapacity }),
      ),
      comparison: compareOnHeld(analysis, models),
    };
  },
};
