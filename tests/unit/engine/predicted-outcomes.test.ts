import { describe, expect, it } from 'vitest';
import {
  honestPrediction,
  levelsByQuarter,
  type PredictedOutcome,
} from '../../../electron/engine/assess/drift/predicted-outcomes.ts';
import { toPopulation } from '../../../electron/engine/to-population.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { logOddsOf } from '../../../shared/learning/additive-model.ts';

const EACH = 400;
const start = daysOfIso('2026-05-10');

/** Of those who were chosen 30 % is unlawful, which is what the model learned; of those who were drawn at random 5 %. */
const outcomes = Array.from({ length: 2 * EACH }, (_, index): PredictedOutcome => {
  const isRandom = index < EACH;
  const outcome = index % EACH < (isRandom ? 0.05 : 0.3) * EACH ? 1 : 0;
  const who = { dossier: index, person: index, at: start, start, probability: null };
  return { case: { ...who, route: isRandom ? RANDOM_ROUTE : '6', outcome }, row: null, scored: index };
});
const logOdds = new Float64Array(2 * EACH).fill(logOddsOf(0.3));
const model = {
  logOdds: new Float64Array(0),
  heldLogOdds: Float64Array.of(logOddsOf(0.2)),
  heldRows: Int32Array.of(0),
  toPopulation: toPopulation({ hits: 5, n: 100 }, 0.3, 0),
};
const predict = honestPrediction(model, new Set([0, 1]), logOdds);

describe('calibration by quarter', () => {
  it('judges random investigations by the estimate that is shown, and chosen ones by what the model learned', () => {
    const levels = levelsByQuarter(outcomes, predict);
    expect(levels).toMatchObject([
      { quarter: '2026-K2', group: 'random', n: EACH, hits: 20, expected: expect.closeTo(20, 6) },
      { quarter: '2026-K2', group: 'others', n: EACH, hits: 120, expected: expect.closeTo(120, 6) },
    ]);
    for (const { level } of levels) expect(level?.value).toBeCloseTo(0, 6);
  });

  it('takes the held-out prediction of what the model learned from, and nothing where there is none', () => {
    const chosen = outcomes[EACH] as PredictedOutcome;
    const drawn = outcomes[0] as PredictedOutcome;
    expect(predict({ ...chosen, row: 0, scored: null })).toBeCloseTo(logOddsOf(0.2), 12);
    expect(predict({ ...drawn, row: 0, scored: null })).toBeCloseTo(logOddsOf(0.2) + model.toPopulation.shift, 12);
    expect(predict({ ...drawn, row: 1, scored: null })).toBeNull();
  });
});
