import type { Choice } from '../../shared/contract/rank.ts';
import { OUTCOME } from '../../shared/domain/outcome.ts';
import { AppError } from '../../shared/errors.ts';
import { selectSmallest } from '../../shared/learning/select-smallest.ts';
import { topChances } from '../../shared/learning/stats/overlap.ts';
import type { Analysis } from './analysis.ts';
import { drawOrder } from './compute/control-sample.ts';
import { walkLine } from './draw-line.ts';
import type { ScoredModel } from './training.ts';

/** At least this share of every selection is drawn by lot: without it nobody ever knows whether the model works. */
export const LEAST_RANDOM_SHARE = 0.2;

/** A dossier is a borderline case when fewer than this share of the repetitions chose it (METHOD 7). */
export const BORDERLINE_SHARE = 0.6;

/** The smallest part drawn by lot that a selection of this size may have. */
export const leastRandom = (capacity: number): number => Math.ceil(capacity * LEAST_RANDOM_SHARE);

export interface Selected {
  readonly row: number;
  readonly number: string;
  readonly route: 'model' | 'random';
  /** Place by estimate, from 1; null for a dossier drawn by lot. */
  readonly place: number | null;
  /** Chance that the lot takes a dossier of the population; 1 by the model, which leaves nothing to chance once the lot is known. */
  readonly probability: number;
}

/** A line of a list of which the lot need not be known yet. */
export interface Listed extends Pick<Selected, 'route' | 'place'> {
  readonly id: Pick<Selected, 'row' | 'number'> | null;
}

export interface Selection {
  readonly eligible: Int32Array;
  /** Dossiers in the order of the work list: by place, with those drawn by lot spread among them. */
  readonly items: readonly Selected[];
  /** Log-odds of the last dossier that the model chose; null when it chose none. */
  readonly cutoff: number | null;
  /** The dossiers to choose from in the order of the lot, and how many of them it looked at. */
  readonly line: readonly number[];
  readonly looked: number;
}

/** Rows to choose from: dossiers of today; with `onlyUnknown` those that were not investigated (lately). */
export function eligibleRows(
  { table, population, lately }: Pick<Analysis, 'table' | 'population' | 'lately'>,
  onlyUnknown: boolean,
): Int32Array {
  if (!onlyUnknown) return population;
  return population.filter((row) => table.outcome[row] === OUTCOME.unknown && !lately.has(row));
}

/** Rows that can be chosen from: those not investigated yet, or all where everything is known. */
export function openRows(analysis: Pick<Analysis, 'table' | 'population' | 'lately'>): Int32Array {
  const open = eligibleRows(analysis, true);
  return open.length === 0 ? eligibleRows(analysis, false) : open;
}

/** How long a list is, which part of it is drawn by lot, and from whom. */
export type ListSize = Omit<Choice, 'model'>;

/** @throws AppError RANK_CAPACITY_INVALID when the numbers do not fit */
function checkChoice({ capacity, random }: ListSize, eligible: number): void {
  const least = leastRandom(capacity);
  if (capacity > eligible || random > capacity || random < least)
    throw new AppError('RANK_CAPACITY_INVALID', { capacity, random, eligible, leastRandom: least });
}

/**
 * What the list will look like, without asking the lot: whoever could see here whom the model has to leave to the lot, would know the
 * lot beforehand. Where the lot takes one of these dossiers, the next in line moves up. Equal estimates go by number.
 * @throws AppError RANK_CAPACITY_INVALID when the numbers do not fit
 */
export function foresee(
  analysis: Analysis,
  scored: ScoredModel,
  choice: Choice,
): { eligible: Int32Array; items: Listed[]; cutoff: number | null } {
  const eligible = eligibleRows(analysis, choice.onlyUnknown);
  checkChoice(choice, eligible.length);
  const highest = highestRows(analysis, scored, eligible, choice.capacity - choice.random);
  const fromModel = highest.map((row, index): Listed => {
    return { id: { row, number: analysis.numbers[row] as string }, route: 'model', place: index + 1 };
  });
  const fromLot = Array.from({ length: choice.random }, (): Listed => ({ id: null, route: 'random', place: null }));
  const last = highest.at(-1);
  const cutoff = last === undefined ? null : (scored.logOdds[last] as number);
  return { eligible, items: interleave(fromModel, fromLot), cutoff };
}

/** Scores of these rows, in their order. A plain loop: it runs over tens of repetitions of all dossiers, after each number typed. */
export function scoresOf(scores: Float64Array | Float32Array, rows: ArrayLike<number>): Float64Array {
  const own = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) own[place] = scores[rows[place] as number] as number;
  return own;
}

/** The lowest of the `count` highest scores; above every score for none of them. @throws RangeError when there are fewer scores */
export const edgeOf = (scores: Float64Array | Float32Array, count: number): number =>
  count === 0 ? Number.POSITIVE_INFINITY : selectSmallest(new Float64Array(scores), scores.length - count);

/** The `count` highest estimates among rows, best first; equal estimates go by number. */
export function highestRows(
  { numbers }: Pick<Analysis, 'numbers'>,
  scored: Pick<ScoredModel, 'logOdds'>,
  rows: Int32Array,
  count: number,
): number[] {
  const { logOdds } = scored;
  const edge = edgeOf(scoresOf(logOdds, rows), Math.min(count, rows.length));
  // Few of all rows are sorted: those from the edge up.
  const top = Array.from(rows.filter((row) => (logOdds[row] as number) >= edge));
  const byNumber = top.sort((a, b) => ((numbers[a] as string) < (numbers[b] as string) ? -1 : 1));
  return highestInOrder(byNumber, scored, count);
}

/**
 * The selection that belongs to a choice and a seed. First the lot: the dossiers whose SHA-256 of seed and number comes first, from the
 * whole population to choose from, so that it stays a fair sample of it. Then the model: the highest estimates among the others; equal
 * estimates go by the order of the lot, not by the order of the file.
 *
 * With dossiers that turned out not to be investigable it is the selection that would have been drawn without them (`walkLine` says what
 * that makes of the lot). Against the list that was drawn it holds one other dossier for each of them: the next in line of the lot, or the
 * next by estimate; where the next in line was chosen by the model already, it goes over to the lot and the model chooses its next.
 *
 * @param scored null for a list without a model: everything is then drawn by lot
 * @param gone rows that cannot be investigated, in the order in which that came to light
 * @throws AppError RANK_CAPACITY_INVALID when the numbers do not fit
 * @throws RangeError when a part is left to a model and there is none
 */
export function select(
  analysis: Analysis,
  scored: ScoredModel | null,
  choice: ListSize,
  seed: string,
  gone: readonly number[] = [],
): Selection {
  const eligible = eligibleRows(analysis, choice.onlyUnknown);
  const { capacity, random } = choice;
  checkChoice(choice, eligible.length);
  if (scored === null && random < capacity) throw new RangeError('without a model everything is drawn by lot');
  const numberOf = (row: number): string => analysis.numbers[row] as string;
  const { order } = drawOrder(seed, Array.from(eligible, numberOf));
  const line = Array.from(order, (index) => eligible[index] as number);
  const { lot, looked } = walkLine(line, random, gone);
  const drawn = line.filter((row) => lot.has(row));
  const left = new Set(gone);
  const others = line.filter((row) => !lot.has(row) && !left.has(row));
  const chosen = scored === null ? [] : highestInOrder(others, scored, capacity - random);
  const fromModel = chosen.map((row, index): Selected => {
    return { row, number: numberOf(row), route: 'model', place: index + 1, probability: 1 };
  });
  const probability = eligible.length === 0 ? 0 : looked / eligible.length;
  const fromLot = drawn.map((row): Selected => {
    return { row, number: numberOf(row), route: 'random', place: null, probability };
  });
  const last = chosen.at(-1);
  return {
    eligible,
    items: interleave(fromModel, fromLot),
    cutoff: last === undefined ? null : (scored?.logOdds[last] ?? null),
    line,
    looked,
  };
}

/** The `count` highest estimates, best first. The sort is stable: equal estimates keep the order of `rows`. */
const highestInOrder = (rows: readonly number[], { logOdds }: Pick<ScoredModel, 'logOdds'>, count: number): number[] =>
  [...rows].sort((a, b) => (logOdds[b] as number) - (logOdds[a] as number)).slice(0, count);

/** Spreads the second list evenly among the first, so that whoever stops half-way has looked at both in the agreed proportion. */
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
 * In how many repetitions each row would have been among the first `count` of the rows to choose from, rounded: among equal estimates
 * at the edge each has the same chance, whatever the order of the file. Remembered per model: every page of the list asks again.
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
  const times = new Float64Array(eligible.length);
  for (const scores of repeats) addChances(times, scoresOf(scores, eligible), count);
  const chosen = Array.from(times.keys()).filter((place) => (times[place] as number) > 0);
  return new Map(chosen.map((place) => [eligible[place] as number, Math.round(times[place] as number)]));
}

/** Adds to `times` the chance of each score to be among the `count` highest; below the edge there is none. */
function addChances(times: Float64Array, scores: Float64Array, count: number): void {
  const edge = edgeOf(scores, count);
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) if ((scores[place] as number) >= edge) places.push(place);
  const chances = topChances(scoresOf(scores, places), count);
  for (const [index, place] of places.entries()) times[place] = (times[place] as number) + (chances[index] as number);
}

/** Whether the model chose a dossier that too few of its repetitions would have chosen. */
export function isBorderline({ repeats }: ScoredModel, times: ReadonlyMap<number, number>, row: number): boolean {
  return (times.get(row) ?? 0) < BORDERLINE_SHARE * repeats.length;
}
