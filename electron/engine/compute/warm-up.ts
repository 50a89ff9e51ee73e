import { randomStream } from '../../../shared/learning/random.ts';
import { type Column, OUTCOME } from '../../../shared/learning/table.ts';
import { runFitTask } from './fit-task.ts';

const ROWS = 600;
const COLUMNS = 12;

/** A small fit of everything, for the sake of the compiler alone: a fresh thread is several times slower than one that has trained. */
export function warmUp(): void {
  const random = randomStream(1, 0);
  const columns = Array.from({ length: COLUMNS }, (_, at): Column => {
    const values = Float64Array.from({ length: ROWS }, () => random.integer(40));
    return { kind: 'numeric', name: `c${at}`, values };
  });
  const [first, second] = columns as [Column & { values: Float64Array }, Column & { values: Float64Array }];
  const outcome = Uint8Array.from(first.values, (value, row) => {
    const risk = value > 25 && (second.values[row] as number) > 10 ? 0.6 : 0.2;
    return random.uniform() < risk ? OUTCOME.unlawful : OUTCOME.lawful;
  });
  const keys = Array.from({ length: ROWS }, (_, row) => String(row));
  const models = { ruleFit: {}, scorecard: {}, riskGroups: true, card: null, profile: null };
  const rows = Int32Array.from(outcome.keys());
  runFitTask({ table: { rows: ROWS, columns, outcome, weights: null }, keys }, { rows, seed: 1, models, refit: true });
}
