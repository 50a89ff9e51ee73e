import { daysOfIso } from '../../shared/domain/columns-dates.ts';
import type { FileColumn } from '../../shared/learning/model-file.ts';
import type { Column } from '../../shared/learning/table.ts';
import type { CellValue } from '../engine/files/convert.ts';

/** A column of a table that is read batch by batch, as the model wants it. */
export class FlatColumn {
  readonly #wanted: FileColumn;
  /** Values, or codes into the levels. */
  readonly #numbers: number[] = [];
  readonly #levels = new Map<string, number>();

  constructor(wanted: FileColumn) {
    this.#wanted = wanted;
  }

  add(cells: readonly CellValue[]): void {
    for (const cell of cells) this.#numbers.push(this.#numberOf(cell));
  }

  finish(): Column {
    const { kind, name } = this.#wanted;
    return kind === 'numeric'
      ? { kind, name, values: new Float64Array(this.#numbers) }
      : { kind, name, levels: [...this.#levels.keys()], codes: new Int32Array(this.#numbers) };
  }

  #numberOf(cell: CellValue): number {
    if (this.#wanted.kind === 'categorical') return cell === null ? -1 : this.#codeOf(String(cell));
    if (cell === null) return Number.NaN;
    return this.#wanted.readAs === 'date' ? daysOfIso(String(cell)) : Number(cell);
  }

  #codeOf(level: string): number {
    const code = this.#levels.get(level) ?? this.#levels.size;
    this.#levels.set(level, code);
    return code;
  }
}
