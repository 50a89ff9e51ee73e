/** A figure with its interval. `low <= value <= high` unless the interval comes from replicates (see `percentileInterval`). */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
