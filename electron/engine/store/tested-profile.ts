import type { Db } from './database.ts';

/** A profile that was tested outside this vault, in counts under one version of the definition of the outcome. */
export interface StoredProfile {
  readonly id: number;
  readonly name: string;
  readonly period: string;
  readonly hits: number;
  readonly n: number;
  readonly labelVersion: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

const columns = 'id, name, period, hits, n, label_version AS labelVersion, added_by AS addedBy, added_at AS addedAt';

/** In the order in which they were added. */
export function listProfiles(db: Db): StoredProfile[] {
  return db.prepare<[], StoredProfile>(`SELECT ${columns} FROM tested_profile ORDER BY id`).all();
}

/** @returns its id @throws SqliteError when hits is above n */
export function insertProfile(db: Db, profile: Omit<StoredProfile, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO tested_profile (name, period, hits, n, label_version, added_by, added_at)
       VALUES (@name, @period, @hits, @n, @labelVersion, @addedBy, @addedAt)`,
    )
    .run(profile);
  return Number(lastInsertRowid);
}

/** Takes a profile away. @returns what it was, or null when there is none with this id */
export function deleteProfile(db: Db, id: number): StoredProfile | null {
  return (
    db.prepare<[number], StoredProfile>(`DELETE FROM tested_profile WHERE id = ? RETURNING ${columns}`).get(id) ?? null
  );
}
