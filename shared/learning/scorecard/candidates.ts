import type { LogisticData } from '../logistic-fit.ts';

/** Indicators that may come on the card, best first. */
export interface Candidates {
  /** 0 or 1 per row. */
  readonly outcome: Uint8Array;
  readonly weights: Float64Array;
  /** Weight of evidence per row of each indicator. */
  readonly columns: readonly Float64Array[];
  /** The same from classes that were found without the row's fold, see `crossFit`. */
  readonly crossed: readonly Float64Array[];
}

export interface IndicatorChoice {
  /** Indices of the candidates on the card. */
  readonly chosen: readonly number[];
  /** Penalty at which the L1 path was left; 0 for forward selection. */
  readonly lambda: number;
  readonly converged: boolean;
}

/** A regression on some of the candidates. */
export function regressionOn(
  { outcome, weights }: Candidates,
  columns: readonly Float64Array[],
  members: readonly number[],
): LogisticData {
  return { columns: members.map((member) => columns[member] as Float64Array), outcome, weights };
}
