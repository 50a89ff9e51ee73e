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

/** The bits that stand for a column's value in a row: level names rather than codes, so that the order of levels is immaterial. */
function valueBits(column: Column): (row: number) => readonly [number, number] {
  if (column.kind === 'categorical') {
    const levelHashes = column.levels.map((level): readonly [number, number] => {
      const hash = hashText(level);
      return [Math.floor(hash / 4294967296), hash | 0];
    });
    return (row) => levelHashes[column.codes[row] as number] ?? [-1, -1];
  }
  const double = new Float64Array(1);
  const words = new Int32Array(double.buffer);
  return (row) => {
    // Adding 0 makes -0 the same as 0; every NaN is the same missing value.
    double[0] = (column.values[row] as number) + 0;
    return Number.isNaN(double[0]) ? [-1, -1] : [words[0] as number, words[1] as number];
  };
}

function isUniform(bitsAt: (row: number) => readonly [number, number], rows: Int32Array): boolean {
  if (rows.length === 0) return true;
  const [first, second] = bitsAt(rows[0] as number);
  return rows.every((row) => {
    const [a, b] = bitsAt(row);
    return a === first && b === second;
  });
}

/**
 * One 53-bit hash per row of everything in it but outcome and weight, for the given rows (0 for the others). The order of the
 * columns is immaterial, and a column that holds one value says nothing and is left out.
 */
export function hashRows(table: AnalysisTable, rows: Int32Array): Float64Array {
  const high = new Int32Array(table.rows);
  const low = new Int32Array(table.rows);
  for (const column of table.columns) {
    const bitsAt = valueBits(column);
    if (isUniform(bitsAt, rows)) continue;
    const salt = hashText(column.name) | 0;
    for (const row of rows) {
      const [first, second] = bitsAt(row);
      const mixed = scramble(scramble(first ^ salt) + second);
      low[row] = (low[row] as number) + mixed;
      high[row] = (high[row] as number) + scramble(mixed ^ 0x27d4eb2f);
    }
  }
  const hashes = new Float64Array(table.rows);
  for (const row of rows) hashes[row] = joinHash(scramble(high[row] as number), scramble(low[row] as number));
  return hashes;
}
