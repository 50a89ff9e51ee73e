import { logOddsOf, probabilityOf } from '../additive-model.ts';
import { calibrationLine } from '../evaluation/calibration-line.ts';
import { OUTCOME } from '../table.ts';

/** Nobody is certain, one way or the other, on the word of a model: weights are 1 / probability and must stay finite. */
const LEAST = 1e-4;

/**
 * Probabilities from cross-fitted log-odds, brought in line with what happened: logistic regression of the event on the log-odds
 * (Cox 1958), so that too sure a model is toned down. A model that tells nothing (a slope that is not above 0) gives everybody the
 * overall share.
 *
 * @param event per row 1 when it happened, 0 when it did not, 2 where the row says nothing about it; both 0 and 1 must occur
 * @param logOdds per row, by a model that did not see it
 * @returns a probability per row, also for rows that say nothing; from 0.0001 to 0.9999
 * @throws RangeError when lengths differ or the event happened to none or all
 */
export function calibratedPropensity(event: Uint8Array, logOdds: Float64Array): Float64Array {
  if (event.length !== logOdds.length) throw new RangeError('event and logOdds must have equal lengths');
  const telling = Int32Array.from(event.keys()).filter((row) => event[row] !== OUTCOME.unknown);
  const happened = Uint8Array.from(telling, (row) => event[row] as number);
  const share = happened.reduce((sum, own) => sum + own, 0) / happened.length;
  if (!(share > 0 && share < 1)) throw new RangeError('the event must happen to some and not to all');
  const said = Float64Array.from(telling, (row) => logOdds[row] as number);
  const line = calibrationLine(happened, said, new Float64Array(said.length).fill(1), 0.95);
  // Without a line to fit (the model says the same of all, or is never wrong) its own word stands.
  const { intercept, slope } = line ?? { intercept: { value: 0 }, slope: { value: 1 } };
  const overall = logOddsOf(share);
  return logOdds.map((own) => {
    const calibrated = probabilityOf(slope.value > 0 ? intercept.value + slope.value * own : overall);
    return Math.min(Math.max(calibrated, LEAST), 1 - LEAST);
  });
}
