import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Seal } from '../../../shared/contract/seal.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Chunks, sealChunks } from './age.ts';

/** Puts a rename on the disk. Windows cannot open a folder for that and keeps renames by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writeAll(handle: FileHandle, chunks: Chunks): Promise<void> {
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: to a new file beside it, to the disk, and then in place of what was there. Only the user may read
 * it. With a seal only what is encrypted touches the disk. Throws `FILE_WRITE_FAILED` with the system's code as cause; an error with a
 * code of its own passes through. Leaves nothing behind.
 */
export async function writeFileAtomic(path: string, chunks: Chunks, seal?: Seal): Promise<void> {
  const written = seal === undefined ? chunks : sealChunks(chunks, seal);
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeAll(await open(temporary, 'wx', 0o600), written);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    if (cause instanceof AppError) throw cause;
    throw new AppError('FILE_WRITE_FAILED', { cause: (cause as NodeJS.ErrnoException).code ?? 'UNKNOWN' }, cause);
  }
}
