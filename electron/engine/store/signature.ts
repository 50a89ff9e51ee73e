import { canonicalJson, type Json } from './canonical-json.ts';
import type { Db } from './database.ts';

/** Who signed for what. */
export interface StoredSignature {
  /** SHA-256 of the subject in canonical JSON, hexadecimal. */
  readonly subjectHash: string;
  /** Everything that was on the table, as JSON holds it. */
  readonly subject: unknown;
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

/** @throws TypeError for what JSON cannot hold; SqliteError when the same person signed the same subject before. */
export function insertSignature(db: Db, { subjectHash, subject, by, role, at }: StoredSignature): void {
  db.prepare('INSERT INTO signature (subject_hash, subject, signed_by, role, signed_at) VALUES (?, ?, ?, ?, ?)').run(
    subjectHash,
    canonicalJson(subject as Json),
    by,
    role,
    at,
  );
}

type SignatureRow = Omit<StoredSignature, 'subject'> & { readonly subject: string };

const columns = 'subject_hash AS subjectHash, subject, signed_by AS by, role, signed_at AS at';
const parsed = (row: SignatureRow): StoredSignature => ({ ...row, subject: JSON.parse(row.subject) as unknown });

/** The signatures under one subject, in the order in which they were put. */
export function listSignatures(db: Db, subjectHash: string): StoredSignature[] {
  const sql = `SELECT ${columns} FROM signature WHERE subject_hash = ? ORDER BY id`;
  return db.prepare<[string], SignatureRow>(sql).all(subjectHash).map(parsed);
}

/** The newest signature, under whatever subject; null before the first. */
export function latestSigned(db: Db): StoredSignature | null {
  const row = db.prepare<[], SignatureRow>(`SELECT ${columns} FROM signature ORDER BY id DESC LIMIT 1`).get();
  return row === undefined ? null : parsed(row);
}
