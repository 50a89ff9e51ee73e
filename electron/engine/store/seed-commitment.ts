import type { Db } from './database.ts';

export interface NewSeedCommitment {
  readonly trainingId: number;
  readonly committedAt: string;
  /** Hash of the seed; goes to the log before anything is chosen. */
  readonly commitment: string;
  readonly seed: string;
}

export interface SeedCommitment extends NewSeedCommitment {
  readonly id: number;
}

/** @returns the id of the commitment. */
export function insertSeedCommitment(db: Db, commitment: NewSeedCommitment): number {
  const insert = db.prepare(
    `INSERT INTO seed_commitment (training_id, committed_at, commitment, seed)
     VALUES (@trainingId, @committedAt, @commitment, @seed)`,
  );
  return Number(insert.run(commitment).lastInsertRowid);
}

/** The oldest commitment of a training that has not been drawn with: asking again never gives another seed. */
export function openSeedCommitment(db: Db, trainingId: number): SeedCommitment | null {
  const found = db
    .prepare<[number], SeedCommitment>(
      `SELECT id, training_id AS trainingId, committed_at AS committedAt, commitment, seed FROM seed_commitment
       WHERE training_id = ? AND id NOT IN (SELECT seed_commitment_id FROM draw) ORDER BY id LIMIT 1`,
    )
    .get(trainingId);
  return found ?? null;
}

/** When the seed was fixed that a draw was drawn with, by the id of its commitment. */
export function committedAt(db: Db, id: number): string {
  const found = db.prepare<[number], string>('SELECT committed_at FROM seed_commitment WHERE id = ?').pluck().get(id);
  if (found === undefined) throw new Error(`there is no commitment ${id}`);
  return found;
}
