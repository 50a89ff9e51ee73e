import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { listQuarters } from '../../electron/engine/store/quarter.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { newStore, temporaryFolder } from './helpers.ts';
import { countAll, deliver, plainTables } from './quarter-fixture.ts';

/** A longer run asks for more moments. */
const moments = Number(process.env['TOETSSTEEN_KILLS'] ?? 10);
const importer = join(import.meta.dirname, 'quarter-importer.ts');

/** Part of the moments that lie after the last row: what is left then is to write all of it down. */
const AFTER_LAST_ROW = 0.2;
const LONGEST_WAIT_MS = 40;

/** Imports `folder` in a process of its own, to its end. */
async function importWhole(path: string, key: Buffer, folder: string): Promise<void> {
  const child = spawn(process.execPath, [importer, path, key.toString('hex'), folder], { stdio: 'ignore' });
  await once(child, 'exit');
}

/** Kills an import of `folder` once `share` of it is done, or `wait` milliseconds later. Answers whether it was under way still. */
async function killImport(path: string, key: Buffer, folder: string, share: number, wait: number): Promise<boolean> {
  const child = spawn(process.execPath, [importer, path, key.toString('hex'), folder]);
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (Number(line) >= share) break;
  if (wait > 0) await setTimeout(wait);
  const isUnderWay = child.kill('SIGKILL');
  await ended;
  return isUnderWay;
}

/** Deliveries, their states and rows: what must be wholly old or wholly new. */
function stateOf(store: Store): string {
  const states = listQuarters(store.db).map(({ state, report }) => [state, report.tables.map(({ stored }) => stored)]);
  return JSON.stringify([states, countAll(store.db), store.db.prepare('SELECT count(*) FROM pseudonym').pluck().get()]);
}

it(`kill -9 at ${moments} random moments of an import leaves the old state or the whole new one`, {
  timeout: 60_000 + moments * 15_000,
}, async () => {
  const folder = join(temporaryFolder(), 'levering');
  await writeDemoMunicipality(folder, { clients: 100, quarters: 3, contactsPerClientYear: 8 });
  const { path, key, store } = newStore();
  const { id } = await deliver(store, plainTables());
  await judgeQuarter(store, id, { accept: true, reason: 'bekeken en in orde bevonden' });
  const old = stateOf(store);
  store.close();
  const open = (at: string): Store => openStore({ path: at, key, user: 'analist-1' });
  const stateAt = (at: string): string => {
    const again = open(at);
    try {
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
      return stateOf(again);
    } finally {
      again.close();
    }
  };
  const copy = (): string => {
    const at = join(temporaryFolder(), 'kluis.toets');
    copyFileSync(path, at);
    return at;
  };

  const whole = copy();
  await importWhole(whole, key, folder);
  const after = stateAt(whole);
  expect(after).not.toBe(old);

  const random = randomStream(randomBytes(4).readUInt32LE(), 0);
  let killed = 0;
  for (let moment = 0; moment < moments; moment += 1) {
    const at = copy();
    const isLate = random.uniform() < AFTER_LAST_ROW;
    const share = isLate ? 1 : random.uniform();
    if (await killImport(at, key, folder, share, isLate ? random.uniform() * LONGEST_WAIT_MS : 0)) killed += 1;
    expect(existsSync(at)).toBe(true);
    expect([old, after]).toContain(stateAt(at));
  }
  expect(killed).toBeGreaterThan(0);
});
