import type { SourceTable } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { quarterTableName, storedColumns } from '../store/quarter-rows.ts';
import type { StoredValue } from './read-cell.ts';
import type { Version } from './record-versions.ts';

/** A version in the vault with what it says, in the order of `storedColumns`. */
export interface StoredVersion {
  readonly version: Version;
  readonly person: number;
  readonly values: readonly StoredValue[];
}

/** Prepares the look at what accepted deliveries told of a dossier; without such deliveries there is nothing to look at. */
export function storedVersions(
  db: Db,
  table: SourceTable,
  accepted: readonly number[],
): (dossier: number) => readonly StoredVersion[] {
  if (accepted.length === 0) return () => [];
  const rows = quarterTableName(table);
  const content = storedColumns(table).map(({ name }) => `, ${name}`);
  const select = db
    .prepare<[number], readonly StoredValue[]>(
      `SELECT id, person, snapshot, known_from, known_until${content.join('')} FROM ${rows} INDEXED BY ${rows}_of_dossier
       WHERE dossier = ? AND quarter IN (${accepted.join(', ')}) ORDER BY id`,
    )
    .raw();
  return (dossier) =>
    select.all(dossier).map(([id, person, snapshot, knownFrom, knownUntil, ...values]): StoredVersion => {
      const until = knownUntil === null || knownUntil === undefined ? null : Number(knownUntil);
      const version = {
        row: Number(id),
        isStored: true,
        snapshot: Number(snapshot),
        knownFrom: Number(knownFrom),
        knownUntil: until,
      };
      return { version, person: Number(person), values };
    });
}
