import type { QuarterTable } from '../../../shared/contract/intake-quarter.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { ownerColumns, type PseudonymKind, type SourceTable } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import { type RowIssue, rowIssueEffects, type TableReading } from '../files/table-reading.ts';
import type { TableFacts } from '../store/quarter.ts';
import { Turns } from '../turns.ts';
import { CodeCounts } from './counted.ts';
import { readingEach } from './file-errors.ts';
import { hideNumbers } from './hide-numbers.ts';
import type { KnownNumbers } from './known-numbers.ts';
import type { PartPlan } from './plan-quarter.ts';
import { cellReader, type ReadCell, type StoredValue } from './read-cell.ts';
import { OwnerNumbers, withoutIdentity } from './record-number.ts';
import { StagedRows } from './staged-rows.ts';
import { TableTally } from './table-facts.ts';

export interface RowSink {
  readonly idOf: (kind: PseudonymKind, number: string) => number;
  /** Reference date of the delivery, in days since 1970-01-01. */
  readonly referenceDay: number;
  /** Of all dossiers and clients that the import met. */
  readonly numbers: KnownNumbers;
}

const nothing: ReadCell = { value: null, code: null, refusesRow: false };

interface PlannedCell {
  /** Position in the file; -1 for a column that the file does not have. */
  readonly index: number;
  readonly read: (cell: string) => ReadCell;
  readonly repairs: CodeCounts;
  readonly usualShape: string | null;
}

interface Owner {
  readonly dossier: string;
  readonly person: string;
  readonly snapshot: number;
}

/** Reads the rows of one table of the delivery, part after part, and keeps the books: every row is stored or counted with its cause. */
export class RowReader {
  readonly staged: StagedRows;
  readonly #table: SourceTable;
  readonly #sink: RowSink;
  readonly #refused = new CodeCounts();
  readonly #repairs = new Map<string, CodeCounts>();
  readonly #months = new Map<string, number>();
  readonly #ids: Readonly<Record<PseudonymKind, Map<string, number>>> = {
    dossier: new Map(),
    person: new Map(),
    caseworker: new Map(),
    record: new Map(),
  };
  readonly #tally: TableTally;
  readonly #ownerNumbers = new OwnerNumbers();
  readonly #dateAt: number;
  readonly #knownFromAt: number;
  readonly #keysAt: readonly number[];
  readonly #pseudonymsAt: readonly { readonly index: number; readonly pseudonym: PseudonymKind }[];
  #cells: readonly PlannedCell[] = [];
  #owners: readonly PlannedCell[] = [];
  #read = 0;

  constructor(table: SourceTable, parts: readonly PartPlan[], sink: RowSink) {
    this.#table = table;
    this.#sink = sink;
    const delivered = new Set(parts.flatMap(({ columns }) => columns.map(({ target }) => target)));
    this.staged = new StagedRows(table);
    const { columns } = this.staged;
    const at = (name: string | null): number => columns.findIndex((column) => column.name === name);
    this.#pseudonymsAt = columns.flatMap(({ pseudonym }, index) =>
      pseudonym === undefined ? [] : [{ index, pseudonym }],
    );
    this.#tally = new TableTally(columns, (column) => delivered.has(column));
    this.#dateAt = at(table.date);
    this.#knownFromAt = at(table.knownFrom);
    this.#keysAt = table.recordKey.map(at);
  }

  /** @throws AppError FILE_CHANGED for another header, and what reading throws */
  async readPart({ columns }: PartPlan, table: TableReading): Promise<void> {
    if (!columns.every(({ name, index }) => table.header[index] === name))
      throw new AppError('FILE_CHANGED', { cause: 'HEADER' });
    const planned = (name: string): PlannedCell => {
      const column = columns.find(({ target }) => target.name === name);
      return {
        index: column?.index ?? -1,
        read: column === undefined ? () => nothing : cellReader(column),
        repairs: this.#repairsOf(name),
        usualShape: column?.usualShape ?? null,
      };
    };
    this.#owners = ownerColumns.map(planned);
    this.#cells = this.staged.columns.map(({ name }) => planned(name));
    const turns = new Turns();
    for await (const { rows, lines, issues } of readingEach(table)) {
      for (const issue of issues) this.#noteIssue(issue);
      for (const [at, row] of rows.entries()) {
        this.#readRow(row, lines[at] ?? 0);
        if ((at & 255) === 255 && turns.isOver) await turns.giveWay();
      }
    }
  }

  /** Takes the numbers of everybody out of what was read; no rows come after. */
  finish(): Promise<void> {
    return hideNumbers(this.staged, this.#sink.numbers, {
      idOf: (number) => this.#idOf('record', number),
      onEmptied: (column, line) => this.#repairsOf(column).add('REFUSED_VALUE', line),
    });
  }

  #repairsOf(column: string): CodeCounts {
    const found = this.#repairs.get(column) ?? new CodeCounts();
    this.#repairs.set(column, found);
    return found;
  }

  #noteIssue({ code, line }: RowIssue): void {
    if (rowIssueEffects[code] !== 'refused') {
      this.#repairsOf('').add(code, line);
      return;
    }
    this.#read += 1;
    this.#refused.add(code, line);
  }

  #cell({ index, read, repairs }: PlannedCell, row: readonly string[], line: number): ReadCell {
    const cell = index === -1 ? nothing : read(row[index] ?? '');
    if (cell.code !== null && !cell.refusesRow) repairs.add(cell.code, line);
    return cell;
  }

  /** Whose row it is and as of when; null for a row that is refused. */
  #ownerOf(row: readonly string[], line: number): Owner | null {
    const [snapshot, dossier, person] = this.#owners.map((cell) => this.#cell(cell, row, line).value);
    if (typeof dossier !== 'string' || typeof person !== 'string') return this.#refuse('NO_KEY', line);
    if (typeof snapshot !== 'number') return this.#refuse('NO_REFERENCE_DATE', line);
    if (snapshot > this.#sink.referenceDay) return this.#refuse('REFERENCE_DATE_LATER', line);
    return { dossier, person, snapshot };
  }

  #refuse(code: string, line: number): null {
    this.#refused.add(code, line);
    return null;
  }

  #readRow(row: readonly string[], line: number): void {
    this.#read += 1;
    const owner = this.#ownerOf(row, line);
    if (owner === null) return;
    const values: StoredValue[] = [];
    for (const cell of this.#cells) {
      const { value, code, refusesRow } = this.#cell(cell, row, line);
      if (refusesRow) {
        this.#refuse(code ?? '', line);
        return;
      }
      values.push(value);
    }
    if (this.#keysAt.some((at) => values[at] === null)) {
      this.#refuse('NO_KEY', line);
      return;
    }
    this.#stageRow(owner, values, line);
  }

  #stageRow({ dossier, person, snapshot }: Owner, values: StoredValue[], line: number): void {
    for (const at of this.#keysAt) {
      const own = this.#ownerNumbers.hide(values[at] ?? null, dossier, person);
      values[at] = withoutIdentity(own, (number) => this.#idOf('record', number), this.#cells[at]?.usualShape ?? null);
    }
    for (const { index, pseudonym } of this.#pseudonymsAt)
      if (values[index] !== null) values[index] = this.#idOf(pseudonym, String(values[index]));
    const known = values[this.#knownFromAt];
    this.staged.add({
      line,
      dossier: this.#idOf('dossier', dossier),
      person: this.#idOf('person', person),
      snapshot,
      firstKnown: typeof known === 'number' && known <= snapshot ? known : snapshot,
      values,
    });
    if (snapshot === this.#sink.referenceDay) this.#tally.add(values);
    const date = values[this.#dateAt];
    if (this.#table.kind === 'event' && typeof date === 'number') this.#countMonth(date);
  }

  /** Of a number only its id stays in this table's memory, under a copy: a slice would keep its chunk of the file. */
  #idOf(kind: PseudonymKind, number: string): number {
    const found = this.#ids[kind].get(number);
    if (found !== undefined) return found;
    const own = Buffer.from(number).toString();
    const id = this.#sink.idOf(kind, own);
    if (kind === 'dossier' || kind === 'person') this.#sink.numbers.add(own);
    this.#ids[kind].set(own, id);
    return id;
  }

  #countMonth(days: number): void {
    const month = monthOf(days);
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
  }

  get facts(): TableFacts {
    return this.#tally.facts();
  }

  /**
   * Rows per month by the date of the table, oldest first; only of events. Months after that of the reference date are left out: they hold
   * typing errors and what is only announced.
   */
  get months(): readonly { readonly month: string; readonly rows: number }[] {
    const last = monthOf(this.#sink.referenceDay);
    return [...this.#months]
      .map(([month, rows]) => ({ month, rows }))
      .filter(({ month }) => month <= last)
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  }

  /** Counts what happened to rows after they were read. */
  noteRows(code: string, lines: readonly number[]): void {
    for (const line of lines) this.#refused.add(code, line);
  }

  noteRepeats(count: number): void {
    this.#repairsOf('').addUnlisted('KNOWN_ALREADY', count);
  }

  report(): Pick<QuarterTable, 'read' | 'refusedRows' | 'repaired'> {
    const repaired = [...this.#repairs].flatMap(([column, counts]) =>
      counts.list().map((each) => ({ column, ...each })),
    );
    return { read: this.#read, refusedRows: this.#refused.listWhole(), repaired };
  }
}

const months = new Map<number, string>();

/** `yyyy-mm` of a day. */
function monthOf(days: number): string {
  const found = months.get(days) ?? isoOfDays(days).slice(0, 7);
  months.set(days, found);
  return found;
}
