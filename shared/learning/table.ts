/**
 * The analysis table: one row per dossier at a reference date, column-major typed arrays (METHOD 1).
 * Missing is never imputed: it is NaN in a numeric column and -1 in a categorical one, and models treat it as a value of its own.
 */
export interface NumericColumn {
  readonly kind: 'numeric';
  readonly name: string;
  /** One value per row; NaN is missing. */
  readonly values: Float64Array;
}

export interface CategoricalColumn {
  readonly kind: 'categorical';
  readonly name: string;
  readonly levels: readonly string[];
  /** One index into `levels` per row; -1 is missing. */
  readonly codes: Int32Array;
}

export type Column = NumericColumn | CategoricalColumn;

export { OUTCOME } from '../domain/outcome.ts';

export interface AnalysisTable {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** One of `OUTCOME` per row. */
  readonly outcome: Uint8Array;
  /** Observation weights, at least 0; null means that every row weighs 1. */
  readonly weights: Float64Array | null;
}

/** The values of the given rows, in their order. A plain loop: the callback of `from` is ten times slower on large tables. */
function pick<A extends Float64Array | Int32Array | Uint8Array>(values: A, rows: Int32Array, picked: A): A {
  for (let index = 0; index < rows.length; index++) picked[index] = values[rows[index] as number] as number;
  return picked;
}

/** The given rows of a table, in the given order (repeats allowed, as a bootstrap needs). Arrays are copied. */
export function takeRows(table: AnalysisTable, rows: Int32Array): AnalysisTable {
  const n = rows.length;
  const columns = table.columns.map(
    (column): Column =>
      column.kind === 'numeric'
        ? { ...column, values: pick(column.values, rows, new Float64Array(n)) }
        : { ...column, codes: pick(column.codes, rows, new Int32Array(n)) },
  );
  const weights = table.weights === null ? null : pick(table.weights, rows, new Float64Array(n));
  return { rows: n, columns, outcome: pick(table.outcome, rows, new Uint8Array(n)), weights };
}
