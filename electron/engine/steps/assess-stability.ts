import type { stabilityContract } from '../../../shared/contract/assess-stability.ts';
import { presentAnalysis } from '../analysis.ts';
import { rerunState, rerunTraining } from '../assess/rerun.ts';
import { stabilityOf } from '../assess/stability.ts';
import type { Handlers } from '../context.ts';
import { describeTerms } from '../describe-terms.ts';
import { presentTraining, requireModel } from '../training.ts';

/** Use cases of the step `assess`: how firm the list is, and whether the same training gives the same. */
export const stabilitySteps: Handlers<keyof typeof stabilityContract> = {
  'assess.stability': ({ store: { db } }, { model, ...request }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null) return null;
    const scored = requireModel(db, training, model);
    return {
      ...stabilityOf(analysis, scored, request),
      terms: describeTerms(scored, analysis).map(({ text, repeats }) => ({ text, repeats })),
      rerun: rerunState(db, training),
    };
  },

  'assess.rerun': ({ store, pool }, _input, job) => rerunTraining(store, pool, job),
};
