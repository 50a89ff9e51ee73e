/** Swaps the off-diagonal quarters of every square of `2 * size` rows and bits. */
function swapQuarters(rows: Int32Array, start: number, size: number, mask: number): void {
  for (let square = start; square < start + 32; square += 2 * size)
    for (let row = square; row < square + size; row++) {
      const upper = rows[row] as number;
      const lower = rows[row + size] as number;
      const changed = ((upper >>> size) ^ lower) & mask;
      rows[row] = upper ^ (changed << size);
      rows[row + size] = lower ^ changed;
    }
}

/**
 * Turns a matrix of 32 x 32 bits over its diagonal, in place: bit c of word r and bit r of word c change places, for the 32 words from
 * `start` on. By halves, quarters and so on, which takes 5 rounds instead of 1,024 moves (Warren, Hacker's Delight, section 7-3).
 */
export function transposeBits(rows: Int32Array, start: number): void {
  swapQuarters(rows, start, 16, 0x0000ffff);
  swapQuarters(rows, start, 8, 0x00ff00ff);
  swapQuarters(rows, start, 4, 0x0f0f0f0f);
  swapQuarters(rows, start, 2, 0x33333333);
  swapQuarters(rows, start, 1, 0x55555555);
}
