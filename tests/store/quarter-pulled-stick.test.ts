import { readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../electron/engine/store/store.ts';
import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { expectCode, newStore, temporaryFolder } from './helpers.ts';
import { bringIn, countAll, dump, type Inspected, inspect, plainTables, writeTables } from './quarter-fixture.ts';

/** Files are read in chunks of 1 MB: a file of several can be lost half way. Its long column is refused as free text. */
const LARGE = 'Contacten';
const LARGE_BYTES = 2 * 1024 ** 2;
const ROWS = 500;
const words = 'een lange opmerking over dit gesprek '.repeat(150);
const tables = {
  ...plainTables(),
  [LARGE]: (plainTables(ROWS)[LARGE] ?? []).map((row) => ({ ...row, opmerking: words })),
};

afterEach(() => {
  vi.restoreAllMocks();
});

interface Delivered {
  readonly store: Store;
  readonly folder: string;
  readonly inspected: Inspected;
  readonly old: string;
}

async function delivered(): Promise<Delivered> {
  const { store } = newStore();
  const folder = writeTables(join(temporaryFolder(), 'levering'), tables);
  return { store, folder, inspected: await inspect(store, folder), old: dump(store.db) };
}

interface Loss {
  readonly name: string;
  readonly lose: (folder: string) => void;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

const large = (folder: string): string => join(folder, `${LARGE}.csv`);

/** The same size and the same time of change, other contents. */
function replaceUnseen(file: string): void {
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes.write(bytes.at(-3) === 0x31 ? '2' : '1', bytes.length - 3);
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

const shorten = (file: string): void => truncateSync(file, 300_000);

const lossesBefore: readonly Loss[] = [
  {
    name: 'folder gone',
    lose: (folder) => rmSync(folder, { recursive: true }),
    code: 'FILE_NOT_FOUND',
    details: { cause: 'ENOENT' },
  },
  {
    name: 'a file gone',
    lose: (folder) => rmSync(large(folder)),
    code: 'FILE_CHANGED',
    details: { cause: 'HASH' },
  },
  {
    name: 'a file replaced',
    lose: (folder) => replaceUnseen(large(folder)),
    code: 'FILE_CHANGED',
    details: { cause: 'HASH' },
  },
  {
    name: 'a file cut short',
    lose: (folder) => shorten(large(folder)),
    code: 'FILE_CHANGED',
    details: { cause: 'HASH' },
  },
];

describe('files of a delivery lost after they were read through', () => {
  it.each(lossesBefore)('$name: $code, nothing stored', async ({ lose, code, details }) => {
    const { store, folder, inspected, old } = await delivered();
    lose(folder);
    expect((await expectCode(code, () => bringIn(store, inspected))).details).toMatchObject(details);
    expect(dump(store.db)).toBe(old);
  });
});

/** Fails reads of `file` as a stick does that was pulled, or a network drive that went away. */
async function failReads(file: string): Promise<void> {
  const handle = await open(file);
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  vi.spyOn(prototype, 'read').mockRejectedValue(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
}

const lossesDuring: readonly (Omit<Loss, 'lose'> & { readonly lose: (folder: string) => void | Promise<void> })[] = [
  {
    name: 'folder gone',
    lose: (folder) => rmSync(folder, { recursive: true }),
    code: 'FILE_UNREACHABLE',
    details: { cause: 'ENOENT' },
  },
  {
    name: 'folder moved',
    lose: (folder) => renameSync(folder, `${folder}-elders`),
    code: 'FILE_UNREACHABLE',
    details: { cause: 'ENOENT' },
  },
  {
    name: 'reads fail',
    lose: (folder) => failReads(large(folder)),
    code: 'FILE_UNREACHABLE',
    details: { cause: 'EIO' },
  },
  {
    name: 'a file replaced',
    lose: (folder) => replaceUnseen(large(folder)),
    code: 'FILE_CHANGED',
    details: {},
  },
  {
    name: 'a file cut short',
    lose: (folder) => shorten(large(folder)),
    code: 'FILE_CHANGED',
    details: { cause: 'MODIFIED' },
  },
];

describe('files of a delivery lost while they come in', () => {
  it.each(lossesDuring)('$name: $code, nothing stored, all of it once it is back', async ({ lose, code, details }) => {
    const { store, folder, inspected, old } = await delivered();
    const lost: (void | Promise<void>)[] = [];
    // while the first table is read: the large one is not open yet
    const loseOnce = (): void => {
      if (lost.length === 0) lost.push(lose(folder));
    };
    const error = await expectCode(code, () => bringIn(store, inspected, {}, loseOnce));
    await Promise.all(lost);
    expect(error.details).toMatchObject(details);
    expect(dump(store.db)).toBe(old);
    vi.restoreAllMocks();
    writeTables(folder, tables);
    await bringIn(store, inspected);
    expect(countAll(store.db)).toMatchObject({ Clientgegevens: 12, [LARGE]: ROWS });
  });

  it('a file cut short between two of its chunks', async () => {
    const { store, folder, inspected, old } = await delivered();
    const size = statSync(large(folder)).size;
    expect(size).toBeGreaterThan(LARGE_BYTES);
    const shares: number[] = [];
    const cut = (share: number): void => {
      shares.push(share);
      // after the first chunk of the large file, which is nearly all of the delivery
      if (share > 0.1) shorten(large(folder));
    };
    const { details } = await expectCode('FILE_CHANGED', () => bringIn(store, inspected, {}, cut));
    expect(details).toMatchObject({ cause: 'SHORTER' });
    expect(shares.length).toBeGreaterThan(1);
    expect(dump(store.db)).toBe(old);
  });

  it('an archive of which reads fail', async () => {
    const { store } = newStore();
    const file = join(temporaryFolder(), 'levering.zip');
    const folder = writeTables(join(temporaryFolder(), 'levering'), tables);
    const names = Object.keys(tables).map((name) => `${name}.csv`);
    writeFileSync(file, zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))));
    const inspected = await inspect(store, file);
    const old = dump(store.db);
    const lost: Promise<void>[] = [];
    const loseOnce = (): void => {
      if (lost.length === 0) lost.push(failReads(file));
    };
    const { details } = await expectCode('FILE_UNREACHABLE', () => bringIn(store, inspected, {}, loseOnce));
    expect(details).toMatchObject({ cause: 'EIO' });
    expect(dump(store.db)).toBe(old);
    vi.restoreAllMocks();
    await bringIn(store, inspected);
    expect(countAll(store.db)).toMatchObject({ [LARGE]: ROWS });
  });
});
