import type { Db } from './database.ts';

/** A version of what a model must show. */
export interface StoredCriteria {
  readonly version: number;
  /** Any value that JSON can hold; the contract has its type. */
  readonly definition: unknown;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly lockedBy: string | null;
  readonly lockedAt: string | null;
  /** Trainings that were done before it was locked; null for a draft. */
  readonly trainingsBefore: number | null;
}

type Draft = Pick<StoredCriteria, 'version' | 'definition' | 'savedBy' | 'savedAt'>;
type CriteriaRow = Omit<StoredCriteria, 'definition'> & { readonly definition: string };

const columns = `version, definition, saved_by AS savedBy, saved_at AS savedAt, locked_by AS lockedBy, locked_at AS lockedAt,
  trainings_before AS trainingsBefore`;

function read(db: Db, clause: string, ...values: readonly number[]): StoredCriteria | null {
  const row = db.prepare<number[], CriteriaRow>(`SELECT ${columns} FROM criteria ${clause}`).get(...values);
  return row === undefined ? null : { ...row, definition: JSON.parse(row.definition) as unknown };
}

/** The newest version, locked or not; null when none was ever saved. */
export const latestCriteria = (db: Db): StoredCriteria | null => read(db, 'ORDER BY version DESC LIMIT 1');

/** The newest version that is locked. */
export const latestLocked = (db: Db): StoredCriteria | null =>
  read(db, 'WHERE locked_at IS NOT NULL ORDER BY version DESC LIMIT 1');

export const criteriaByVersion = (db: Db, version: number): StoredCriteria | null =>
  read(db, 'WHERE version = ?', version);

/** Saves a draft, in place of the same version. @throws Error for one that is locked: a trigger keeps it as it is */
export function putCriteria(db: Db, { version, definition, savedBy, savedAt }: Draft): void {
  db.prepare(
    `INSERT INTO criteria (version, definition, saved_by, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (version) DO UPDATE
     SET definition = excluded.definition, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
  ).run(version, JSON.stringify(definition), savedBy, savedAt);
}

/** Locks a draft. @throws Error for one that is locked already */
export function lockVersion(
  db: Db,
  { version, by, at, trainingsBefore }: { version: number; by: string; at: string; trainingsBefore: number },
): void {
  db.prepare('UPDATE criteria SET locked_by = ?, locked_at = ?, trainings_before = ? WHERE version = ?').run(
    by,
    at,
    trainingsBefore,
    version,
  );
}
