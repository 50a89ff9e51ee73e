/** A stream of pseudo-random numbers: the same on every platform for the same seed and index. Not for secrets. */
export interface RandomStream {
  /** Uniform integer from 0 to 2^32 - 1. */
  uint32(): number;
  /** Uniform in [0, 1), in steps of 2^-32. */
  uniform(): number;
  /** Uniform integer from 0 to `bound - 1`; `bound` from 1 to 2^32. */
  integer(bound: number): number;
  /** Shuffles in place (Fisher-Yates). */
  shuffle(items: { length: number; [index: number]: number }): void;
}

const WARM_UP_ROUNDS = 20;

/** Bijective scrambling of 32 bits (the finaliser of MurmurHash3), so that neighbouring seeds start far apart. */
export function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * The stream with number `index` of a seed: Chris Doty-Humphrey's sfc32 (PractRand, "small fast counting" generator).
 * Streams of one seed are independent for all practical purposes; both numbers are integers up to 2^53.
 */
export function randomStream(seed: number, index: number): RandomStream {
  let a = scramble(seed);
  let b = scramble(Math.floor(seed / 4294967296) ^ 0x243f6a88);
  let c = scramble(index + 0x3c6ef372);
  let counter = 1;

  const uint32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const integer = (bound: number): number => Math.floor((uint32() / 4294967296) * bound);

  for (let round = 0; round < WARM_UP_ROUNDS; round++) uint32();
  return {
    uint32,
    uniform: () => uint32() / 4294967296,
    integer,
    shuffle(items) {
      for (let last = items.length - 1; last > 0; last--) {
        const other = integer(last + 1);
        const kept = items[last] as number;
        items[last] = items[other] as number;
        items[other] = kept;
      }
    },
  };
}
