import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that lasts for all tests of one file. */
export function permanentFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toetssteen-file-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
