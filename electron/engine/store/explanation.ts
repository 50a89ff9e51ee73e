import type { Db } from './database.ts';

/** Why something that was measured is as it is, by somebody with a name. */
export interface Explanation {
  readonly subject: string;
  readonly key: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

export function insertExplanation(db: Db, { subject, key, words, by, at }: Explanation): void {
  db.prepare('INSERT INTO explanation (subject, key, words, written_by, written_at) VALUES (?, ?, ?, ?, ?)').run(
    subject,
    key,
    words,
    by,
    at,
  );
}

/** The newest explanation of each key of a subject, by key; an empty one takes the former back. */
export function explanationsOf(db: Db, subject: string): ReadonlyMap<string, Explanation> {
  const rows = db
    .prepare<[string], Explanation>(
      `SELECT subject, key, words, written_by AS by, written_at AS at FROM explanation WHERE subject = ? ORDER BY id`,
    )
    .all(subject);
  const newest = new Map(rows.map((row) => [row.key, row]));
  return new Map([...newest].filter(([, { words }]) => words !== ''));
}
