import type { ImportKind } from '../../shared/domain/columns.ts';
import { daysOfIso } from '../../shared/domain/columns-dates.ts';
import type { Column } from '../../shared/learning/table.ts';
import type { CellValue } from '../engine/files/convert.ts';

const MISSING_CODE = -1;

/** A column of a table that is read batch by batch, as models want it. */
export class FlatColumn {
  readonly #name: string;
  readonly #kind: ImportKind;
  readonly #isNumeric: boolean;
  /** Values, or codes in the order in which their levels came up. */
  readonly #numbers: number[] = [];
  readonly #levels = new Map<string, number>();
  #infinite = 0;

  constructor({ name, kind }: { readonly name: string; readonly kind: ImportKind }) {
    this.#name = name;
    this.#kind = kind;
    this.#isNumeric = kind === 'number' || kind === 'date' || kind === 'year';
  }

  /** Numbers too large to be one; they count as missing. */
  get infinite(): number {
    return this.#infinite;
  }

  add(cells: readonly CellValue[]): void {
    for (const cell of cells) this.#numbers.push(this.#isNumeric ? this.#valueOf(cell) : this.#codeOf(cell));
  }

  /** The column with its levels sorted, so that it does not depend on the order of the rows. */
  finish(): Column {
    const name = this.#name;
    if (this.#isNumeric) return { kind: 'numeric', name, values: new Float64Array(this.#numbers) };
    const levels = [...this.#levels.keys()].sort();
    const places = new Int32Array(levels.length);
    for (const [place, level] of levels.entries()) places[this.#levels.get(level) as number] = place;
    const codes = Int32Array.from(this.#numbers, (code) => places[code] ?? MISSING_CODE);
    return { kind: 'categorical', name, levels, codes };
  }

  #valueOf(cell: CellValue): number {
    if (cell === null) return Number.NaN;
    const value = this.#kind === 'date' ? daysOfIso(String(cell)) : Number(cell);
    if (Number.isFinite(value)) return value;
    this.#infinite += 1;
    return Number.NaN;
  }

  #codeOf(cell: CellValue): number {
    if (cell === null) return MISSING_CODE;
    const level = String(cell);
    const code = this.#levels.get(level) ?? this.#levels.size;
    this.#levels.set(level, code);
    return code;
  }
}

/** The texts of a column of codes, null where missing. */
export function textsOf(column: Column): (string | null)[] {
  if (column.kind === 'numeric') throw new TypeError(`${column.name} holds numbers`);
  return Array.from(column.codes, (code) => column.levels[code] ?? null);
}
