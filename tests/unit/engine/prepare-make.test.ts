import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { presentAnalysis, requireAnalysis } from '../../../electron/engine/analysis.ts';
import { newAgeKeyPair } from '../../../electron/engine/files/age.ts';
import { freezeLabel } from '../../../electron/engine/prepare/label-state.ts';
import { prepareSteps } from '../../../electron/engine/steps/prepare.ts';
import { sealSteps } from '../../../electron/engine/steps/seal.ts';
import { biasTable } from '../../../electron/engine/store/bias-table.ts';
import { listColumns } from '../../../electron/engine/store/column-info.ts';
import { listLog, verifyLog } from '../../../electron/engine/store/log.ts';
import { countRows, readRows } from '../../../electron/engine/store/row-table.ts';
import { insertTraining, latestTraining } from '../../../electron/engine/store/training.ts';
import { defaultLabel, described } from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { sourceTables } from '../../../shared/domain/source-tables.ts';
import { errorOf, expectCode, temporaryFolder } from '../../store/helpers.ts';
import { prepareBench, runJob } from './prepare-bench.ts';
import { DOSSIERS, fillTown } from './prepare-town.ts';
import { put, putQuarter } from './put-rows.ts';

const reason = 'nodig om te zien of stukken te laat komen';
let bench: ReturnType<typeof prepareBench>;

beforeEach(() => {
  bench = prepareBench();
  bench.fill(fillTown);
});

const state = async () => bench.state();
const use = (...names: readonly string[]) =>
  bench.choose(names.map((name) => ({ name, used: true, justification: reason })));
const lastEntry = () => listLog(bench.store.db, { limit: 1 })[0];

describe('the analysis table', () => {
  const names = ['stukken_te_laat_12m', 'leefvorm', 'geboortejaar'] as const;
  beforeEach(async () => {
    await bench.compute();
    await use(...names);
  });

  it('can be read by what comes after: dossiers of today first, then investigations', async () => {
    expect(await bench.make()).toEqual({ rows: DOSSIERS + 62, features: 3 });
    const { table, numbers, persons, population, lately, lines, delivery, words } = requireAnalysis(bench.store.db);
    expect(delivery).toMatchObject({ name: '2026-K4', referenceDate: '2026-10-01', rows: DOSSIERS + 62 });
    expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['geboortejaar', 'numeric'],
      ['leefvorm', 'categorical'],
      ['stukken_te_laat_12m', 'numeric'],
    ]);
    expect(words.get('stukken_te_laat_12m')?.label).toBe('bewijsstukken te laat (12 maanden)');
    expect(words.get('geboortejaar')?.numbers).toBe('year');
    expect([...population]).toEqual(Array.from({ length: DOSSIERS }, (_, row) => row));
    expect(table.outcome.slice(0, DOSSIERS).every((own) => own === OUTCOME.unknown)).toBe(true);
    expect(table.outcome.filter((own) => own === OUTCOME.unlawful)).toHaveLength(30);
    expect(table.outcome.filter((own) => own === OUTCOME.lawful)).toHaveLength(30);
    expect(new Set(numbers).size).toBe(DOSSIERS + 62);
    expect(numbers[0]).toBe('D-1');
    expect(numbers[DOSSIERS]).toMatch(/^D-\d+ · 2026-\d\d-\d\d$/);
    expect([...lines.slice(0, 2)]).toEqual([1, 2]);
    // Dossier 1 was investigated twice: both cases stay with the person that it is today.
    const rowsOf = (person: string) => persons.flatMap((own, row) => (own === person ? [row] : []));
    expect(rowsOf('K-1001')).toHaveLength(3);
    expect(lately.has(0)).toBe(true);
    expect(lately.has(DOSSIERS - 1)).toBe(false);
  });

  it('knows of an investigation only what was registered before it started', async () => {
    await bench.make();
    const { table, numbers } = requireAnalysis(bench.store.db);
    const column = table.columns.find(({ name }) => name === 'stukken_te_laat_12m');
    const lateOf = (number: string) => column?.kind === 'numeric' && column.values[numbers.indexOf(number)];
    // Dossier 1 was late once before its start, once on the day itself, once after it, and once as was registered much later.
    expect(lateOf('D-1 · 2026-08-10')).toBe(1);
    expect(lateOf('D-1 · 2026-09-20')).toBe(3);
    expect(lateOf('D-1')).toBe(4);
  });

  it('keeps group attributes apart, where nothing that trains looks', async () => {
    await bench.make();
    const { delivery } = requireAnalysis(bench.store.db);
    const columns = listColumns(bench.store.db, delivery.id);
    const groups = columns.filter(({ role }) => role === 'group');
    expect(groups.map(({ name }) => name)).toEqual(['geslacht', 'wijkcode', 'leefvorm', 'leeftijdsgroep']);
    expect(countRows(bench.store.db, biasTable(delivery.id))).toBe(DOSSIERS + 62);
    const [first] = readRows(bench.store.db, biasTable(delivery.id), { offset: 0, limit: 1 });
    expect(groups.map(({ position }) => first?.[`c${position}`])).toEqual(['V', 'WK01', 'alleenstaande', '40-49']);
    const roles = columns.map(({ role }) => role).filter((role) => role !== 'feature' && role !== 'group');
    expect(roles).toEqual(['number', 'person', 'outcome', 'population', 'route', 'probability', 'asOf']);
    expect(columns.find(({ role }) => role === 'feature')?.reason).toBe(reason);
  });

  it('comes in place of the one before, with all that was trained on it', async () => {
    await bench.make();
    const first = requireAnalysis(bench.store.db).delivery.id;
    const training = { deliveryId: first, createdAt: '2026-11-01T10:00:00.000Z', config: {}, seed: 1 };
    bench.fill((db) => insertTraining(db, training));
    await bench.make();
    expect(latestTraining(bench.store.db)).toBeNull();
    expect(bench.store.db.prepare('SELECT count(*) FROM delivery').pluck().get()).toBe(1);
    expect(requireAnalysis(bench.store.db).delivery.id).toBeGreaterThan(first);
    expect(lastEntry()).toMatchObject({ event: 'prepare.made', details: { replaced: first, label: 1 } });
    expect(verifyLog(bench.store).ok).toBe(true);
  });

  it('stays as it was when making another one is cancelled', async () => {
    await bench.make();
    const before = requireAnalysis(bench.store.db);
    const cancelled = runJob(
      (job) => prepareSteps['prepare.make'](bench.context, {}, job),
      ({ job, phase }, jobs) => {
        if (phase === 'make') jobs.cancel(job);
      },
    );
    expect((await errorOf(() => cancelled)).code).toBe('CANCELLED');
    expect(requireAnalysis(bench.store.db)).toBe(before);
    expect(bench.store.db.prepare('SELECT count(*) FROM delivery').pluck().get()).toBe(1);
    expect((await state()).made?.upToDate).toBe(true);
  });

  it('is told to be behind once features, deliveries or label change', async () => {
    await bench.make();
    expect((await state()).made).toMatchObject({ features: 3, upToDate: true });
    await bench.choose([{ name: 'leefvorm', used: false, justification: '' }]);
    expect((await state()).made?.upToDate).toBe(false);
    await use('leefvorm');
    expect((await state()).made?.upToDate).toBe(true);
    await bench.compute();
    expect((await state()).made?.upToDate).toBe(false);
  });

  it('is not made from what is out of date, nor without features, nor with one that turned out to leak', async () => {
    await bench.setLabel(described({ ...defaultLabel, objection: 'keep' }));
    expect((await state()).stale).toBe(true);
    await expectCode('PREPARE_STALE', () => bench.make());
    await bench.compute();
    await bench.choose(names.map((name) => ({ name, used: false, justification: '' })));
    await expectCode('INTAKE_NO_FEATURES', () => bench.make());
    bench.fill((db) => db.prepare("UPDATE feature_choice SET used = 1 WHERE name = 'leefvorm'").run());
    bench.fill((db) =>
      db.prepare("UPDATE feature_column SET stats = json_set(stats, '$.leak', 'DATE') WHERE name = 'leefvorm'").run(),
    );
    await expectCode('PREPARE_LEAK', () => bench.make());
    expect(presentAnalysis(bench.store.db)).toBeNull();
  });

  it('is not made when rows changed under the computation', async () => {
    bench.fill((db) => db.prepare("UPDATE q_onderzoeken SET uitkomst = '0' WHERE uitkomst = '4'").run());
    await expectCode('PREPARE_STALE', () => bench.make());
  });
});

describe('the label', () => {
  const strict = described({ ...defaultLabel, objection: 'keep' });

  it('changes in place until a table was made with it, and is a new version from then on', async () => {
    await bench.setLabel(strict);
    expect((await state()).label).toMatchObject({ version: 1, definition: strict, savedBy: 'analist-1' });
    await bench.compute();
    await use('stukken_te_laat_12m');
    await bench.make();
    await bench.setLabel(defaultLabel);
    expect((await state()).label).toMatchObject({ version: 2, frozenAt: null });
    await bench.setLabel(strict);
    expect((await state()).label).toMatchObject({ version: 2, definition: strict });
  });

  it('is frozen by a training: the version that the table was made with, even when a newer one was saved', async () => {
    bench.fill(freezeLabel);
    expect((await state()).label.frozenAt).toBeNull();
    await bench.compute();
    await use('stukken_te_laat_12m');
    await bench.make();
    await bench.setLabel(strict);
    bench.fill(freezeLabel);
    const frozen = bench.store.db
      .prepare('SELECT version FROM label_definition WHERE frozen_at IS NOT NULL')
      .pluck()
      .all();
    expect(frozen).toEqual([1]);
    expect((await state()).label).toMatchObject({ version: 2, frozenAt: null });
  });

  it('once frozen stays as it is, and keeps the date of the first training', async () => {
    await bench.compute();
    await use('stukken_te_laat_12m');
    await bench.make();
    bench.fill(freezeLabel);
    const { frozenAt } = (await state()).label;
    expect(frozenAt).not.toBeNull();
    bench.fill(freezeLabel);
    expect((await state()).label).toMatchObject({ version: 1, frozenAt });
    await bench.setLabel(strict);
    expect((await state()).label).toMatchObject({ version: 2, definition: strict, frozenAt: null });
  });

  it('is not saved twice over when nothing changes, and refused when it does not hold', async () => {
    const before = listLog(bench.store.db, { limit: 100 }).length;
    await bench.setLabel({ ...defaultLabel, unlawful: [...defaultLabel.unlawful].reverse() });
    expect(listLog(bench.store.db, { limit: 100 })).toHaveLength(before);
    const { details } = await expectCode('PREPARE_LABEL_INVALID', () =>
      bench.setLabel({ ...defaultLabel, lawful: ['8'] }),
    );
    expect(details).toEqual({ kind: 'never-known', code: '8' });
  });
});

describe('the request for the next quarter', () => {
  it('asks what is needed and says why, for every column of the layout', async () => {
    await bench.compute();
    await use('stukken_te_laat_12m', 'maanden_in_uitkering');
    const lines = await bench.request();
    expect(lines).toHaveLength(sourceTables.reduce((sum, { columns }) => sum + columns.length, 0));
    const line = (table: string, column: string) => lines.find((own) => own.table === table && own.column === column);
    expect(line('Contacten', 'stukken_tijdig')).toEqual({
      table: 'Contacten',
      column: 'stukken_tijdig',
      ask: true,
      why: 'FEATURE',
      features: ['stukken_te_laat_12m'],
    });
    expect(line('Contacten', 'resultaat')).toMatchObject({ ask: false, why: 'UNUSED' });
    expect(line('Contacten', 'soort')).toMatchObject({ ask: true, why: 'PROCESS' });
    expect(line('Contacten', 'contactnr')).toMatchObject({ ask: true, why: 'KEY' });
    expect(line('Contacten', 'opmerking')).toMatchObject({ ask: false, why: 'REFUSED' });
    expect(line('Samenloopsignalen', 'dossiernr')).toMatchObject({ ask: false, why: 'UNUSED' });
    expect(line('Clientgegevens', 'geslacht')).toMatchObject({ ask: true, why: 'BIAS' });
    expect(line('Clientgegevens', 'leefvorm')).toMatchObject({ ask: true, why: 'BIAS' });
    expect(line('Clientgegevens', 'huisvesting')).toMatchObject({ ask: false, why: 'UNUSED' });
    expect(line('Onderzoeken', 'uitkomst')).toMatchObject({ ask: true, why: 'LABEL' });
    expect(line('Onderzoeken', 'trekkingskans')).toMatchObject({ ask: true, why: 'PROCESS' });
    expect(lines.filter(({ ask, why }) => ask !== (why !== 'UNUSED' && why !== 'REFUSED'))).toEqual([]);
  });

  it('asks whether measures were taken back wherever measures count', async () => {
    await use('opschortingen_24m');
    const objection = async () =>
      (await bench.request()).find(({ table, column }) => table === 'Maatregelen' && column === 'status_rechtsmiddel');
    expect(await objection()).toMatchObject({ ask: true, why: 'PROCESS' });
    await bench.choose([{ name: 'opschortingen_24m', used: false, justification: '' }]);
    expect(await objection()).toMatchObject({ ask: false, why: 'UNUSED' });
  });

  it('is saved as a table that spreadsheets open, and logged', async () => {
    await bench.compute();
    await use('stukken_te_laat_12m');
    const file = join(temporaryFolder(), 'uitvraag.csv');
    const { bytes } = await prepareSteps['prepare.saveRequest'](bench.context, { file });
    const text = readFileSync(file, 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(text).toContain('tabel;kolom;opvragen;waarom;kenmerken');
    expect(text).toContain('Contacten;stukken_tijdig;J;nodig voor kenmerken;stukken_te_laat_12m');
    expect(text).toContain('Contacten;opmerking;N;mag niet binnenkomen;');
    expect(lastEntry()).toMatchObject({ event: 'prepare.requestSaved', details: { sealed: 'no' } });
  });

  it('goes out encrypted for a recipient, who opens it and is remembered', async () => {
    await bench.compute();
    const { identity, recipient } = await newAgeKeyPair();
    const save = (file: string, to: string) =>
      prepareSteps['prepare.saveRequest'](bench.context, { file, seal: { recipient: to } });
    const folder = temporaryFolder();
    const wrong = () => save(join(folder, 'fout.csv.age'), `${recipient.slice(0, -1)}!`);
    expect((await expectCode('SEAL_RECIPIENT_INVALID', wrong)).details).toEqual({ problem: 'shape' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await sealSteps['seal.recipient'](bench.context, {})).toEqual({ recipient: null });

    const file = join(folder, 'uitvraag.csv.age');
    const { bytes } = await save(file, recipient);
    const written = readFileSync(file);
    expect(written).toHaveLength(bytes);
    expect(written.includes('Contacten')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(written, 'text')).toContain('tabel;kolom;opvragen;waarom;kenmerken');
    expect(lastEntry()).toMatchObject({ details: { sealed: 'recipient', recipient } });
    expect(await sealSteps['seal.recipient'](bench.context, {})).toEqual({ recipient });
  });

  it('does not change with a delivery that was only offered', async () => {
    await bench.compute();
    await use('stukken_te_laat_12m');
    const before = await bench.request();
    bench.fill((db) => {
      putQuarter(db, { id: 8, referenceDate: '2027-01-01', state: 'offered' });
      put(db, 'Contacten', [{ quarter: 8, dossier: 1, person: 1001, snapshot: '2027-01-01', datum: '2026-12-01' }]);
    });
    expect(await bench.request()).toEqual(before);
    expect((await state()).stale).toBe(false);
  });
});
