import type { SourceTable } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { biasColumns, quarterBiasTableName, quarterTableName, storedColumns } from '../store/quarter-rows.ts';
import { Turns } from '../turns.ts';
import type { StoredValue } from './read-cell.ts';
import { firstKnown, type NewVersion, placeVersions, type Version } from './record-versions.ts';
import { RowWriter } from './row-writer.ts';
import type { StagedRows } from './staged-rows.ts';
import { type StoredVersion, storedVersions } from './stored-versions.ts';

export interface SettleOptions {
  /** Id of the delivery that the rows belong to. */
  readonly quarter: number;
  /** Its reference date, in days since 1970-01-01. */
  readonly referenceDay: number;
  /** Ids of the accepted deliveries, whose rows may be versions of the same records. */
  readonly accepted: readonly number[];
  /** Reference dates for which there is a delivery, this one included, oldest first. */
  readonly referenceDays: readonly number[];
  /** Share of the rows that is done; may throw to stop. */
  readonly onProgress: (share: number) => void;
}

export interface SettledRows {
  readonly stored: number;
  /** Lines of rows with the key of an earlier row at the same reference date. */
  readonly duplicates: readonly number[];
  /** Rows that say what was known already. */
  readonly repeats: number;
  /** Records that an earlier delivery for the same reference date had and this one has not. */
  readonly takenBack: number;
}

const ownerNames = ['quarter', 'line', 'dossier', 'person', 'snapshot'];

/** Writes the staged rows of one table, dossier by dossier. */
class RowSettler {
  readonly #rows: StagedRows;
  readonly #options: SettleOptions;
  readonly #name: string;
  readonly #isSnapshot: boolean;
  /** Places of the columns among the staged ones: stored with the row first, then those that go apart. */
  readonly #content: readonly number[];
  readonly #apart: readonly number[];
  readonly #keys: readonly number[];
  readonly #storedOf: (dossier: number) => readonly StoredVersion[];
  readonly #insert: RowWriter;
  readonly #insertApart: RowWriter | null;
  readonly #endLater: RowWriter;
  readonly duplicates: number[] = [];
  stored = 0;
  repeats = 0;
  takenBack = 0;

  constructor(db: Db, table: SourceTable, rows: StagedRows, options: SettleOptions) {
    this.#rows = rows;
    this.#options = options;
    this.#isSnapshot = table.kind === 'snapshot';
    const content = storedColumns(table);
    const apart = biasColumns(table);
    this.#content = content.map((_, at) => at);
    this.#apart = apart.map((_, at) => content.length + at);
    this.#keys = table.recordKey.map((name) => content.findIndex((column) => column.name === name));
    this.#storedOf = storedVersions(db, table, options.accepted);
    const names = [...ownerNames, 'known_from', 'known_until', ...content.map(({ name }) => name)];
    const apartNames = [...ownerNames, ...apart.map(({ name }) => name)];
    this.#insert = new RowWriter(db, quarterTableName(table), names);
    this.#insertApart = apart.length === 0 ? null : new RowWriter(db, quarterBiasTableName(table), apartNames);
    this.#endLater = new RowWriter(db, 'quarter_succession', ['quarter', 'source', 'earlier', 'until', 'until_before']);
    this.#name = table.name;
  }

  /**
   * What tells a record apart within its dossier. Each snapshot of a snapshot table is a record of its own: what was so on one reference
   * date is not undone by what was so on the next.
   */
  #recordOf(person: number, snapshot: number, key: (at: number) => StoredValue): string {
    const parts = this.#keys.map(key).join('|');
    return this.#isSnapshot ? `${person}|${snapshot}|${parts}` : `${person}|${parts}`;
  }

  settleDossier(dossier: number, rows: Int32Array): void {
    const stored = this.#storedOf(dossier);
    const records = new Map<string, Version[]>();
    const contents = new Map<Version, StoredVersion>();
    const put = (record: string, version: Version): void => {
      const versions = records.get(record);
      if (versions === undefined) records.set(record, [version]);
      else versions.push(version);
    };
    for (const each of stored) {
      put(
        this.#recordOf(each.person, each.version.snapshot, (at) => each.values[at] ?? null),
        each.version,
      );
      contents.set(each.version, each);
    }
    const { persons, snapshots, firstKnown } = this.#rows;
    for (const row of rows) {
      const snapshot = snapshots.at(row);
      const record = this.#recordOf(persons.at(row), snapshot, (at) => this.#rows.value(at, row));
      put(record, { row, isStored: false, snapshot, knownFrom: firstKnown.at(row), knownUntil: null });
    }
    const cellOf = (version: Version, at: number): StoredValue => {
      const found = contents.get(version);
      return found === undefined ? this.#rows.value(at, version.row) : (found.values[at] ?? null);
    };
    const isSame = (left: Version, right: Version): boolean =>
      this.#content.every((at) => cellOf(left, at) === cellOf(right, at));
    this.#write([...records.values()].flatMap((versions) => this.#place(versions, isSame)));
    for (const versions of records.values()) this.#takeBack(versions);
  }

  /** A delivery takes the place of an earlier one for the same reference date: what it does not repeat was not so. */
  #takeBack(versions: readonly Version[]): void {
    const { referenceDay, quarter } = this.#options;
    const atThisDate = versions.filter(({ snapshot }) => snapshot === referenceDay);
    if (!atThisDate.every(({ isStored }) => isStored)) return;
    for (const { row, knownUntil } of atThisDate) {
      if (knownUntil !== null) continue;
      this.#endLater.add([quarter, this.#name, row, referenceDay, null]);
      this.takenBack += 1;
    }
  }

  #place(versions: readonly Version[], isSame: (left: Version, right: Version) => boolean): readonly NewVersion[] {
    const { referenceDay, referenceDays } = this.#options;
    const [only] = versions;
    if (only !== undefined && versions.length === 1)
      return only.isStored ? [] : [{ row: only.row, knownFrom: firstKnown(only, referenceDays), knownUntil: null }];
    const change = placeVersions(versions, { isSame, referenceDay, referenceDays });
    for (const row of change.duplicates) this.duplicates.push(this.#rows.lines.at(row));
    for (const row of change.repeats) this.#writeApart(row);
    this.repeats += change.repeats.length;
    for (const { row, until, untilBefore } of change.ended)
      this.#endLater.add([this.#options.quarter, this.#name, row, until, untilBefore]);
    return change.kept;
  }

  #write(versions: NewVersion[]): void {
    versions.sort((a, b) => a.knownFrom - b.knownFrom || a.row - b.row);
    for (const { row, knownFrom, knownUntil } of versions) {
      const values: StoredValue[] = [...this.#ownerOf(row), knownFrom, knownUntil];
      for (const at of this.#content) values.push(this.#rows.value(at, row));
      this.#insert.add(values);
      this.#writeApart(row);
    }
    this.stored += versions.length;
  }

  /** Writes what still waits to be written. */
  finish(): void {
    for (const writer of [this.#insert, this.#insertApart, this.#endLater]) writer?.flush();
  }

  #ownerOf(row: number): readonly number[] {
    const { lines, dossiers, persons, snapshots } = this.#rows;
    return [this.#options.quarter, lines.at(row), dossiers.at(row), persons.at(row), snapshots.at(row)];
  }

  #writeApart(row: number): void {
    if (this.#insertApart === null) return;
    const values = this.#apart.map((at) => this.#rows.value(at, row));
    if (values.some((value) => value !== null)) this.#insertApart.add([...this.#ownerOf(row), ...values]);
  }
}

/** Every dossier of the delivery with its rows; then, without rows, those of an earlier delivery for the same reference date only. */
function* dossiersToSettle(
  db: Db,
  table: SourceTable,
  rows: StagedRows,
  options: SettleOptions,
): Generator<readonly [dossier: number, rows: Int32Array]> {
  const leftOut = new Set(dossiersBefore(db, table, options));
  for (const each of rows.byDossier()) {
    leftOut.delete(each[0]);
    yield each;
  }
  for (const dossier of leftOut) yield [dossier, new Int32Array()];
}

/** Dossiers of which an earlier delivery for the same reference date had rows in this table. */
function dossiersBefore(db: Db, table: SourceTable, { accepted, referenceDay, quarter }: SettleOptions): number[] {
  if (accepted.length === 0) return [];
  return db
    .prepare<[number], number>(
      `SELECT DISTINCT dossier FROM ${quarterTableName(table)}
       WHERE snapshot = ? AND quarter IN (
         SELECT q.id FROM quarter q WHERE q.id IN (${accepted.join(', ')})
           AND q.reference_date = (SELECT reference_date FROM quarter WHERE id = ${quarter}))`,
    )
    .pluck()
    .all(referenceDay);
}

/**
 * Writes the staged rows of one table to the vault, dossier by dossier: no key twice at one reference date, nothing that was known
 * already, and each version of a record with the dates between which it was what the municipality knew. Versions of accepted deliveries
 * end only when this delivery is accepted (`quarter_succession`). Gives way to other calls.
 */
export async function settleRows(
  db: Db,
  table: SourceTable,
  rows: StagedRows,
  options: SettleOptions,
): Promise<SettledRows> {
  const settler = new RowSettler(db, table, rows, options);
  let done = 0;
  const turns = new Turns();
  for (const [dossier, own] of dossiersToSettle(db, table, rows, options)) {
    settler.settleDossier(dossier, own);
    done += own.length;
    if (!turns.isOver) continue;
    options.onProgress(done / rows.length);
    await turns.giveWay();
  }
  settler.finish();
  const { stored, duplicates, repeats, takenBack } = settler;
  return { stored, duplicates: duplicates.sort((a, b) => a - b), repeats, takenBack };
}
