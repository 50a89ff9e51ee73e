import type { Db } from './database.ts';

export interface NewSeedCommitment {
  readonly deliveryId: number;
  /** The training whose list it draws; null for a list by lot, without a model. */
  readonly trainingId: number | null;
  readonly committedAt: string;
  /** Hash of the seed; goes to the log before anything is chosen. */
  readonly commitment: string;
  readonly seed: string;
}

/** Which list a seed is for. */
export type SeedOwner = Pick<NewSeedCommitment, 'deliveryId' | 'trainingId'>;

export interface SeedCommitment extends NewSeedCommitment {
  readonly id: number;
}

/** @returns the id of the commitment. */
export function insertSeedCommitment(db: Db, commitment: NewSeedCommitment): number {
  const insert = db.prepare(
    `INSERT INTO seed_commitment (delivery_id, training_id, committed_at, commitment, seed)
     VALUES (@deliveryId, @trainingId, @committedAt, @commitment, @seed)`,
  );
  return Number(insert.run(commitment).lastInsertRowid);
}

/** The oldest commitment of a list that has not been drawn with: asking again never gives another seed. */
export function openSeedCommitment(db: Db, of: SeedOwner): SeedCommitment | null {
  const found = db
    .prepare<[SeedOwner], SeedCommitment>(
      `SELECT id, delivery_id AS deliveryId, training_id AS trainingId, committed_at AS committedAt, commitment, seed
       FROM seed_commitment WHERE delivery_id = @deliveryId AND training_id IS @trainingId
       AND id NOT IN (SELECT seed_commitment_id FROM draw) ORDER BY id LIMIT 1`,
    )
    .get(of);
  return found ?? null;
}

/** When the seed was fixed that a draw was drawn with, by the id of its commitment. */
export function committedAt(db: Db, id: number): string {
  const found = db.prepare<[number], string>('SELECT committed_at FROM seed_commitment WHERE id = ?').pluck().get(id);
  if (found === undefined) throw new Error(`there is no commitment ${id}`);
  return found;
}
