import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireAnalysis } from '../../electron/engine/analysis.ts';
import type { Context } from '../../electron/engine/context.ts';
import type { FactCheck, Measured } from '../../electron/engine/gates/measured-checks.ts';
import { hidesNumbers } from '../../electron/engine/gates/production.ts';
import { gateSteps } from '../../electron/engine/steps/assess-gates.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { vaultSteps } from '../../electron/engine/steps/vault.ts';
import { insertDeclaration } from '../../electron/engine/store/declaration.ts';
import { listDrawItems } from '../../electron/engine/store/draw.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { CheckFound, GatesState } from '../../shared/contract/assess-gates.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { type CheckId, checkIds, checkKinds, declaredChecks } from '../../shared/domain/gates.ts';
import { populationCodes } from '../../shared/domain/roles.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { closing, expectCode, type Frozen, freeze, temporaryFolder, thaw } from './helpers.ts';
import { DOSSIERS } from './prepared-table.ts';
import { type PreparedVault, preparedIn, preparedVault, profileOf } from './prepared-vault.ts';

/** What a test says that the vault tells, instead of what it does; empty where the vault itself is asked. */
const said = vi.hoisted(() => new Map<FactCheck, Measured>());

vi.mock(import('../../electron/engine/gates/measured-checks.ts'), async (original) => {
  const real = await original();
  const measuredChecks = Object.fromEntries(
    Object.entries(real.measuredChecks).map(([check, look]) => [
      check,
      (evidence: Parameters<typeof look>[0]) => said.get(check as FactCheck) ?? look(evidence),
    ]),
  ) as typeof real.measuredChecks;
  return { ...real, measuredChecks };
});

/** The model chooses 30 of the 40 that the list of `choice` has. */
const use = { model: 'scorecard', capacity: 30 } as const;
const words = 'Vastgesteld door het college, na advies van de functionaris.';
const reference = 'Besluit 2026-114';
const factChecks = checkIds.filter((id) => checkKinds[id].by === 'measured' && id !== 'signedByTwo') as FactCheck[];

/** A vault with a training; nearly every test begins with it. */
let trained: Frozen;

beforeAll(async () => {
  const vault = await preparedVault();
  vault.lock(vault.save({ ...proposedCriteria, owner: 'Manager Inkomen' }).version);
  await vault.train();
  trained = freeze(vault);
});

/** A vault of its own with that training; `demo` says whether it is one to practise in. */
function trainedVault(demo = false): PreparedVault {
  const vault = preparedIn(thaw(trained));
  vault.store.write((db) => putVaultProfile(db, profileOf(demo)));
  return vault;
}

/** Closes the vault and opens it for somebody else, who has a passphrase of their own. */
function comesIn({ path, key, context }: PreparedVault, user: string, role: string): void {
  context.store.close();
  context.use(closing(openStore({ path, key, user, role, hasOwnSecret: true })));
}

const look = ({ context }: { context: Context }): GatesState => gateSteps['assess.gates'](context, use) as GatesState;

const found = (vault: { context: Context }, check: CheckId): CheckFound =>
  look(vault)
    .gates.flatMap(({ checks }) => checks)
    .find((own) => own.check === check) as CheckFound;

const sign = (vault: PreparedVault) =>
  gateSteps['assess.signGates'](vault.context, { ...use, subject: look(vault).subject ?? '' });

/** Makes every other check hold: by what the vault is said to tell, and by declarations. */
function putInOrder({ context }: PreparedVault): void {
  for (const check of factChecks) said.set(check, { ok: true, facts: {} });
  for (const check of declaredChecks)
    gateSteps['assess.declare'](context, { check, words, reference, reviewOn: inMonths(6) });
}

/** Two people sign, one after the other. */
function signAll(vault: PreparedVault): void {
  for (const [user, role] of [
    ['analist-1', 'analist'],
    ['controleur-1', 'controleur'],
  ] as const) {
    comesIn(vault, user, role);
    sign(vault);
  }
}

/** Has the first dossiers of today investigated shortly before, as the table would tell. */
function investigateLately({ store }: PreparedVault, count: number): void {
  const { delivery, columns } = requireAnalysis(store.db);
  const position = columns.find(({ role }) => role === 'population')?.position;
  const { open, investigated } = populationCodes;
  store.write((db) =>
    db
      .prepare(`UPDATE source_${delivery.id} SET c${position} = ? WHERE c${position} = ? AND row < ?`)
      .run(investigated, open, count),
  );
}

function inMonths(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

const choice = { model: 'scorecard', capacity: 40, random: 10, onlyUnknown: false } as const;
const draw = ({ context }: PreparedVault, random = 10) =>
  runJob((job) => rankSteps['rank.draw'](context, { ...choice, random }, job));

beforeEach(() => said.clear());

describe('the gates of a vault that was just trained', () => {
  it('tell what the vault can measure, and leave open what people must say', async () => {
    const vault = trainedVault();
    const state = look(vault);
    expect([state.open, state.practice, state.cannotSign]).toEqual([false, false, 'checks-open']);
    expect(state.gates.flatMap(({ checks }) => checks).map(({ check }) => check)).toHaveLength(checkIds.length);
    expect(found(vault, 'criteriaBefore')).toMatchObject({ state: 'holds', facts: { version: 1, trainingsBefore: 0 } });
    expect(found(vault, 'randomMeasured')).toMatchObject({ state: 'holds', facts: { n: 80, needed: 50 } });
    expect(found(vault, 'randomApart')).toMatchObject({ state: 'holds' });
    expect(found(vault, 'rerunIdentical')).toMatchObject({ state: 'open', facts: { at: null } });
    expect(found(vault, 'dataJudged')).toMatchObject({ state: 'open', facts: { deliveries: 0 } });
    expect(found(vault, 'biasMeasured')).toMatchObject({ state: 'open', facts: { measured: 0 } });
    expect(found(vault, 'dpiaAdopted')).toMatchObject({ state: 'open', statement: null });
    expect(found(vault, 'purposeRecorded')).toMatchObject({ state: 'open' });
    // Ten repetitions are too few to call a list steady, and the requirement on overlap then stays open as well.
    expect(found(vault, 'listSteady')).toMatchObject({ state: 'open', facts: { of: 30, repeats: 10 } });
    expect(found(vault, 'criteriaMet')).toMatchObject({ state: 'open', facts: { onLot: 2 }, mayExplain: false });
  });

  it('hold a purpose and an owner once these are recorded, and are another thing to sign for once these change', async () => {
    const vault = trainedVault();
    const why = { purpose: 'toetsen of rangschikken verantwoord is', owner: 'Manager Inkomen' };
    await vaultSteps['vault.setPurpose'](vault.context, why);
    expect(found(vault, 'purposeRecorded')).toMatchObject({ state: 'holds', facts: why });
    expect(listLog(vault.context.store.db, { limit: 1 })[0]).toMatchObject({ event: 'vault.purpose', details: why });
    const { subject } = look(vault);
    await vaultSteps['vault.setPurpose'](vault.context, { ...why, purpose: 'huisbezoeken plannen' });
    expect(look(vault).subject).not.toBe(subject);
  });

  it('are nothing before there is a model', async () => {
    const vault = await preparedVault();
    expect(gateSteps['assess.gates'](vault.context, use)).toBeNull();
    await expectCode('RANK_NO_MODEL', () =>
      gateSteps['assess.signGates'](vault.context, { ...use, subject: '0'.repeat(64) }),
    );
  });

  it('say that requirements came after results', async () => {
    const vault = trainedVault();
    vault.lock(vault.save({ ...proposedCriteria, owner: 'Manager Inkomen', learnFromRandom: true }).version);
    // The model was trained under the first version, which no longer counts.
    expect(found(vault, 'criteriaBefore')).toMatchObject({ state: 'open', facts: { version: 1, inForce: 2 } });
    await vault.train();
    expect(found(vault, 'criteriaBefore')).toMatchObject({ state: 'open', facts: { trainingsBefore: 1 } });
    expect(found(vault, 'randomApart').state).toBe('open');
  });
});

describe('declaring and explaining', () => {
  it('takes words, proof and a review date within the term', async () => {
    const vault = trainedVault();
    const declare = (changed: object) =>
      gateSteps['assess.declare'](vault.context, {
        check: 'humanDecides',
        words,
        reference,
        reviewOn: inMonths(6),
        ...changed,
      });
    await expectCode('EXPLANATION_SHORT', () => declare({ words: 'Ja.' }));
    await expectCode('GATES_REVIEW_DATE', () => declare({ reviewOn: inMonths(0) }));
    await expectCode('GATES_REVIEW_DATE', () => declare({ reviewOn: inMonths(13) }));
    expect(found(vault, 'humanDecides').state).toBe('open');
    declare({});
    expect(found(vault, 'humanDecides')).toMatchObject({ state: 'holds', statement: { words, by: 'analist-1' } });
    expect(listLog(vault.store.db, { offset: 0, limit: 1 }).map(({ event }) => event)).toEqual(['gates.declared']);
  });

  it('a declaration whose review date has passed closes its gate again', async () => {
    const vault = trainedVault();
    vault.store.write((db) =>
      insertDeclaration(db, {
        name: 'dpiaAdopted',
        words,
        reference,
        reviewOn: '2026-01-31',
        by: 'analist-1',
        at: '2025-02-01T10:00:00.000Z',
      }),
    );
    expect(found(vault, 'dpiaAdopted').state).toBe('expired');
    expect(look(vault).gates.find(({ gate }) => gate === 'dpia')?.passed).toBe(false);
  });

  it('an explanation passes what may be explained, for these figures of this training only', async () => {
    const vault = trainedVault();
    said.set('listSteady', { ok: false, facts: { borderline: 30, of: 40 } });
    const explain = (check: CheckId) => gateSteps['assess.explainCheck'](vault.context, { ...use, check, words });
    await expectCode('GATES_NOT_EXPLAINABLE', () => explain('criteriaMet'));
    await expectCode('GATES_NOT_EXPLAINABLE', () => explain('trialRun'));
    await expectCode('GATES_NOT_EXPLAINABLE', () => explain('criteriaBefore'));
    said.set('driftNone', { ok: false, facts: { measured: 0 }, isMeasured: false });
    await expectCode('GATES_NOT_EXPLAINABLE', () => explain('driftNone'));
    explain('listSteady');
    expect(found(vault, 'listSteady')).toMatchObject({ state: 'explained', statement: { words, reviewOn: null } });
    // It explains these figures, not worse ones; and it can be taken back.
    said.set('listSteady', { ok: false, facts: { borderline: 39, of: 40 } });
    expect(found(vault, 'listSteady').state).toBe('open');
    said.set('listSteady', { ok: false, facts: { borderline: 30, of: 40 } });
    gateSteps['assess.explainCheck'](vault.context, { ...use, check: 'listSteady', words: '' });
    expect(found(vault, 'listSteady').state).toBe('open');
    explain('listSteady');
    await vault.train();
    expect(found(vault, 'listSteady').state).toBe('open');
  });

  it('what was said cannot be changed or taken away, not by SQL either', async () => {
    const vault = trainedVault();
    putInOrder(vault);
    comesIn(vault, 'analist-1', 'analist');
    sign(vault);
    const { store } = vault.context;
    for (const table of ['declaration', 'signature']) {
      expect(() => store.write((db) => db.exec(`DELETE FROM ${table}`))).toThrow(/append-only/);
      expect(() => store.write((db) => db.exec(`UPDATE ${table} SET id = id + 100`))).toThrow(/append-only/);
    }
  });
});

describe('four eyes', () => {
  it('open the last gate when two different people sign, one of them a controller', async () => {
    const vault = trainedVault();
    putInOrder(vault);
    comesIn(vault, 'analist-1', 'analist');
    expect(look(vault)).toMatchObject({ open: false, cannotSign: null, signatures: [] });
    sign(vault);
    expect(look(vault)).toMatchObject({ open: false, cannotSign: 'signed-already' });
    await expectCode('SIGNED_ALREADY', () => sign(vault));
    comesIn(vault, 'auditor-1', 'auditor');
    expect(look(vault).cannotSign).toBe('role');
    comesIn(vault, 'controleur-1', 'controleur');
    sign(vault);
    expect(look(vault)).toMatchObject({ open: true, changedSince: [] });
    expect(look(vault).signatures.map(({ by, role }) => [by, role])).toEqual([
      ['analist-1', 'analist'],
      ['controleur-1', 'controleur'],
    ]);
  });

  it('nobody signs while a line is open, or for something else than the page showed', async () => {
    const vault = trainedVault();
    comesIn(vault, 'analist-1', 'analist');
    await expectCode('GATES_CHECKS_OPEN', () => sign(vault));
    putInOrder(vault);
    await expectCode('GATES_CHANGED', () =>
      gateSteps['assess.signGates'](vault.context, { ...use, subject: '0'.repeat(64) }),
    );
  });

  it('a gate that opens again closes production again, and says what changed', async () => {
    const vault = trainedVault();
    putInOrder(vault);
    signAll(vault);
    said.set('driftNone', { ok: false, facts: { measured: 1, alarms: 2 } });
    expect(look(vault)).toMatchObject({ open: false, signatures: [], changedSince: ['driftNone'] });
    await expectCode('GATES_CLOSED', () => draw(vault));
    // Signed for 30 dossiers by the model: 40, or 30 of others, are something else.
    said.set('driftNone', { ok: true, facts: {} });
    expect(look(vault).open).toBe(true);
    await expectCode('GATES_CLOSED', () => draw(vault, 8));
    await draw(vault);
    const { store } = vault.context;
    // The list is drawn; once a gate opens again, it cannot be taken out, translated or added to.
    said.set('featuresLeak', { ok: false, facts: { leaks: 1 } });
    const file = join(temporaryFolder(), 'lijst.csv');
    await expectCode('GATES_CLOSED', () =>
      runJob((job) => rankSteps['rank.export'](vault.context, { file, format: 'csv' }, job)),
    );
    await expectCode('GATES_CLOSED', async () => rankSteps['rank.translate'](vault.context, { keyPassphrase: 'x' }));
    const row = listDrawItems(store.db, 1)[0]?.dossierRow ?? 0;
    await expectCode('GATES_CLOSED', async () =>
      rankSteps['rank.replace'](vault.context, { row, reason: 'moved', note: '' }),
    );
  });
});

describe('production', () => {
  it('is closed for a model until all gates are open, and open for a list by lot', async () => {
    const vault = trainedVault();
    const refused = await expectCode('GATES_CLOSED', () => draw(vault));
    expect(refused.details['gates']).toContain('matrix');
    // The numbers of this table are pseudonyms: the list may be judged, not drawn.
    expect(rankSteps['rank.preview'](vault.context, { ...choice, filter: 'all', offset: 0, limit: 5 })).toMatchObject({
      rows: { length: 5 },
    });
    await draw(vault, choice.capacity);
    expect(listLog(vault.store.db, { offset: 0, limit: 1 })[0]?.event).toBe('rank.drawn');
  });

  it('is open for the dossiers that were measured only, and the refusal says how the filter must be set', async () => {
    const vault = trainedVault();
    investigateLately(vault, 20);
    putInOrder(vault);
    signAll(vault);
    expect(look(vault)).toMatchObject({ open: true, dossiers: DOSSIERS - 20 });
    const refused = await expectCode('GATES_OTHER_DOSSIERS', () => draw(vault));
    expect(refused.details).toEqual({ onlyUnknown: true });
    await runJob((job) => rankSteps['rank.draw'](vault.context, { ...choice, onlyUnknown: true }, job));
    expect(listLog(vault.context.store.db, { offset: 0, limit: 1 })[0]?.event).toBe('rank.drawn');
  });

  it('is open for all dossiers where all were investigated lately', async () => {
    const vault = trainedVault();
    investigateLately(vault, DOSSIERS);
    putInOrder(vault);
    signAll(vault);
    expect(look(vault).dossiers).toBe(DOSSIERS);
    const all = { ...choice, onlyUnknown: true };
    const refused = await expectCode('GATES_OTHER_DOSSIERS', () =>
      runJob((job) => rankSteps['rank.draw'](vault.context, all, job)),
    );
    expect(refused.details).toEqual({ onlyUnknown: false });
    await draw(vault);
  });

  it('shows no estimates beside own numbers before a draw, but does beside pseudonyms and in a practice vault', () => {
    const { columns } = requireAnalysis(trainedVault().store.db);
    const own = { columns: columns.filter(({ role }) => role !== 'population') };
    expect(hidesNumbers(trainedVault().context.store, { columns })).toBe(false);
    expect(hidesNumbers(trainedVault().context.store, own)).toBe(true);
    expect(hidesNumbers(trainedVault(true).context.store, own)).toBe(false);
  });

  it('is open in a practice vault, which still tells what a real one would ask', async () => {
    const vault = trainedVault(true);
    expect(look(vault)).toMatchObject({ practice: true, open: false });
    await draw(vault);
  });
});
