import type { Db } from './database.ts';

export interface NewTraining {
  readonly deliveryId: number;
  readonly createdAt: string;
  /** Everything that is needed to train again; any value that JSON can hold. */
  readonly config: unknown;
  readonly seed: number;
}

export interface Training extends NewTraining {
  readonly id: number;
}

type TrainingRow = Omit<Training, 'config'> & { readonly config: string };

const columns = 'id, delivery_id AS deliveryId, created_at AS createdAt, config, seed';

/** Keeps a training that ended well; no other is stored. @returns the id of the training. */
export function insertTraining(db: Db, training: NewTraining): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO training (delivery_id, created_at, config, seed)
       VALUES (@deliveryId, @createdAt, @config, @seed)`,
    )
    .run({ ...training, config: JSON.stringify(training.config) });
  return Number(lastInsertRowid);
}

export function latestTraining(db: Db): Training | null {
  return toTraining(db.prepare<[], TrainingRow>(`SELECT ${columns} FROM training ORDER BY id DESC LIMIT 1`).get());
}

function toTraining(row: TrainingRow | undefined): Training | null {
  return row === undefined ? null : { ...row, config: JSON.parse(row.config) as unknown };
}
