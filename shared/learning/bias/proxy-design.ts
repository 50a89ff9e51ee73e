import { type Design, makeDesign } from '../design.ts';
import { knownValues } from '../known-values.ts';
import { fitLinearTerm, writeLinearTerm } from '../linear-terms.ts';
import { quantile } from '../stats/percentile-interval.ts';
import type { Column } from '../table.ts';

/** A 0/1 column that fewer rows have, or that fewer lack, says nothing that would hold elsewhere. */
const LEAST_ROWS = 20;

/** Where a number is cut in steps, so that a group in the middle of a scale is seen as well as one at an end. */
const STEPS = [0.25, 0.5, 0.75] as const;

/**
 * What a linear model may use of some features: of a number its winsorised value, whether it reaches each quartile and whether it is missing; of
 * a code each level and whether it is missing. Makes no use of any outcome, so that one design serves all folds and all groups.
 *
 * @param columns all of the same length
 */
export function proxyDesign(columns: readonly Column[], rows: number): Design {
  const lists = columns
    .flatMap((column) => (column.kind === 'numeric' ? stepsOf(column.values) : levelsOf(column.codes)))
    .filter(({ length }) => length >= LEAST_ROWS && rows - length >= LEAST_ROWS);
  const lines = columns.flatMap((column) => {
    const values = column.kind === 'numeric' ? lineOf(column) : null;
    return values === null ? [] : [values];
  });
  return makeDesign(rows, lists, lines);
}

function lineOf(column: Extract<Column, { kind: 'numeric' }>): Float64Array | null {
  const shape = fitLinearTerm(column, new Float64Array(column.values.length).fill(1));
  if (shape === null) return null;
  const line = new Float64Array(column.values.length);
  writeLinearTerm(shape, column.values, line);
  return line;
}

function stepsOf(values: Float64Array): Int32Array[] {
  const known = knownValues(values);
  const cuts = known.length === 0 ? [] : [...new Set(STEPS.map((step) => quantile(known, step)))];
  const missing = rowsWhere(values, Number.isNaN);
  return [missing, ...cuts.map((cut) => rowsWhere(values, (value) => value >= cut))];
}

function levelsOf(codes: Int32Array): Int32Array[] {
  return [...new Set(codes)].sort((a, b) => a - b).map((level) => rowsWhere(codes, (code) => code === level));
}

function rowsWhere(values: Float64Array | Int32Array, isWanted: (value: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (isWanted(values[row] as number)) rows.push(row);
  return Int32Array.from(rows);
}
