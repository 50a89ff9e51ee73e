import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { type Bench, closing, expectCode, newStore, reopen } from './helpers.ts';
import { permanentFolder } from './permanent-folder.ts';
import { bringIn, countAll, deliver, dump, type Inspected, inspect, plainTables } from './quarter-fixture.ts';

const importer = join(import.meta.dirname, 'quarter-importer.ts');

const folder = join(permanentFolder(), 'levering');

beforeAll(async () => {
  await writeDemoMunicipality(folder, { clients: 100, quarters: 2, contactsPerClientYear: 8 });
});

/** Of each table. */
const ROWS_BEFORE = 12;

/** A vault with one accepted delivery; that of `folder` comes next. */
async function vaultBefore(): Promise<Bench> {
  const bench = newStore();
  const { id } = await deliver(bench.store, plainTables(ROWS_BEFORE));
  await judgeQuarter(bench.store, id, { accept: true, reason: 'de controles zijn bekeken en in orde' });
  return bench;
}

const pages = (store: Store): number => store.db.pragma('page_count', { simple: true }) as number;
const allow = (store: Store, most: number): unknown => store.write((db) => db.pragma(`max_page_count = ${most}`));
const intact = (store: Store): unknown => store.db.pragma('integrity_check', { simple: true });

/** By how many pages a vault grows when the delivery comes in. */
async function pagesOfImport(inspected: Inspected): Promise<number> {
  const { store } = await vaultBefore();
  const size = pages(store);
  await bringIn(store, inspected);
  return pages(store) - size;
}

/** Rows of each table after the delivery with this report came in beside the one of `vaultBefore`. */
const countsAfter = ({ tables }: QuarterReport): Record<string, number> =>
  Object.fromEntries(tables.map(({ table, stored }) => [table, stored + ROWS_BEFORE]));

describe('an import on a disk that runs full', () => {
  it('ends with that said, leaves the vault as it was, and is done once there is room', async () => {
    const bench = await vaultBefore();
    const { store } = bench;
    const old = dump(store.db);
    const inspected = await inspect(store, folder);
    const size = pages(store);
    const needed = await pagesOfImport(inspected);
    for (const share of [0, 0.3, 0.6, 0.95]) {
      allow(store, Math.floor(size + share * needed));
      const error = await expectCode('VAULT_DISK_FULL', () => bringIn(store, inspected));
      expect(error.details).toEqual({ cause: 'SQLITE_FULL' });
      expect(dump(store.db)).toBe(old);
      // what the attempt took is free again for whoever makes room
      expect(statSync(`${bench.path}-wal`).size).toBe(0);
    }
    store.close();
    const again = reopen(bench);
    expect(intact(again)).toBe('ok');
    expect(dump(again.db)).toBe(old);
    const report = await bringIn(again, inspected);
    expect(report.state).toBe('offered');
    expect(countAll(again.db)).toEqual(countsAfter(report));
  });

  it('may be tried again in the same open vault', async () => {
    const { store } = await vaultBefore();
    const inspected = await inspect(store, folder);
    allow(store, pages(store) + 20);
    await expectCode('VAULT_DISK_FULL', () => bringIn(store, inspected));
    allow(store, 1_000_000);
    const report = await bringIn(store, inspected);
    expect(countAll(store.db)).toEqual(countsAfter(report));
    expect(intact(store)).toBe('ok');
  });

  // Windows has no limit on the size of files that a shell can set.
  it.runIf(process.platform !== 'win32')('leaves the vault as it was when the system takes no more bytes', async () => {
    const { path, key, store } = await vaultBefore();
    const old = dump(store.db);
    store.close();
    const importIn = (shell: string): string[] => {
      const args = ['-c', `${shell} exec "$0" "$@"`, process.execPath, importer, path, key.toString('hex'), folder];
      return spawnSync('sh', args, { encoding: 'utf8' }).stdout.trim().split('\n');
    };
    expect(importIn('ulimit -f 500;').at(-1)).toBe('VAULT_UNREACHABLE SQLITE_IOERR_WRITE');
    const between = closing(openStore({ path, key, user: 'analist-1' }));
    expect(intact(between)).toBe('ok');
    expect(dump(between.db)).toBe(old);
    between.close();
    expect(importIn('').at(-1)).toBe('1');
    const after = closing(openStore({ path, key, user: 'analist-1' }));
    expect(dump(after.db)).not.toBe(old);
    expect(intact(after)).toBe('ok');
  });
});
