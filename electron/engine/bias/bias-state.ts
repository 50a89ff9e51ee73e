import type { Db } from '../store/database.ts';
import { groupsMeasured } from './groups-measured.ts';
import type { MeasuredUse } from './groups-subject.ts';

/** What the gates need to know of the test on group differences. */
export interface BiasState {
  readonly measured: boolean;
  readonly upToDate: boolean;
  /** Differences that need an explanation, and those without one. */
  readonly differences: number;
  readonly unexplained: number;
}

/** Whether group differences were measured of a model at a capacity, and explained where they were found. */
export function biasState(db: Db, use: MeasuredUse): BiasState {
  const measured = groupsMeasured(db, use);
  if (measured === null) return { measured: false, upToDate: false, differences: 0, unexplained: 0 };
  const { upToDate, toExplain } = measured;
  const unexplained = toExplain.filter(({ explanation }) => explanation === null).length;
  return { measured: true, upToDate, differences: toExplain.length, unexplained };
}
