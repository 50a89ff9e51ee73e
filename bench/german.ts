import { join } from 'node:path';
import { readTable } from '../electron/engine/files/read-table.ts';
import { type AnalysisTable, type Column, OUTCOME } from '../shared/learning/table.ts';
import type { Split } from './data.ts';

const file = join(import.meta.dirname, '../tests/fixtures/german-credit/german-credit.csv');

/** Columns that are no feature, and two that the door of the application refuses. */
const leftOut: ReadonlySet<string> = new Set(['y', 'split', 'telephone', 'foreign_worker']);

function asColumn(name: string, cells: readonly string[]): Column {
  if (cells.every((cell) => Number.isFinite(Number(cell))))
    return { kind: 'numeric', name, values: Float64Array.from(cells, Number) };
  const levels = [...new Set(cells)].sort();
  return { kind: 'categorical', name, levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)) };
}

/** German Credit (real data, 1,000 x 18) with the split that stands in the file. */
export async function readGerman(): Promise<{ table: AnalysisTable; split: Split }> {
  const reading = await readTable(file);
  const rows: (readonly string[])[] = [];
  for await (const batch of reading) rows.push(...batch.rows);
  const cellsOf = (name: string): string[] => {
    const at = reading.header.indexOf(name);
    return rows.map((row) => row[at] as string);
  };
  const held = cellsOf('split').map((cell) => cell === 'test');
  const positions = Int32Array.from(rows.keys());
  const table: AnalysisTable = {
    rows: rows.length,
    columns: reading.header.filter((name) => !leftOut.has(name)).map((name) => asColumn(name, cellsOf(name))),
    outcome: Uint8Array.from(cellsOf('y'), (cell) => (cell === '1' ? OUTCOME.unlawful : OUTCOME.lawful)),
    weights: null,
  };
  return {
    table,
    split: { train: positions.filter((row) => !held[row]), test: positions.filter((row) => held[row] === true) },
  };
}
