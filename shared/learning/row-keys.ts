import { scramble } from './random.ts';
import type { AnalysisTable, Column } from './table.ts';

/** Joins two 32-bit hashes to one integer below 2^53. */
function joinHash(high: number, low: number): number {
  return (high >>> 11) * 4294967296 + (low >>> 0);
}

/** 53-bit hash of a text (two rounds of FNV-1a with different multipliers, scrambled). Not for secrets. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return joinHash(scramble(high ^ text.length), scramble(low));
}

/** One hash per person key. */
export function hashKeys(personKeys: readonly string[]): Float64Array {
  return Float64Array.from(personKeys, hashText);
}

/** The bits that stand for a missing value of either kind. */
const MISSING_BITS = -1;

/**
 * Two words of 32 bits per row that stand for a column's value: level names rather than codes, so that the order of levels is
 * immaterial. Only the given rows are filled.
 */
function fillBits(column: Column, rows: Int32Array, first: Int32Array, second: Int32Array): void {
  if (column.kind === 'categorical') {
    const hashes = column.levels.map(hashText);
    const high = Int32Array.from(hashes, (hash) => Math.floor(hash / 4294967296));
    const low = Int32Array.from(hashes, (hash) => hash | 0);
    for (const row of rows) {
      const code = column.codes[row] as number;
      first[row] = code < 0 ? MISSING_BITS : (high[code] as number);
      second[row] = code < 0 ? MISSING_BITS : (low[code] as number);
    }
    return;
  }
  const double = new Float64Array(1);
  const words = new Int32Array(double.buffer);
  for (const row of rows) {
    // Adding 0 makes -0 the same as 0; every NaN is the same missing value.
    const value = (column.values[row] as number) + 0;
    double[0] = value;
    const known = !Number.isNaN(value);
    first[row] = known ? (words[0] as number) : MISSING_BITS;
    second[row] = known ? (words[1] as number) : MISSING_BITS;
  }
}

/**
 * One 53-bit hash per row of everything in it but outcome and weight, for the given rows (0 for the others). The order of the
 * columns is immaterial, and a column that holds one value says nothing and is left out.
 */
export function hashRows(table: AnalysisTable, rows: Int32Array): Float64Array {
  const high = new Int32Array(table.rows);
  const low = new Int32Array(table.rows);
  const first = new Int32Array(table.rows);
  const second = new Int32Array(table.rows);
  const start = rows[0] as number;
  for (const column of table.columns) {
    fillBits(column, rows, first, second);
    if (rows.every((row) => first[row] === first[start] && second[row] === second[start])) continue;
    const salt = hashText(column.name) | 0;
    for (const row of rows) {
      const mixed = scramble(scramble((first[row] as number) ^ salt) + (second[row] as number));
      low[row] = (low[row] as number) + mixed;
      high[row] = (high[row] as number) + scramble(mixed ^ 0x27d4eb2f);
    }
  }
  const hashes = new Float64Array(table.rows);
  for (const row of rows) hashes[row] = joinHash(scramble(high[row] as number), scramble(low[row] as number));
  return hashes;
}

/**
 * For rows whose persons are not known, in ascending order of their content hashes: which copy of its content each one is, from 0, where a copy is to be a person of its own. All 0 where copies of one row are to count as one person. More than half of the rows
 * looking like another one (few columns with few values) means that equal content says nothing.
 */
export function copyNumbers(content: Float64Array): Int32Array {
  const copies = new Int32Array(content.length);
  if (new Set(content).size * 2 >= content.length) return copies;
  for (let row = 1; row < content.length; row++)
    copies[row] = content[row - 1] === content[row] ? (copies[row - 1] as number) + 1 : 0;
  return copies;
}
