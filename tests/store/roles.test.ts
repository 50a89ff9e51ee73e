import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { openVault } from '../../electron/engine/vault/vault.ts';
import { contract, type EngineCall } from '../../shared/contract/index.ts';
import { type GrantedRole, grantedRoles, may } from '../../shared/domain/permissions.ts';
import { permanentFolder } from './permanent-folder.ts';
import { makePracticeVault } from './practice-vault.ts';
import { writePreparedTable } from './prepared-table.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

/** One vault with a table, models and a draw, and a person for every role that can be given. */
const file = join(permanentFolder(), 'rollen.toets');
const passphrases: Readonly<Record<GrantedRole, string>> = {
  analist: 'vier gewone woorden samen',
  controleur: 'brievenbus wandelstok komkommer maandag',
  auditor: 'gordijnrail pannenkoek veerpont oktober',
};

const late = { kind: 'interval', feature: 'te_laat', from: 3, to: null, missing: 'out' };

/** Inputs that some call or other takes; each call gets the first that its schema accepts. */
const samples: readonly unknown[] = [
  {},
  { capacity: 20 },
  { model: 'scorecard', capacity: 20 },
  { window: 'all' },
  { percentage: 38, decimals: 0, n: 22 },
  {
    dossiers: 2300,
    capacity: 60,
    randomShare: 0.3,
    baseRate: 0.1,
    precision: 0.25,
    margin: 0.05,
    smallestGroup: 0.1,
    comparisons: 5,
  },
  { onlyUnknown: true, size: 20 },
  { offset: 0, limit: 20 },
  { filter: 'all', offset: 0, limit: 20 },
  { model: 'scorecard', capacity: 20, random: 8, onlyUnknown: false, filter: 'all', offset: 0, limit: 20 },
  { row: 3, model: 'scorecard', reveal: false },
  { text: 'D-3' },
  { feature: 'te_laat' },
  { model: 'scorecard' },
  {
    card: {
      title: 'proef',
      types: [{ label: 'hoog', threshold: 1 }],
      questions: [{ feature: 'te_laat', text: '', answers: [{ condition: late, points: [2] }] }],
      othersNeeded: 0,
    },
  },
  {
    profile: {
      name: 'proef',
      conditions: [late],
    },
  },
];

/** Calls about one's own access: they write, but nothing of the work. */
const ownAffairs: readonly EngineCall[] = ['vault.confirmRecovery', 'vault.changePassphrase', 'vault.backup'];
const names = (Object.keys(contract) as EngineCall[]).filter((name) => contract[name].vault);
const reading = names.filter((name) => contract[name].needs === 'read' && !ownAffairs.includes(name));

/** The vault's bytes, with what was committed but not moved into the main file yet. */
function bytesOf(): string {
  const parts = [file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path));
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
}

beforeAll(async () => {
  const engine = new EngineRunner();
  await makePracticeVault(engine, file, passphrases.analist);
  for (const role of ['controleur', 'auditor'] as const)
    await engine.ask('vault.addPerson', { user: role, role, passphrase: passphrases[role], own: passphrases.analist });
  await lockProposedCriteria(engine);
  await engine.close();
  const { store } = await openVault({ path: file, passphrase: passphrases.analist, user: 'analist' });
  await writePreparedTable(store);
  store.close();
  const again = new EngineRunner();
  await again.ask('vault.open', { file, user: 'analist', secret: passphrases.analist, with: 'passphrase' });
  await again.run('train.start', { seed: 3, folds: 3, repeats: 10 });
  await again.run('rank.draw', { model: 'scorecard', capacity: 20, random: 8, onlyUnknown: false });
  await again.close();
});

/** An engine with the vault open for one role, for the tests of a block; opening is on record, so what counts is the vault after it. */
function openedAs(role: GrantedRole) {
  const session = { engine: new Engine(), bytes: '' };
  beforeAll(async () => {
    const input = { file, user: role, secret: passphrases[role], with: 'passphrase' } as const;
    expect(await session.engine.call('vault.open', input)).toEqual({ ok: true, value: null });
    session.bytes = bytesOf();
  });
  afterAll(() => session.engine.close());
  return session;
}

/** A sample that a call takes; fails for a call that has none, so that each new one is looked at here too. */
function sampleFor(name: EngineCall): never {
  const sample = samples.find((input) => contract[name].input.safeParse(input).success);
  if (sample === undefined) throw new Error(`${name} may be called by who only reads: add a sample input for it`);
  return sample as never;
}

describe('who only reads', () => {
  const session = openedAs('controleur');
  const { engine } = session;

  it.each(reading)('changes nothing with %s', async (name) => {
    expect(await engine.call(name, sampleFor(name))).toMatchObject({ ok: true });
    expect(bytesOf()).toBe(session.bytes);
  });

  it('leaves a trace of nothing but a line in the log when a hidden estimate is looked at', async () => {
    const lines = async () => (await engine.call('account.log', { offset: 0, limit: 1 })) as unknown;
    const hidden = await engine.call('rank.current', { filter: 'random', offset: 0, limit: 1 });
    const { row } = (hidden as { value: { rows: { id: { row: number } }[] } }).value.rows[0]!.id;
    await engine.call('dossier.view', { row, model: 'scorecard', reveal: true });
    expect(await lines()).toMatchObject({ value: { entries: [{ event: 'dossier.revealed', who: 'controleur' }] } });
  });
});

describe.each(grantedRoles)('as %s', (role) => {
  const session = openedAs(role);
  const { engine } = session;
  const refused = names.filter((name) => !may(role, contract[name].needs ?? 'read'));

  it('the engine refuses all that the role may not do, and touches nothing', async () => {
    const results = await Promise.all(refused.map((name) => engine.call(name, {} as never)));
    expect(results).toEqual(
      refused.map((name) => ({
        ok: false,
        error: { code: 'ROLE_MAY_NOT', details: { needs: contract[name].needs, role } },
      })),
    );
    expect(bytesOf()).toBe(session.bytes);
  });

  it('the page is told what the role may do', async () => {
    const info = (await engine.call('vault.info', {})) as { value: { permissions: string[]; role: string } };
    expect(info.value.role).toBe(role);
    expect(refused.every((name) => !info.value.permissions.includes(contract[name].needs ?? ''))).toBe(true);
  });
});

/** What is in every table but the log and the settings, as somebody with the vault open reads it. */
async function work(secret: string): Promise<unknown> {
  const { store } = await openVault({ path: file, passphrase: secret });
  const tables = store.db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all()
    .filter((name) => name !== 'log' && name !== 'setting');
  const rows = tables.map((name) => [name, store.db.prepare(`SELECT * FROM "${name}"`).all()]);
  store.close();
  return rows;
}

describe('one’s own access', () => {
  it('is looked after by who only reads, and nothing of the work changes by it', async () => {
    const found = await work(passphrases.analist);
    const reader = new EngineRunner();
    const { controleur: current } = passphrases;
    const next = 'zeepsop trommel dinsdag lantaarn';
    await reader.ask('vault.open', { file, user: 'controleur', secret: current, with: 'passphrase' });
    await reader.ask('vault.changePassphrase', { current, next });
    await reader.run('vault.backup', { file: join(dirname(file), 'kopie.toets') });
    const groups = [0, 1].map((index) => ({ index, text: 'AAAAA' }));
    expect(await reader.ask('vault.confirmRecovery', { groups })).toEqual({ confirmed: false });
    expect(await reader.ask('vault.info', {})).toMatchObject({ user: 'controleur', hasOwnSecret: true });
    await reader.close();
    expect(ownAffairs.map((name) => contract[name].needs)).toEqual(ownAffairs.map(() => 'read'));
    expect(await work(next)).toEqual(found);
  });
});
