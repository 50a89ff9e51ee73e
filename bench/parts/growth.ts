import { defaultRuleFitConfig } from '../../shared/learning/rulefit-config.ts';
import { makeTable } from '../data.ts';
import { fitAlone } from '../engine.ts';
import { type Figure, qualityFigure } from '../figures.ts';
import { logSlope } from '../log-slope.ts';
import { type Elapsed, timed, typical } from '../stopwatch.ts';

type Size = readonly [rows: number, columns: number];

const byRows: readonly Size[] = [3000, 6000, 12_000, 24_000].map((rows) => [rows, 40]);
const byColumns: readonly Size[] = [40, 80, 160, 320].map((columns) => [3000, columns]);
const FITS = 3;

async function secondsFor([rows, columns]: Size): Promise<number> {
  const { table } = makeTable(rows, columns, 1);
  const fits: Elapsed[] = [];
  // The same settings for every size: those for small data would bend the line.
  for (let seed = 1; seed <= FITS; seed++)
    fits.push((await timed(() => fitAlone(table, { ...defaultRuleFitConfig, seed }))).elapsed);
  return typical(fits).cpu;
}

async function slopeOver(sizes: readonly Size[], varying: 0 | 1): Promise<{ slope: number; note: string }> {
  const seconds: number[] = [];
  for (const size of sizes) seconds.push(await secondsFor(size));
  const told = sizes.map((size, at) => `${size[varying]}: ${(seconds[at] as number).toFixed(2)} s`);
  const values = sizes.map((size) => size[varying]);
  return { slope: logSlope(values, seconds), note: told.join(', ') };
}

/** How the time of a fit on one thread grows with the data. */
export async function measureGrowth(): Promise<Figure[]> {
  await secondsFor(byRows[0] as Size);
  const rows = await slopeOver(byRows, 0);
  const columns = await slopeOver(byColumns, 1);
  const more = { better: 'less', slack: 0.2 } as const;
  return [
    qualityFigure('growth/rows', 'growth with rows (log-log slope)', rows.slope, { ...more, note: rows.note }),
    qualityFigure('growth/columns', 'growth with columns (log-log slope)', columns.slope, {
      ...more,
      note: columns.note,
    }),
  ];
}
