import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readTable } from '../../../electron/engine/files/read-table.ts';
import type { FileNote, ReadOptions, RowIssue, TableReading } from '../../../electron/engine/files/table-reading.ts';

/** A folder for the files of one test file, gone at the end. */
export function makeWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'toets-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let number = 0;
  const path = (extension: string) => {
    number += 1;
    return join(folder, `file-${number}.${extension}`);
  };
  const save = (content: string | Uint8Array, extension = 'csv') => {
    const at = path(extension);
    writeFileSync(at, content);
    return at;
  };
  return { folder, path, save };
}

export interface WholeTable {
  readonly reading: TableReading;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly issues: readonly RowIssue[];
  readonly notes: readonly FileNote[];
}

export async function readWhole(path: string, options: ReadOptions = {}): Promise<WholeTable> {
  const reading = await readTable(path, options);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const issues: RowIssue[] = [];
  for await (const batch of reading) {
    for (const row of batch.rows) rows.push(row);
    lines.push(...batch.lines);
    issues.push(...batch.issues);
  }
  return { reading, header: reading.header, rows, lines, issues, notes: reading.notes() };
}
