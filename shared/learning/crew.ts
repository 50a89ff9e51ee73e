/**
 * Threads that make one fit together. Every member runs the same fit on the same data and so comes to the same intermediate results;
 * only the pieces handed to `gather` are divided. The pieces do not depend on who does them, so the result does not depend on the
 * number of members.
 */
export interface Crew {
  readonly size: number;
  /** Which member this is, from 0. */
  readonly index: number;
  /**
   * Does pieces 0 to `count - 1`, divided over the members (piece p is always the same member's, who may keep state for it), and gives
   * every member all results in order. Results must survive structured cloning. All members make the same calls in the same order.
   */
  gather<T>(count: number, piece: (item: number) => T): T[];
}

/** A crew of one. */
export const alone: Crew = {
  size: 1,
  index: 0,
  gather: (count, piece) => Array.from({ length: count }, (_, item) => piece(item)),
};
