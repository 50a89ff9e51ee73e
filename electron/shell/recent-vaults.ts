import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentVault } from '../../shared/contract/shell.ts';
import type { FileRegistry } from './file-registry.ts';
import { JsonFile } from './json-file.ts';

const schema = z.array(z.strictObject({ path: z.string().min(1), openedAt: z.iso.datetime() }));
type Remembered = z.infer<typeof schema>;

const AT_MOST = 10;

/** The vaults that were opened on this laptop, latest first: where they are and when, nothing of what is in them. */
export class RecentVaults {
  readonly #file: JsonFile<Remembered>;
  readonly #files: FileRegistry;

  constructor(folder: string, files: FileRegistry) {
    this.#file = new JsonFile(path.join(folder, 'recent-vaults.json'), schema, []);
    this.#files = files;
  }

  list(): RecentVault[] {
    return this.#file.read().map((vault) => ({
      ...this.#files.describe(vault.path, 'read'),
      openedAt: vault.openedAt,
      missing: !existsSync(vault.path),
    }));
  }

  add(file: string, at: Date): void {
    const others = this.#file.read().filter((vault) => vault.path !== file);
    this.#file.remember([{ path: file, openedAt: at.toISOString() }, ...others].slice(0, AT_MOST));
  }

  forget(file: string): void {
    this.#file.write(this.#file.read().filter((vault) => vault.path !== file));
  }
}
