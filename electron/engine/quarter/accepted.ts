import type { Db } from '../store/database.ts';

export interface AcceptedQuarter {
  readonly id: number;
  readonly quarter: string;
  /** yyyy-mm-dd */
  readonly referenceDate: string;
}

/** The deliveries that count, oldest reference date first. Rows of deliveries that were offered or rejected never count for features. */
export function acceptedQuarters(db: Db): AcceptedQuarter[] {
  return db
    .prepare<[], AcceptedQuarter>(
      `SELECT id, quarter, reference_date AS referenceDate FROM quarter WHERE state = 'accepted'
       ORDER BY reference_date, id`,
    )
    .all();
}
