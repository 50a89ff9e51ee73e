import { statSync } from 'node:fs';
import path from 'node:path';
import type { PickedFile } from '../../shared/contract/shell.ts';

/** What the analyst picked the file for; a file that was opened is never written to. */
export type FileUse = 'read' | 'write';

interface Entry {
  readonly path: string;
  readonly use: FileUse;
}

/**
 * Knows which path each file id stands for. Ids are handed out for files that the analyst picked in a dialog and for vaults opened
 * before; nothing else can name a path.
 */
export class FileRegistry {
  readonly #entries = new Map<string, Entry>();
  #count = 0;

  /** The id of a file; the same file for the same use keeps its id. */
  add(file: string, use: FileUse): string {
    for (const [id, entry] of this.#entries) if (entry.path === file && entry.use === use) return id;
    this.#count += 1;
    const id = `file-${this.#count}`;
    this.#entries.set(id, { path: file, use });
    return id;
  }

  /** The path behind an id, or null where the id was not handed out for this use. */
  path(id: string, use: FileUse): string | null {
    const entry = this.#entries.get(id);
    return entry?.use === use ? entry.path : null;
  }

  /** Forgets all; ids are not given a second time. */
  clear(): void {
    this.#entries.clear();
  }

  /** The file as the page may know it. */
  describe(file: string, use: FileUse): PickedFile {
    return {
      file: this.add(file, use),
      name: path.basename(file),
      folder: path.dirname(file),
      bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    };
  }
}
