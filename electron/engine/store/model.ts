import type { Db } from './database.ts';

export interface NewModel {
  readonly trainingId: number;
  /** One model of each kind for a training. */
  readonly kind: string;
  /** The whole model; any value that JSON can hold. */
  readonly json: unknown;
}

export interface Model extends NewModel {
  readonly id: number;
}

type ModelRow = Omit<Model, 'json'> & { readonly json: string };

const columns = 'id, training_id AS trainingId, kind, json';

/** @returns the id of the model. */
export function insertModel(db: Db, { trainingId, kind, json }: NewModel): number {
  const insert = db.prepare('INSERT INTO model (training_id, kind, json) VALUES (?, ?, ?)');
  return Number(insert.run(trainingId, kind, JSON.stringify(json)).lastInsertRowid);
}

export function modelOf(db: Db, trainingId: number, kind: string): Model | null {
  const sql = `SELECT ${columns} FROM model WHERE training_id = ? AND kind = ?`;
  return toModel(db.prepare<[number, string], ModelRow>(sql).get(trainingId, kind));
}

/** The models of a training, in the order in which they were stored. */
export function listModels(db: Db, trainingId: number): Model[] {
  return db
    .prepare<[number], ModelRow>(`SELECT ${columns} FROM model WHERE training_id = ? ORDER BY id`)
    .all(trainingId)
    .map((row) => toModel(row))
    .filter((model) => model !== null);
}

function toModel(row: ModelRow | undefined): Model | null {
  return row === undefined ? null : { ...row, json: JSON.parse(row.json) as unknown };
}
