import type { SourceColumn } from '../../../shared/domain/source-tables.ts';
import type { ColumnFacts, TableFacts } from '../store/quarter.ts';
import type { StoredValue } from './read-cell.ts';

/** More codes than this are no list. */
const MOST_CODES = 200;

class ColumnTally {
  readonly #hasCodes: boolean;
  readonly #codes = new Map<string, number>();
  #missing = 0;
  #low: number | null = null;
  #high: number | null = null;

  constructor({ type }: SourceColumn) {
    this.#hasCodes = type === 'code' || type === 'yesNo';
  }

  add(value: StoredValue): void {
    if (value === null) this.#missing += 1;
    else if (typeof value === 'number') {
      if (this.#low === null || value < this.#low) this.#low = value;
      if (this.#high === null || value > this.#high) this.#high = value;
    } else if (this.#hasCodes && (this.#codes.has(value) || this.#codes.size < MOST_CODES))
      this.#codes.set(value, (this.#codes.get(value) ?? 0) + 1);
  }

  facts(): ColumnFacts {
    return { missing: this.#missing, low: this.#low, high: this.#high, codes: Object.fromEntries(this.#codes) };
  }
}

/** Counts what the rows at the reference date look like: what is missing, between which limits numbers lie, which codes there are. */
export class TableTally {
  readonly #columns: readonly { readonly name: string; readonly index: number; readonly tally: ColumnTally }[];
  #rows = 0;

  /** `columns`: as staged; those at `counted` are counted, numbers that stand for somebody never. */
  constructor(columns: readonly SourceColumn[], counted: (column: SourceColumn) => boolean) {
    this.#columns = columns.flatMap((column, index) =>
      counted(column) && column.pseudonym === undefined && column.use !== 'bias'
        ? [{ name: column.name, index, tally: new ColumnTally(column) }]
        : [],
    );
  }

  add(values: readonly StoredValue[]): void {
    this.#rows += 1;
    for (const { index, tally } of this.#columns) tally.add(values[index] ?? null);
  }

  facts(): TableFacts {
    return {
      rows: this.#rows,
      columns: Object.fromEntries(this.#columns.map(({ name, tally }) => [name, tally.facts()])),
    };
  }
}
