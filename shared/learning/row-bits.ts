/** A set of rows as bits: row r is bit `r % 32` of word `r >> 5`. Bits beyond the last row are 0. */
export type RowBits = Int32Array;

/** Bits of the last word that stand for rows. */
function lastMask(rows: number): number {
  const used = rows & 31;
  return used === 0 ? -1 : (1 << used) - 1;
}

/** The rows whose bin is allowed. */
export function bitsOfBins(bins: Uint8Array, allowed: Uint8Array): RowBits {
  const words = new Int32Array((bins.length + 31) >> 5);
  for (let row = 0; row < bins.length; row++)
    words[row >> 5]! |= (allowed[bins[row] as number] as number) << (row & 31);
  return words;
}

/** All rows. */
export function allBits(rows: number): RowBits {
  const words = new Int32Array((rows + 31) >> 5).fill(-1);
  if (words.length > 0) words[words.length - 1] = lastMask(rows);
  return words;
}

/** The rows that are in both sets. */
export function intersect(a: RowBits, b: RowBits): RowBits {
  const both = a.slice();
  for (let word = 0; word < both.length; word++) both[word]! &= b[word] as number;
  return both;
}

/** The rows of the first set that are not in the second. */
export function without(a: RowBits, b: RowBits): RowBits {
  const rest = a.slice();
  for (let word = 0; word < rest.length; word++) rest[word]! &= ~(b[word] as number);
  return rest;
}

/** Number of rows in a set (population count; Warren, Hacker's Delight, section 5-1). */
export function countRows(bits: RowBits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] as number;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Writes the rows of a set in ascending order to `into`, from `start`; returns where the list ends. */
export function listRows(bits: RowBits, into: Int32Array, start: number): number {
  let end = start;
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at] as number; word !== 0; word &= word - 1)
      into[end++] = 32 * at + 31 - Math.clz32(word & -word);
  }
  return end;
}

/** A number below 2^53 that is the same for a set and its complement. */
export function hashUpToComplement(bits: RowBits, rows: number): number {
  const flip = -((bits[0] as number) & 1);
  const last = bits.length - 1;
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at <= last; at++) {
    let word = (bits[at] as number) ^ flip;
    if (at === last) word &= lastMask(rows);
    low = Math.imul(low ^ word, 0x85ebca6b);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0xc2b2ae35);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 4294967296 + (low >>> 0);
}

/** Whether two sets are equal, or each the complement of the other. */
export function equalUpToComplement(a: RowBits, b: RowBits, rows: number): boolean {
  const flip = -(((a[0] as number) ^ (b[0] as number)) & 1);
  const last = a.length - 1;
  for (let at = 0; at < last; at++) if (((a[at] as number) ^ (b[at] as number)) !== flip) return false;
  return (((a[last] as number) ^ (b[last] as number) ^ flip) & lastMask(rows)) === 0;
}

/**
 * Whether a set holds rows of at least `least` persons.
 * @param personOf number of the person per row, ascending; null when every row is a person
 */
export function holdsPersons(bits: RowBits, personOf: Int32Array | null, least: number): boolean {
  if (personOf === null) return countRows(bits) >= least;
  let persons = 0;
  let last = -1;
  for (let at = 0; at < bits.length; at++)
    for (let word = bits[at] as number; word !== 0; word &= word - 1) {
      const person = personOf[32 * at + 31 - Math.clz32(word & -word)] as number;
      if (person === last) continue;
      last = person;
      if (++persons >= least) return true;
    }
  return false;
}
