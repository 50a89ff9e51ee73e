import type { lotContract } from '../../../shared/contract/rank-lot.ts';
import { wilsonOfShare } from '../../../shared/learning/stats/wilson.ts';
import { presentAnalysis, requireAnalysis } from '../analysis.ts';
import type { Handlers } from '../context.ts';
import { keepDraw } from '../keep-draw.ts';
import { presentDraw } from '../present-draw.ts';
import { eligibleRows } from '../selection.ts';
import { countDraws } from '../store/draw.ts';
import { openSeedCommitment } from '../store/seed-commitment.ts';

/** Shares that may turn out to be true, small and large; the second is told in a sentence. */
const POSSIBLE_SHARES = [0.05, 0.1, 0.2] as const;

/** Use cases of the list by lot, without a model: the random sample with which a municipality begins that knows too little to train. */
export const lotSteps: Handlers<keyof typeof lotContract> = {
  'rank.lot': ({ store: { db } }, { onlyUnknown, size }) => {
    const analysis = presentAnalysis(db);
    if (analysis === null) return null;
    const deliveryId = analysis.delivery.id;
    const open = openSeedCommitment(db, { deliveryId, trainingId: null });
    return {
      population: analysis.population.length,
      eligible: eligibleRows(analysis, onlyUnknown).length,
      seedCommitment: presentDraw(db, true)?.seedCommitment ?? open?.commitment ?? null,
      earlierDraws: countDraws(db, deliveryId),
      size,
      tells: POSSIBLE_SHARES.map((share) => wilsonOfShare(share, size)),
    };
  },

  'rank.drawLot': async ({ store }, { size, onlyUnknown }, job) => {
    job.enter('draw');
    const analysis = requireAnalysis(store.db);
    const list = { capacity: size, random: size, onlyUnknown };
    return { draw: await keepDraw(store, { analysis, byModel: null, size: list }) };
  },
};
