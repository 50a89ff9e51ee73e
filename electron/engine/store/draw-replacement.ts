import { type ReplacementReason, replacementReasons } from '../../../shared/domain/replacement-reasons.ts';
import type { Db } from './database.ts';

/** A drawn dossier that cannot be investigated. Never changed and never taken back: it goes with its draw only. */
export interface Replacement {
  readonly dossierRow: number;
  readonly reason: ReplacementReason;
  readonly note: string;
  /** The dossier that came on the list; null when nobody was left. */
  readonly replacedByRow: number | null;
  readonly by: string;
  readonly at: string;
}

/** @throws SqliteError when the dossier was replaced before. */
export function insertReplacement(db: Db, drawId: number, replacement: Replacement): void {
  db.prepare(
    `INSERT INTO draw_replacement (draw_id, dossier_row, reason, note, replaced_by_row, decided_by, decided_at)
     VALUES (@drawId, @dossierRow, @reason, @note, @replacedByRow, @by, @at)`,
  ).run({ ...replacement, drawId });
}

/** The replacements in a draw, in the order in which they were decided on: each newcomer stands further down the list. */
export function listReplacements(db: Db, drawId: number): Replacement[] {
  const rows = db
    .prepare<[number], Omit<Replacement, 'reason'> & { readonly reason: string }>(
      `SELECT r.dossier_row AS dossierRow, reason, note, replaced_by_row AS replacedByRow, decided_by AS by, decided_at AS at
       FROM draw_replacement r LEFT JOIN draw_item i ON i.draw_id = r.draw_id AND i.dossier_row = r.replaced_by_row
       WHERE r.draw_id = ? ORDER BY i.position IS NULL, i.position, decided_at, r.dossier_row`,
    )
    .all(drawId);
  return rows.map((row) => ({ ...row, reason: reasonOf(row.reason) }));
}

function reasonOf(stored: string): ReplacementReason {
  const reason = replacementReasons.find((known) => known === stored);
  if (reason === undefined) throw new Error(`'${stored}' is no reason to replace a dossier`);
  return reason;
}
