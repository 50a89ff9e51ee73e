import { type RandomStream, scramble } from './random.ts';

const LEAST_ROWS = 20;

/** Step of the Weyl sequence: 2^32 divided by the golden ratio, made odd. */
const GOLDEN_STEP = 0x9e3779b9;

/**
 * Draws a share of the rows without replacement (selection sampling, Knuth 3.4.2 S), which keeps them in order. A share of 1 takes
 * all and draws nothing. Takes one number from the stream, which starts a Weyl sequence that is scrambled per row (the design of
 * SplitMix; Steele, Lea and Flood 2014): no state has to be kept from one row to the next.
 * @param into receives the rows; as long as `rows`
 * @returns how many were taken
 */
export function drawRows(rows: Int32Array, share: number, random: RandomStream, into: Int32Array): number {
  const wanted = Math.min(rows.length, Math.max(LEAST_ROWS, Math.round(rows.length * share)));
  if (wanted === rows.length) {
    into.set(rows);
    return wanted;
  }
  const start = random.uint32();
  let taken = 0;
  for (let at = 0; taken < wanted; at++) {
    into[taken] = rows[at] as number;
    const uniform = scramble(start + Math.imul(at, GOLDEN_STEP)) >>> 0;
    // A sum instead of a branch, because the processor could not foresee it.
    taken += Number(uniform * (rows.length - at) < (wanted - taken) * 4294967296);
  }
  return taken;
}
