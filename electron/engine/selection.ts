import type { Choice } from '../../shared/contract/rank.ts';
import { OUTCOME } from '../../shared/domain/outcome.ts';
import { AppError } from '../../shared/errors.ts';
import { topK } from '../../shared/learning/stats/overlap.ts';
import type { Analysis } from './analysis.ts';
import { drawOrder } from './compute/control-sample.ts';
import type { ScoredModel } from './training.ts';

/** At least this share of every selection is drawn by lot: without it nobody ever knows whether the model works. */
export const LEAST_RANDOM_SHARE = 0.2;

/** A dossier is a borderline case when fewer than this share of the repetitions chose it (METHOD 7). */
const BORDERLINE_SHARE = 0.6;

/** The smallest part drawn by lot that a selection of this size may have. */
export const leastRandom = (capacity: number): number => Math.ceil(capacity * LEAST_RANDOM_SHARE);

export interface Selected {
  readonly row: number;
  readonly number: string;
  readonly route: 'model' | 'random';
  /** Place by estimate, from 1; null for a dossier drawn by lot. */
  readonly place: number | null;
  /** Chance of being chosen, given the population and the seed's being unknown. */
  readonly probability: number;
}

export interface Selection {
  readonly eligible: Int32Array;
  /** Dossiers in the order of the work list: by place, with those drawn by lot spread among them. */
  readonly items: readonly Selected[];
  /** Log-odds of the last dossier that the model chose; null when it chose none. */
  readonly cutoff: number | null;
}

/** Rows to choose from. */
export function eligibleRows({ table }: Analysis, onlyUnknown: boolean): Int32Array {
  const rows = Int32Array.from(table.outcome.keys());
  return onlyUnknown ? rows.filter((row) => table.outcome[row] === OUTCOME.unknown) : rows;
}

/**
 * The selection that belongs to a choice and a seed. First the lot: the dossiers whose SHA-256 of seed and number comes first, from the
 * whole population to choose from, so that it stays a fair sample of it. Then the model: the highest estimates among the others; equal
 * estimates go by the order of the lot, not by the order of the file.
 * @throws AppError RANK_CAPACITY_INVALID when the numbers do not fit
 */
export function select(analysis: Analysis, scored: ScoredModel, choice: Choice, seed: string): Selection {
  const eligible = eligibleRows(analysis, choice.onlyUnknown);
  const { capacity, random } = choice;
  if (capacity > eligible.length || random > capacity || random < leastRandom(capacity))
    throw new AppError('RANK_CAPACITY_INVALID', {
      capacity,
      random,
      eligible: eligible.length,
      leastRandom: leastRandom(capacity),
    });
  const numberOf = (row: number): string => analysis.numbers[row] as string;
  const { order } = drawOrder(seed, Array.from(eligible, numberOf));
  const byLot = Array.from(order, (index) => eligible[index] as number);
  const score = (row: number): number => scored.logOdds[row] as number;
  const drawn = byLot.slice(0, random);
  // The sort is stable, so equal estimates keep the order of the lot.
  const chosen = byLot
    .slice(random)
    .sort((a, b) => score(b) - score(a))
    .slice(0, capacity - random);
  const fromModel = chosen.map((row, index): Selected => {
    return { row, number: numberOf(row), route: 'model', place: index + 1, probability: 1 };
  });
  const probability = eligible.length === 0 ? 0 : random / eligible.length;
  const fromLot = drawn.map((row): Selected => {
    return { row, number: numberOf(row), route: 'random', place: null, probability };
  });
  const last = chosen.at(-1);
  return { eligible, items: interleave(fromModel, fromLot), cutoff: last === undefined ? null : score(last) };
}

/** Spreads the second list evenly among the first, so that the place on the list does not betray the route. */
function interleave<T>(first: readonly T[], second: readonly T[]): T[] {
  const total = first.length + second.length;
  const merged: T[] = [];
  for (let position = 0, a = 0, b = 0; position < total; position++) {
    const due = second.length > 0 && Math.floor(((position + 1) * second.length) / total) > b;
    const next = due ? second[b++] : first[a++];
    merged.push((next ?? second[b++]) as T);
  }
  return merged;
}

const remembered = new WeakMap<ScoredModel, Map<string, ReadonlyMap<number, number>>>();

/**
 * In how many repetitions each row would have been among the first `count` of the rows to choose from. Remembered per model: every page
 * of the list asks again.
 */
export function timesChosen(
  analysis: Analysis,
  scored: ScoredModel,
  { onlyUnknown, count }: { readonly onlyUnknown: boolean; readonly count: number },
): ReadonlyMap<number, number> {
  const known = remembered.get(scored) ?? new Map<string, ReadonlyMap<number, number>>();
  remembered.set(scored, known);
  const key = `${onlyUnknown} ${count}`;
  const found = known.get(key) ?? countChosen(scored, eligibleRows(analysis, onlyUnknown), count);
  known.set(key, found);
  return found;
}

function countChosen({ repeats }: ScoredModel, eligible: Int32Array, count: number): Map<number, number> {
  const times = new Map<number, number>();
  for (const scores of repeats) {
    const top = topK(
      Float64Array.from(eligible, (row) => scores[row] as number),
      count,
    );
    for (const index of top) {
      const row = eligible[index] as number;
      times.set(row, (times.get(row) ?? 0) + 1);
    }
  }
  return times;
}

/** Whether the model chose a dossier that too few of its repetitions would have chosen. */
export function isBorderline({ repeats }: ScoredModel, times: ReadonlyMap<number, number>, row: number): boolean {
  return (times.get(row) ?? 0) < BORDERLINE_SHARE * repeats.length;
}
