import { Pool } from '../../electron/engine/compute/pool.ts';
import { type CaseName, loadCase } from '../cases.ts';
import { fitSimpleRival, fitTogether } from '../engine.ts';
import { type Figure, timeFigure } from '../figures.ts';
import { memoryPassSeconds } from '../memory-pass.ts';
import { type Elapsed, peakMegabytes, timed, typical } from '../stopwatch.ts';

export interface FitTogetherOptions {
  readonly name: CaseName;
  readonly threads: number;
  /** How many, the cold one included; at least 2. */
  readonly fits: number;
}

/** Whole fits by all threads together; the cold one starts the threads as well. */
export async function measureFitTogether({ name, threads, fits: wanted }: FitTogetherOptions): Promise<Figure[]> {
  const { train } = await loadCase(name, 1);
  const before = peakMegabytes();
  const pool = new Pool(threads);
  const fits: Elapsed[] = [];
  let peak = 0;
  for (let seed = 1; seed <= wanted; seed++) {
    const { elapsed } = await timed(() => fitTogether(pool, train, seed));
    fits.push(elapsed);
    peak ||= peakMegabytes();
  }
  await pool.close();
  const yardsticks = {
    memoryPass: await memoryPassSeconds(train.rows, train.columns.length),
    scorecard: await warmScorecard(train),
  };
  const [cold, ...warm] = fits;
  const memory = { peak, note: `${Math.round(before)} MB before the fit` };
  const what = `${name}: fit, ${threads} threads`;
  return [
    timeFigure(`fit/${name}/all/cold`, `${what}, cold`, cold as Elapsed, yardsticks, memory),
    timeFigure(`fit/${name}/all/warm`, `${what}, warm`, typical(warm), yardsticks),
  ];
}

/** Processor time of a scorecard once the compiler knows it. */
export async function warmScorecard(train: Parameters<typeof fitSimpleRival>[0]): Promise<number> {
  fitSimpleRival(train);
  const runs = [await timed(() => fitSimpleRival(train)), await timed(() => fitSimpleRival(train))];
  return typical(runs.map(({ elapsed }) => elapsed)).cpu;
}
