import type { Db } from './database.ts';

export type DrawRoute = 'model' | 'random';

export interface NewDraw {
  /** The table that was drawn from. */
  readonly deliveryId: number;
  /** Null for a list by lot, without a model. */
  readonly trainingId: number | null;
  /** The commitment whose seed was drawn with; each serves one draw. */
  readonly seedCommitmentId: number;
  readonly at: string;
  readonly by: string;
  /** Null without a training. */
  readonly modelKind: string | null;
  readonly capacity: number;
  readonly randomSize: number;
  readonly onlyUnknown: boolean;
  readonly population: number;
  readonly eligible: number;
  /** Hash over the dossiers that could be drawn, so that the lot can be drawn again. */
  readonly populationHash: string;
  readonly cutoff: number | null;
}

export interface Draw extends NewDraw {
  readonly id: number;
  readonly seedCommitment: string;
  readonly seed: string;
}

export interface DrawItem {
  /** Place on the work list, from 0. */
  readonly position: number;
  readonly dossierRow: number;
  readonly number: string;
  readonly route: DrawRoute;
  /** Place by estimate; null for a dossier drawn by lot. */
  readonly rank: number | null;
  readonly probability: number | null;
}

type DrawRow = Omit<Draw, 'onlyUnknown'> & { readonly onlyUnknown: 0 | 1 };

const selectDraw = `SELECT draw.id, draw.delivery_id AS deliveryId, draw.training_id AS trainingId, seed_commitment_id AS seedCommitmentId, at, drawn_by AS by,
  model_kind AS modelKind, capacity, random_size AS randomSize, only_unknown AS onlyUnknown, population, eligible,
  population_hash AS populationHash, cutoff, commitment AS seedCommitment, seed
  FROM draw JOIN seed_commitment ON seed_commitment.id = seed_commitment_id`;

const insertItemSql = `INSERT INTO draw_item (draw_id, position, dossier_row, number, route, rank, probability)
  VALUES (@drawId, @position, @dossierRow, @number, @route, @rank, @probability)`;

/** Stores a draw with its work list. @returns the id of the draw. */
export function insertDraw(db: Db, draw: NewDraw, items: readonly DrawItem[]): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO draw (delivery_id, training_id, seed_commitment_id, at, drawn_by, model_kind, capacity, random_size,
         only_unknown, population, eligible, population_hash, cutoff)
       VALUES (@deliveryId, @trainingId, @seedCommitmentId, @at, @by, @modelKind, @capacity, @randomSize,
         @onlyUnknown, @population, @eligible, @populationHash, @cutoff)`,
    )
    .run({ ...draw, onlyUnknown: draw.onlyUnknown ? 1 : 0 });
  const drawId = Number(lastInsertRowid);
  const insertItem = db.prepare(insertItemSql);
  for (const item of items) insertItem.run({ ...item, drawId });
  return drawId;
}

/** Puts one more dossier at the end of a work list: it came in the place of another. */
export function addDrawItem(db: Db, drawId: number, item: DrawItem): void {
  db.prepare(insertItemSql).run({ ...item, drawId });
}

/** The newest draw from a training. */
export function latestDraw(db: Db, trainingId: number): Draw | null {
  const sql = `${selectDraw} WHERE draw.training_id = ? ORDER BY draw.id DESC LIMIT 1`;
  return toDraw(db.prepare<[number], DrawRow>(sql).get(trainingId));
}

/** The newest list that was drawn by lot from a table, without a model. */
export function latestLot(db: Db, deliveryId: number): Draw | null {
  const sql = `${selectDraw} WHERE draw.delivery_id = ? AND draw.training_id IS NULL ORDER BY draw.id DESC LIMIT 1`;
  return toDraw(db.prepare<[number], DrawRow>(sql).get(deliveryId));
}

/** The work list of a draw, in its order. */
export function listDrawItems(db: Db, drawId: number): DrawItem[] {
  return db
    .prepare<[number], DrawItem>(
      `SELECT position, dossier_row AS dossierRow, number, route, rank, probability FROM draw_item
       WHERE draw_id = ? ORDER BY position`,
    )
    .all(drawId);
}

/** All draws in the vault, oldest first. */
export function listDraws(db: Db): Draw[] {
  const rows = db.prepare<[], DrawRow>(`${selectDraw} ORDER BY draw.id`).all();
  return rows.flatMap((row) => toDraw(row) ?? []);
}

/** Whether anything was drawn from a delivery, with or without a training on it. */
export function hasDraws(db: Db, deliveryId: number): boolean {
  const sql = 'SELECT 1 FROM draw WHERE delivery_id = ? LIMIT 1';
  return db.prepare(sql).get(deliveryId) !== undefined;
}

/**
 * How many selections have been drawn from a delivery, or from a table of the same reference date that it came in place of, before a given
 * draw; neither a new training nor a new table undoes any of them.
 */
export function countDraws(db: Db, deliveryId: number, before: number = Number.MAX_SAFE_INTEGER): number {
  const sql = `SELECT count(*) FROM draw JOIN delivery d ON d.id = delivery_id
    WHERE d.reference_date = (SELECT reference_date FROM delivery WHERE id = ?) AND draw.id < ?`;
  return db.prepare<[number, number], number>(sql).pluck().get(deliveryId, before) as number;
}

function toDraw(row: DrawRow | undefined): Draw | null {
  return row === undefined ? null : { ...row, onlyUnknown: row.onlyUnknown === 1 };
}
