import type { Db } from './database.ts';

export const trainingStatuses = ['running', 'done', 'failed', 'cancelled'] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

export interface NewTraining {
  readonly deliveryId: number;
  readonly createdAt: string;
  /** Everything that is needed to train again; any value that JSON can hold. */
  readonly config: unknown;
  readonly seed: number;
}

export interface Training extends NewTraining {
  readonly id: number;
  readonly status: TrainingStatus;
}

type TrainingRow = Omit<Training, 'config'> & { readonly config: string };

const columns = 'id, delivery_id AS deliveryId, created_at AS createdAt, config, seed, status';

/** @returns the id of the training. */
export function insertTraining(db: Db, training: NewTraining, status: TrainingStatus = 'running'): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO training (delivery_id, created_at, config, seed, status)
       VALUES (@deliveryId, @createdAt, @config, @seed, @status)`,
    )
    .run({ ...training, config: JSON.stringify(training.config), status });
  return Number(lastInsertRowid);
}

export function setTrainingStatus(db: Db, id: number, status: TrainingStatus): void {
  db.prepare('UPDATE training SET status = ? WHERE id = ?').run(status, id);
}

export function trainingById(db: Db, id: number): Training | null {
  return toTraining(db.prepare<[number], TrainingRow>(`SELECT ${columns} FROM training WHERE id = ?`).get(id));
}

/** The newest training with this status. */
export function latestTraining(db: Db, status: TrainingStatus = 'done'): Training | null {
  const sql = `SELECT ${columns} FROM training WHERE status = ? ORDER BY id DESC LIMIT 1`;
  return toTraining(db.prepare<[string], TrainingRow>(sql).get(status));
}

/** All trainings, the newest first. */
export function listTrainings(db: Db): Training[] {
  return db
    .prepare<[], TrainingRow>(`SELECT ${columns} FROM training ORDER BY id DESC`)
    .all()
    .map((row) => toTraining(row))
    .filter((training) => training !== null);
}

function toTraining(row: TrainingRow | undefined): Training | null {
  return row === undefined ? null : { ...row, config: JSON.parse(row.config) as unknown };
}
