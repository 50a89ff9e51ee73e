import { resolveRuleFitConfig } from '../shared/learning/rulefit-config.ts';
import { timed } from './stopwatch.ts';

/**
 * The first yardstick: reading once, byte by byte, what growing the trees cannot avoid reading:
 *
 *     bytes = sampled rows x features x trees x levels
 *
 * one byte per bin, `subsample` of the rows per tree, and one level of nodes per condition that a rule may have. A block of one tree level
 * is really read, a number of times; the rest is multiplication. The fastest pass counts, as the yardstick should not stretch when
 * the machine is busy.
 */
export async function memoryPassSeconds(rows: number, features: number): Promise<number> {
  const { trees, subsample, maxConditions } = resolveRuleFitConfig({}, rows);
  return (await secondsPerByte(rows * subsample * features)) * rows * subsample * features * trees * maxConditions;
}

/** Passes over a block: many over a small one, for the sake of the clock, and always enough for the compiler. */
const LEAST_PASSES = 20;
const BYTES_TO_READ = 40_000_000;

/** How long reading a byte of a block takes, in processor time. */
export async function secondsPerByte(blockBytes: number): Promise<number> {
  const block = new Uint8Array(Math.max(1, Math.round(blockBytes))).map((_, at) => at & 15);
  const together = Math.max(1, Math.ceil(BYTES_TO_READ / LEAST_PASSES / block.length));
  let fastest = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let pass = 0; pass < LEAST_PASSES; pass++) {
    const { elapsed } = await timed(() => {
      for (let again = 0; again < together; again++) total += sumOf(block);
    });
    fastest = Math.min(fastest, elapsed.cpu / together);
  }
  if (total < 0) throw new RangeError('a sum of bytes is never negative');
  return fastest / block.length;
}

/** Four sums side by side, so that the processor waits for memory and not for its own additions. */
function sumOf(block: Uint8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const last = block.length - 3;
  for (let at = 0; at < last; at += 4) {
    a += block[at] as number;
    b += block[at + 1] as number;
    c += block[at + 2] as number;
    d += block[at + 3] as number;
  }
  return a + b + c + d;
}
