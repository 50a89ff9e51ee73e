import { randomStream } from '../../../../shared/learning/random.ts';
import type { AnalysisTable } from '../../../../shared/learning/table.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';

const regions = ['east', 'north', 'south', 'west', null];

/**
 * A table with three segments and nothing else: unlawful are 5 % with fewer than 3 visits; of the others 45 % in region north or east and
 * 18 % elsewhere (or where the region is not known). Three more columns are noise.
 */
export function segmentedTable(rows: number, seed: number): AnalysisTable {
  const random = randomStream(seed, 0);
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const visits = draw(() => random.integer(6));
  const region = draw(() => regions[random.integer(regions.length)] as string | null);
  const outcome = visits.map((count, row) => {
    const many = region[row] === 'north' || region[row] === 'east' ? 0.45 : 0.18;
    return random.uniform() < (count < 3 ? 0.05 : many) ? 1 : 0;
  });
  return tableOf(
    [
      numeric(
        'noise',
        draw(() => Math.round(random.uniform() * 1000)),
      ),
      categorical('region', region),
      numeric('visits', visits),
      categorical(
        'colour',
        draw(() => ['red', 'blue', 'green'][random.integer(3)] as string),
      ),
      numeric(
        'gaps',
        draw(() => (random.integer(3) === 0 ? Number.NaN : random.integer(50))),
      ),
    ],
    outcome,
  );
}

/** Columns that say nothing about the outcome, of which an eighth is unlawful. */
export function noiseTable(rows: number, seed: number): AnalysisTable {
  const random = randomStream(seed, 1);
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  return tableOf(
    [
      ...Array.from({ length: 8 }, (_, at) =>
        numeric(
          `number${at}`,
          draw(() => Math.round(random.uniform() * 500)),
        ),
      ),
      numeric(
        'gaps',
        draw(() => (random.integer(4) === 0 ? Number.NaN : random.integer(50))),
      ),
      ...Array.from({ length: 4 }, (_, at) =>
        categorical(
          `levels${at}`,
          draw(() => `level ${random.integer(3 + 5 * at)}`),
        ),
      ),
    ],
    draw(() => (random.integer(8) === 0 ? 1 : 0)),
  );
}
