import { randomStream } from '../../../shared/learning/random.ts';
import type { AnalysisTable, CategoricalColumn, NumericColumn } from '../../../shared/learning/table.ts';

export function numeric(name: string, values: readonly number[]): NumericColumn {
  return { kind: 'numeric', name, values: Float64Array.from(values) };
}

/** A categorical column; null is missing. Levels in order of appearance. */
export function categorical(name: string, values: readonly (string | null)[]): CategoricalColumn {
  const levels = [...new Set(values.filter((value) => value !== null))];
  return {
    kind: 'categorical',
    name,
    levels,
    codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))),
  };
}

export function tableOf(
  columns: AnalysisTable['columns'],
  outcome: readonly number[],
  weights: readonly number[] | null = null,
): AnalysisTable {
  return {
    rows: outcome.length,
    columns,
    outcome: Uint8Array.from(outcome),
    weights: weights === null ? null : Float64Array.from(weights),
  };
}

/**
 * A table whose outcome follows three known rules and nothing else:
 * visits >= 3 and region north or east: +2.2; age < 30 and moves >= 2: +1.9; income missing: +1.8. About a quarter is unlawful.
 */
export function plantedTable(rows: number, seed: number): AnalysisTable {
  const random = randomStream(seed, 0);
  const regions = ['west', 'north', 'south', 'east'];
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const visits = draw(() => random.integer(6));
  const region = draw(() => (random.integer(20) === 0 ? null : (regions[random.integer(4)] as string)));
  const age = draw(() => 18 + random.integer(48));
  const moves = draw(() => random.integer(4));
  const income = draw(() => (random.integer(8) === 0 ? Number.NaN : Math.round(random.uniform() * 2000)));
  const noise = Array.from({ length: 5 }, (_, at) =>
    numeric(
      `noise${at}`,
      draw(() => Math.round(random.uniform() * 1000) / 10),
    ),
  );
  const outcome = Array.from({ length: rows }, (_, row) => {
    const north = region[row] === 'north' || region[row] === 'east';
    const logOdds =
      -2.2 +
      ((visits[row] as number) >= 3 && north ? 2.2 : 0) +
      ((age[row] as number) < 30 && (moves[row] as number) >= 2 ? 1.9 : 0) +
      (Number.isNaN(income[row]) ? 1.8 : 0);
    return random.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const columns = [
    numeric('visits', visits),
    categorical('region', region),
    numeric('age', age),
    numeric('moves', moves),
    numeric('income', income),
    ...noise,
  ];
  return tableOf(columns, outcome);
}

/** The same rows in another order. */
export function shuffledRows(rows: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  randomStream(seed, 1).shuffle(order);
  return order;
}
