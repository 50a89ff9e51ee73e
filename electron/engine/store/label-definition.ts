import type { Db } from './database.ts';

/** A version of what counts as an unlawful benefit. */
export interface StoredLabel {
  readonly version: number;
  /** Any value that JSON can hold; the contract has its type. */
  readonly definition: unknown;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly frozenAt: string | null;
}

type LabelRow = Omit<StoredLabel, 'definition'> & { readonly definition: string };

const columns = 'version, definition, saved_by AS savedBy, saved_at AS savedAt, frozen_at AS frozenAt';

/** The newest version, or null when none was ever saved. */
export function latestLabel(db: Db): StoredLabel | null {
  const sql = `SELECT ${columns} FROM label_definition ORDER BY version DESC LIMIT 1`;
  const row = db.prepare<[], LabelRow>(sql).get();
  return row === undefined ? null : { ...row, definition: JSON.parse(row.definition) as unknown };
}

/** Saves a version, in place of the same one when that is not frozen. @throws Error for a frozen version */
export function putLabel(db: Db, { version, definition, savedBy, savedAt }: Omit<StoredLabel, 'frozenAt'>): void {
  const { changes } = db
    .prepare(
      `INSERT INTO label_definition (version, definition, saved_by, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (version) DO UPDATE
       SET definition = excluded.definition, saved_by = excluded.saved_by, saved_at = excluded.saved_at
       WHERE frozen_at IS NULL`,
    )
    .run(version, JSON.stringify(definition), savedBy, savedAt);
  if (changes === 0) throw new Error(`version ${version} of the label is frozen`);
}

/** Freezes a version; one that is frozen already keeps its date. */
export function freezeVersion(db: Db, version: number, at: string): void {
  db.prepare('UPDATE label_definition SET frozen_at = ? WHERE version = ? AND frozen_at IS NULL').run(at, version);
}
