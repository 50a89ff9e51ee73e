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

/** Outcome of a dossier. Unknown (not investigated, broken off, withdrawn) is never a negative. */
export const OUTCOME = { lawful: 0, unlawful: 1, unknown: 2 } as const;

export interface AnalysisTable {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** One of `OUTCOME` per row. */
  readonly outcome: Uint8Array;
  /** Observation weights, at least 0; null means that every row weighs 1. */
  readonly weights: Float64Array | null;
}

/** The given rows of a table, in the given order (repeats allowed, as a bootstrap needs). Arrays are copied. */
export function takeRows(table: AnalysisTable, rows: Int32Array): AnalysisTable {
  const columns = table.columns.map((column): Column => {
    if (column.kind === 'numeric')
      return { ...column, values: Float64Array.from(rows, (row) => column.values[row] as number) };
    return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] as number) };
  });
  return {
    rows: rows.length,
    columns,
    outcome: Uint8Array.from(rows, (row) => table.outcome[row] as number),
    weights:
      table.weights === null ? null : Float64Array.from(rows, (row) => (table.weights as Float64Array)[row] as number),
  };
}
