import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/**
 * A small JSON file of the shell's own (never data of residents). Reading is tolerant: a missing or damaged file counts as `empty`, for
 * a laptop must start. Writing goes by a second file and a rename, so that a power cut leaves the old contents or the new.
 */
export class JsonFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #empty: T;

  constructor(file: string, schema: z.ZodType<T>, empty: T) {
    this.#path = file;
    this.#schema = schema;
    this.#empty = empty;
  }

  read(): T {
    try {
      const parsed = this.#schema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')));
      return parsed.success ? parsed.data : this.#empty;
    } catch {
      return this.#empty;
    }
  }

  /** Throws what the file system throws, such as on a full disk. */
  write(value: T): void {
    mkdirSync(path.dirname(this.#path), { recursive: true });
    const fresh = `${this.#path}.new`;
    const handle = openSync(fresh, 'w', 0o600);
    try {
      writeFileSync(handle, `${JSON.stringify(value, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, this.#path);
  }

  /** For what is convenient to remember but no reason to stop: a full disk then only means that it is forgotten. */
  remember(value: T): void {
    try {
      this.write(value);
    } catch {
      process.emitWarning(`${path.basename(this.#path)} could not be written`);
    }
  }
}
