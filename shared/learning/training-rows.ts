import { AppError } from '../errors.ts';
import { copyNumbers, hashKeys, hashRows, hashText } from './row-keys.ts';
import { type AnalysisTable, OUTCOME, takeRows } from './table.ts';
import type { TrainingRun } from './training-run.ts';

/** The rows that a model is trained on: known outcome, weight above 0, in an order that does not depend on the table's. */
export interface TrainingRows {
  readonly table: AnalysisTable;
  /** 1 unlawful, 0 lawful. */
  readonly outcome: Uint8Array;
  /** Weights with mean 1. */
  readonly weights: Float64Array;
  readonly weighted: boolean;
  /** Hash per row; rows with the same key belong to one person. */
  readonly keys: Float64Array;
  readonly positives: number;
  /** Weighted share of unlawful rows. */
  readonly prevalence: number;
}

/** A plain loop: a callback per value takes longer than all else here together. */
function holdsInfinity(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++)
    if (Math.abs(values[row] as number) === Number.POSITIVE_INFINITY) return true;
  return false;
}

function checkColumns(table: AnalysisTable): void {
  const seen = new Set<string>();
  for (const column of table.columns) {
    if (seen.has(column.name))
      throw new AppError('TRAIN_COLUMN_UNUSABLE', { column: column.name, reason: 'name-twice' });
    seen.add(column.name);
    if (column.kind === 'numeric' && holdsInfinity(column.values))
      throw new AppError('TRAIN_COLUMN_UNUSABLE', { column: column.name, reason: 'infinite' });
  }
}

function checkWeights(weights: Float64Array | null, rows: Int32Array): void {
  const usable = (weight: number): boolean => weight >= 0 && weight < Number.POSITIVE_INFINITY;
  if (weights !== null && !rows.every((row) => usable(weights[row] as number)))
    throw new AppError('TRAIN_WEIGHTS_INVALID');
}

function checkOutcome(outcome: Uint8Array): void {
  const odd = outcome.find((value) => value > OUTCOME.unknown);
  if (odd !== undefined) throw new AppError('TRAIN_OUTCOME_INVALID', { value: odd });
}

function usableRows(table: AnalysisTable, among: Int32Array | undefined): Int32Array {
  const rows = among ?? Int32Array.from({ length: table.rows }, (_, row) => row);
  return rows.filter((row) => table.outcome[row] !== OUTCOME.unknown && table.weights?.[row] !== 0);
}

/**
 * Sorts rows by person, then content, outcome and weight: rows that are still equal are interchangeable.
 * @param keys per row of the table; `content` likewise
 */
export function canonicalOrder(
  table: AnalysisTable,
  rows: Int32Array,
  keys: Float64Array,
  content: Float64Array,
): Int32Array {
  const difference = (values: ArrayLike<number>, a: number, b: number) => (values[a] as number) - (values[b] as number);
  return rows.toSorted(
    (a, b) =>
      difference(keys, a, b) ||
      difference(content, a, b) ||
      difference(table.outcome, a, b) ||
      (table.weights === null ? 0 : difference(table.weights, a, b)),
  );
}

/** Rows of persons who have more than one: only among these does the content decide about the order. */
function rowsWithCompany(rows: Int32Array, keys: Float64Array): Int32Array {
  const seen = new Set<number>();
  const more = new Set<number>();
  for (const row of rows) {
    const key = keys[row] as number;
    if (seen.has(key)) more.add(key);
    else seen.add(key);
  }
  return rows.filter((row) => more.has(keys[row] as number));
}

/** Keys for rows whose persons are not known. @param content hashes in ascending order */
function keysFromContent(content: Float64Array): Float64Array {
  const copies = copyNumbers(content);
  return content.map((hash, row) => (copies[row] === 0 ? hash : hashText(`${hash} copy ${copies[row]}`)));
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight * weights.length) / total);
}

/**
 * Selects, checks and orders the rows that can be learned from.
 * @param needed least number of unlawful rows, and of lawful rows
 * @param run which rows, and whose they are
 * @throws AppError TRAIN_NO_DATA, TRAIN_COLUMN_UNUSABLE, TRAIN_WEIGHTS_INVALID, TRAIN_OUTCOME_INVALID, TRAIN_TOO_FEW_POSITIVES,
 *   TRAIN_TOO_FEW_NEGATIVES;
 *   RangeError when there are not as many keys as rows
 */
export function selectTrainingRows(
  table: AnalysisTable,
  needed: number,
  { personKeys, rows }: Pick<TrainingRun, 'personKeys' | 'rows'>,
): TrainingRows {
  if (personKeys !== undefined && personKeys.length !== table.rows)
    throw new RangeError('one person key per row is needed');
  checkColumns(table);
  checkOutcome(table.outcome);
  const usable = usableRows(table, rows);
  checkWeights(table.weights, usable);
  if (usable.length === 0) throw new AppError('TRAIN_NO_DATA');
  const positives = usable.reduce((sum, row) => sum + (table.outcome[row] as number), 0);
  const negatives = usable.length - positives;
  if (positives < needed) throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed });
  if (negatives < needed) throw new AppError('TRAIN_TOO_FEW_NEGATIVES', { negatives, needed });

  const given = personKeys && hashKeys(personKeys);
  const content = hashRows(table, given === undefined ? usable : rowsWithCompany(usable, given));
  const order = canonicalOrder(table, usable, given ?? content, content);
  const inOrder = (values: Float64Array) => Float64Array.from(order, (row) => values[row] as number);
  const ordered = takeRows(table, order);
  const weights = ordered.weights === null ? new Float64Array(ordered.rows).fill(1) : normalised(ordered.weights);
  const positiveWeight = weights.reduce((sum, weight, row) => sum + weight * (ordered.outcome[row] as number), 0);
  return {
    table: ordered,
    outcome: ordered.outcome,
    weights,
    weighted: weights.some((weight) => weight !== weights[0]),
    keys: given === undefined ? keysFromContent(inOrder(content)) : inOrder(given),
    positives,
    prevalence: positiveWeight / ordered.rows,
  };
}
