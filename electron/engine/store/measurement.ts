import type { Db } from './database.ts';

/** What is measured in a job and kept. */
export type MeasurementKind = 'propensity' | 'rerun' | 'drift' | 'bias' | 'trial';

export interface NewMeasurement {
  readonly kind: MeasurementKind;
  /** What was measured, such as the training and the deliveries: a result whose subject is not the present one is out of date. */
  readonly subject: string;
  /** Any value that JSON can hold. */
  readonly result: unknown;
  readonly by: string;
  readonly at: string;
}

export interface Measurement extends NewMeasurement {
  readonly id: number;
}

/** @returns the id of the measurement */
export function insertMeasurement(db: Db, { kind, subject, result, by, at }: NewMeasurement): number {
  const insert = db.prepare(
    'INSERT INTO measurement (kind, subject, result, measured_by, measured_at) VALUES (?, ?, ?, ?, ?)',
  );
  return Number(insert.run(kind, subject, JSON.stringify(result), by, at).lastInsertRowid);
}

/** All measurements of a kind, newest first; with a subject only those of that subject. */
export function listMeasurements(db: Db, kind: MeasurementKind, subject: string | null = null): Measurement[] {
  return db
    .prepare<
      [MeasurementKind, string | null, string | null],
      Omit<Measurement, 'result'> & { readonly result: string }
    >(
      `SELECT id, kind, subject, result, measured_by AS by, measured_at AS at FROM measurement
       WHERE kind = ? AND (? IS NULL OR subject = ?) ORDER BY id DESC`,
    )
    .all(kind, subject, subject)
    .map((row) => ({ ...row, result: JSON.parse(row.result) as unknown }));
}

/** The newest measurement of a kind, or null. */
export const latestMeasurement = (db: Db, kind: MeasurementKind): Measurement | null =>
  listMeasurements(db, kind)[0] ?? null;
