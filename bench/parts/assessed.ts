import { Pool } from '../../electron/engine/compute/pool.ts';
import { type CaseName, loadCase } from '../cases.ts';
import { trainAssessed } from '../engine.ts';
import { type Figure, timeFigure } from '../figures.ts';
import { memoryPassSeconds } from '../memory-pass.ts';
import { peakMegabytes, timed } from '../stopwatch.ts';
import { warmScorecard } from './fit-together.ts';

export interface AssessedOptions {
  readonly name: CaseName;
  readonly threads: number;
}

/** One fit, one per fold, one per bootstrap. */
const FITS = 1 + 10 + 50;

/** The whole run behind the button: every statistical model, cross-validated and bootstrapped, in a process that has done nothing before. */
export async function measureAssessed({ name, threads }: AssessedOptions): Promise<Figure[]> {
  const { train } = await loadCase(name, 1);
  const before = peakMegabytes();
  const pool = new Pool(threads);
  const { elapsed } = await timed(() => trainAssessed(pool, train, 1));
  const peak = peakMegabytes();
  await pool.close();
  const yardsticks = {
    memoryPass: FITS * (await memoryPassSeconds(train.rows, train.columns.length)),
    scorecard: FITS * (await warmScorecard(train)),
  };
  const what = `${name}: fit, 10 folds, 50 bootstraps, ${threads} threads`;
  const note = `${Math.round(before)} MB before; yardsticks times ${FITS}`;
  return [timeFigure(`assessed/${name}`, what, elapsed, yardsticks, { peak, note })];
}
