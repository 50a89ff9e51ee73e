import type { FeatureCondition, FeatureDeclaration } from '../../shared/domain/feature-declarations.ts';
import { type SourceTable, sourceColumn, sourceTable } from '../../shared/domain/source-tables.ts';
import type { FeatureValue, StoredCell, StoredRow } from './features-rows.ts';

/** All rows by table, each with an `id`, and the ids of the deliveries that count. */
export interface ReferenceData {
  readonly rows: ReadonlyMap<string, readonly StoredRow[]>;
  readonly quarterIds: readonly number[];
}

export interface ReferenceCase {
  readonly dossier: number;
  readonly person: number;
  readonly at: number;
}

const MS_PER_DAY = 86_400_000;

/** A feature of one case, row by row, without SQL: what the product must agree with. */
export function referenceValue(data: ReferenceData, declaration: FeatureDeclaration, own: ReferenceCase): FeatureValue {
  const table = sourceTable(declaration.table);
  const accepted = acceptedRows(data, table.name);
  if (accepted.length === 0) return null;
  const snapshot = table.kind === 'snapshot' ? snapshotOf(data, accepted, own) : null;
  if (table.kind === 'snapshot' && snapshot === null) return null;
  const ever = accepted.filter((row) => {
    const isOwn = row.dossier === own.dossier && (table.name !== 'Clientgegevens' || row.person === own.person);
    return isOwn && number(row.known_from) <= own.at;
  });
  if (table.kind === 'event' && own.at < beginOf(data, accepted)) return null;
  const reader = new Reader(table, own.at);
  if (declaration.measure.kind === 'changes') return changes(ever, declaration, reader, snapshot as number);
  const counted = ever.filter((row) => {
    const still = row.known_until === null || number(row.known_until) > own.at;
    return (
      still &&
      !isTakenBack(row, table, own.at) &&
      (snapshot === null || row.snapshot === snapshot) &&
      reader.counts(row, declaration)
    );
  });
  return measure(counted, declaration, reader);
}

const number = (cell: StoredCell | undefined): number => cell as number;

function acceptedRows({ rows, quarterIds }: ReferenceData, table: string): readonly StoredRow[] {
  return (rows.get(table) ?? []).filter(({ quarter }) => quarterIds.includes(number(quarter)));
}

function snapshotOf(
  data: ReferenceData,
  accepted: readonly StoredRow[],
  { dossier, at }: ReferenceCase,
): number | null {
  const delivered = new Set(accepted.map((row) => row.snapshot));
  const dates = acceptedRows(data, 'Clientgegevens')
    .filter((row) => row.dossier === dossier && number(row.known_from) <= at && number(row.snapshot) <= at)
    .filter((row) => delivered.has(row.snapshot as StoredCell))
    .map((row) => number(row.snapshot));
  return dates.length === 0 ? null : Math.max(...dates);
}

/** The first day of which an event table tells something: that of the delivery which begins first. */
function beginOf(data: ReferenceData, accepted: readonly StoredRow[]): number {
  const clients = Map.groupBy(acceptedRows(data, 'Clientgegevens'), ({ quarter }) => quarter);
  const deliveries = [...Map.groupBy(accepted, ({ quarter }) => quarter)];
  const begins = deliveries.map(([quarter, rows]) => {
    const dates = rows.map((row) => number(row.snapshot));
    if (new Set(dates).size > 1) return Math.min(...dates);
    const known = (clients.get(quarter) ?? []).map((row) => number(row.known_from));
    return known.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...known);
  });
  return Math.min(...begins);
}

function isTakenBack(row: StoredRow, { withdrawn }: SourceTable, at: number): boolean {
  if (withdrawn === undefined || number(row.snapshot) > at) return false;
  return withdrawn.codes.some((code) => row[withdrawn.column] === code);
}

class Reader {
  readonly table: SourceTable;
  readonly at: number;

  constructor(table: SourceTable, at: number) {
    this.table = table;
    this.at = at;
  }

  cell(row: StoredRow, column: string): StoredCell {
    const { knownBy } = sourceColumn(this.table, column);
    const hidden = knownBy !== undefined && !(typeof row[knownBy] === 'number' && row[knownBy] <= this.at);
    return hidden ? null : (row[column] ?? null);
  }

  counts(row: StoredRow, { where, date, windowMonths }: FeatureDeclaration): boolean {
    const inWindow = windowMonths === null || date === null || this.isInWindow(this.cell(row, date), windowMonths);
    return inWindow && where.every((condition) => this.satisfies(row, condition));
  }

  isInWindow(day: StoredCell, months: number): boolean {
    return day !== null && number(day) <= this.at && number(day) > monthsEarlier(this.at, months);
  }

  satisfies(row: StoredRow, condition: FeatureCondition): boolean {
    const cell = this.cell(row, condition.column);
    if ('filled' in condition) return (cell !== null) === condition.filled;
    if (cell === null) return false;
    if ('is' in condition) return condition.is.includes(cell as string);
    if ('atLeast' in condition) return number(cell) >= condition.atLeast;
    if ('below' in condition) return number(cell) < condition.below;
    const other = this.cell(row, 'after' in condition ? condition.after : condition.before);
    if (other === null) return false;
    return 'after' in condition ? cell > other : cell < other;
  }
}

/** The same day of an earlier month, or the last day that it has. */
function monthsEarlier(at: number, months: number): number {
  const date = new Date(at * MS_PER_DAY);
  const month = date.getUTCMonth() - months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / MS_PER_DAY;
}

function measure(rows: readonly StoredRow[], { measure: own, date }: FeatureDeclaration, reader: Reader): FeatureValue {
  const filled = (column: string): StoredCell[] =>
    rows.map((row) => reader.cell(row, column)).filter((x) => x !== null);
  const sum = (values: readonly StoredCell[]): number =>
    values.reduce<number>((total, value) => total + number(value), 0);
  switch (own.kind) {
    case 'count':
      return rows.length;
    case 'any':
      return rows.length > 0 ? 'J' : 'N';
    case 'sum':
      return sum(filled(own.column));
    case 'mean': {
      const values = filled(own.column);
      return values.length === 0 ? null : sum(values) / values.length;
    }
    case 'max': {
      const values = filled(own.column).map(number);
      return Math.max(0, ...values);
    }
    case 'distinct':
      return new Set(filled(own.column)).size;
    case 'latest': {
      const dated = date === null ? rows : rows.filter((row) => reader.cell(row, date) !== null);
      const dayOf = (row: StoredRow): number => (date === null ? 0 : number(reader.cell(row, date)));
      const newest = dated.toSorted((a, b) => dayOf(a) - dayOf(b) || number(a.id) - number(b.id)).at(-1);
      return newest === undefined ? null : reader.cell(newest, own.column);
    }
    case 'daysSince':
    case 'monthsSince': {
      const days = filled(own.column)
        .map(number)
        .filter((day) => day <= reader.at);
      if (days.length === 0) return null;
      const since = reader.at - (own.which === 'last' ? Math.max(...days) : Math.min(...days));
      return own.kind === 'daysSince' ? since : Math.floor((since * 12) / 365.25);
    }
    case 'share': {
      const matching = rows.filter((row) => own.matching.every((condition) => reader.satisfies(row, condition)));
      return rows.length === 0 ? null : matching.length / rows.length;
    }
    case 'span':
      return rows.reduce((days, row) => {
        const from = reader.cell(row, own.from);
        const to = Math.min(number(reader.cell(row, own.to) ?? reader.at), reader.at);
        return from === null ? days : days + Math.max(0, to - number(from));
      }, 0);
    default:
      throw new RangeError(own.kind);
  }
}

function changes(ever: readonly StoredRow[], declaration: FeatureDeclaration, reader: Reader, until: number): number {
  if (declaration.measure.kind !== 'changes') throw new RangeError(declaration.measure.kind);
  const { column } = declaration.measure;
  const versions = ever
    .filter((row) => number(row.snapshot) <= until)
    .filter((row) => row.known_until === null || number(row.known_until) > number(row.known_from))
    .toSorted((a, b) => number(a.known_from) - number(b.known_from) || number(a.id) - number(b.id));
  const recordOf = (row: StoredRow): string =>
    JSON.stringify(['person', ...reader.table.recordKey].map((name) => row[name] ?? null));
  const records = Map.groupBy(versions, recordOf);
  let count = 0;
  for (const record of records.values()) {
    // A later version of a snapshot takes the place of an earlier one.
    const bySnapshot = new Map(record.map((row) => [number(row.snapshot), row]));
    const history = [...bySnapshot].toSorted(([a], [b]) => a - b).map(([, row]) => row);
    for (const [index, row] of history.entries()) {
      const before = history[index - 1];
      if (before === undefined || reader.cell(before, column) === reader.cell(row, column)) continue;
      const { windowMonths, where } = declaration;
      const inWindow = windowMonths === null || reader.isInWindow(row.snapshot as StoredCell, windowMonths);
      if (inWindow && where.every((condition) => reader.satisfies(row, condition))) count++;
    }
  }
  return count;
}
