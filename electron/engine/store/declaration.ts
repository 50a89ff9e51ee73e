import type { Db } from './database.ts';

/** What somebody declared about a check of the control matrix. */
export interface Declaration {
  /** Of the check. */
  readonly name: string;
  readonly words: string;
  /** Where the proof is. */
  readonly reference: string;
  /** Day on which it must be looked at again, yyyy-mm-dd. */
  readonly reviewOn: string;
  readonly by: string;
  readonly at: string;
}

export function insertDeclaration(db: Db, { name, words, reference, reviewOn, by, at }: Declaration): void {
  db.prepare(
    `INSERT INTO declaration (name, words, reference, review_on, declared_by, declared_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(name, words, reference, reviewOn, by, at);
}

/** The newest declaration about each check, by its name. */
export function declarations(db: Db): ReadonlyMap<string, Declaration> {
  const rows = db
    .prepare<[], Declaration>(
      `SELECT name, words, reference, review_on AS reviewOn, declared_by AS by, declared_at AS at
       FROM declaration ORDER BY id`,
    )
    .all();
  return new Map(rows.map((row) => [row.name, row]));
}
