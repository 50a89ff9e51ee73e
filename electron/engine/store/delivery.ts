import type { Db } from './database.ts';

export interface NewDelivery {
  readonly name: string;
  readonly sourceFileName: string;
  /** Hex SHA-256 of the file as it was read. */
  readonly sha256: string;
  readonly rows: number;
  /** Peildatum, yyyy-mm-dd. */
  readonly referenceDate: string;
  readonly importedAt: string;
  readonly importedBy: string;
  /** What was read, repaired and refused; any value that JSON can hold. */
  readonly report: unknown;
}

export interface Delivery extends NewDelivery {
  readonly id: number;
}

type DeliveryRow = Omit<Delivery, 'report'> & { readonly report: string };

const columns = `id, name, source_file_name AS sourceFileName, sha256, rows, reference_date AS referenceDate,
  imported_at AS importedAt, imported_by AS importedBy, report`;

/** @returns the id of the delivery. */
export function insertDelivery(db: Db, delivery: NewDelivery): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO delivery (name, source_file_name, sha256, rows, reference_date, imported_at, imported_by, report)
       VALUES (@name, @sourceFileName, @sha256, @rows, @referenceDate, @importedAt, @importedBy, @report)`,
    )
    .run({ ...delivery, report: JSON.stringify(delivery.report) });
  return Number(lastInsertRowid);
}

export function deliveryById(db: Db, id: number): Delivery | null {
  return toDelivery(db.prepare<[number], DeliveryRow>(`SELECT ${columns} FROM delivery WHERE id = ?`).get(id));
}

export function latestDelivery(db: Db): Delivery | null {
  return toDelivery(db.prepare<[], DeliveryRow>(`SELECT ${columns} FROM delivery ORDER BY id DESC LIMIT 1`).get());
}

/** Puts the final count and report on a delivery whose rows were read after it was inserted. */
export function finishDelivery(db: Db, id: number, { rows, report }: Pick<NewDelivery, 'rows' | 'report'>): void {
  db.prepare('UPDATE delivery SET rows = ?, report = ? WHERE id = ?').run(rows, JSON.stringify(report), id);
}

function toDelivery(row: DeliveryRow | undefined): Delivery | null {
  return row === undefined ? null : { ...row, report: JSON.parse(row.report) as unknown };
}
