import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { computeFeatures } from '../../electron/engine/features/compute-features.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { type FeatureDeclaration, featureDeclarations } from '../../shared/domain/feature-declarations.ts';
import { casesOf, declared, event, insertRows, quarterStore, snapshot, valuesAt, valuesOf } from './features-rows.ts';
import { expectCode } from './helpers.ts';

const signal = (date: string, signaalsoort: string, bedrag: number | null, cells = {}) =>
  event(date, { signaalsoort, bedrag, datum_signaal: date, ...cells });

function withSignals(): Store {
  const store = quarterStore();
  insertRows(store, 'Samenloopsignalen', [
    signal('2025-11-01', '01', 100, { periode_van: '2025-08-01', periode_tot: '2025-10-01' }),
    signal('2026-02-01', '01', 300, { periode_van: '2026-01-01', periode_tot: '2026-01-31' }),
    signal('2026-03-01', '01', null),
    signal('2026-04-01', '06', 5000),
    signal('2026-05-01', '06', 4000),
  ]);
  return store;
}

test.each<[string, number | string]>([
  ['signalen_12m', 5],
  ['voertuigsignaal_24m', 'N'],
  ['inkomenssignaal_bedrag_12m', 400],
  ['inkomenssignaal_gemiddeld_24m', 200],
  ['inkomenssignaal_hoogste_12m', 300],
  ['inkomenssignaal_dagen_24m', 61 + 30],
  ['vermogenssignaal_bedrag_24m', 5000],
  ['signaalsoorten_24m', 2],
])('%s is computed from its rows', async (name, expected) => {
  const store = withSignals();
  expect(await valuesAt(store, name, ['2026-07-01'])).toEqual([expected]);
});

test('without rows, what has no value is missing and what counts is zero', async () => {
  const store = withSignals();
  const cases = [{ dossier: 7, at: '2026-07-01' }];
  expect(await valuesAt(store, 'inkomenssignaal_gemiddeld_24m', cases)).toEqual([null]);
  for (const name of [
    'inkomenssignaal_hoogste_12m',
    'inkomenssignaal_bedrag_12m',
    'inkomenssignaal_dagen_24m',
    'signaalsoorten_24m',
  ])
    expect(await valuesAt(store, name, cases)).toEqual([0]);
});

test('latest is the value of the newest row, also when it is empty; numbers keep all their digits', async () => {
  const store = withSignals();
  const amount = declared('inkomenssignaal_bedrag_12m', { measure: { kind: 'latest', column: 'bedrag' } });
  const dates = ['2025-12-31', '2026-02-28', '2026-03-01'];
  expect(await valuesAt(store, amount, dates)).toEqual([100, 300, null]);
  insertRows(store, 'Samenloopsignalen', [signal('2026-03-01', '01', 0.1 + 0.2), signal('1969-05-01', '01', 7)]);
  expect(await valuesAt(store, amount, ['2026-03-01'])).toEqual([0.1 + 0.2]);
  const ever = { ...amount, windowMonths: null };
  expect(await valuesAt(store, ever, ['1970-01-01'])).toEqual([7]);
});

test('the levels of a code are those that occur, each once and sorted', async () => {
  const store = quarterStore();
  const codes = ['3', '1', '3', null, '2', '1'];
  const rows = codes.map((leefvorm, index) => {
    return snapshot('2026-01-01', null, { dossier: index + 1, person: index + 101, rol: 'A', leefvorm });
  });
  insertRows(store, 'Clientgegevens', rows);
  const cases = casesOf(codes.map((_, index) => ({ dossier: index + 1, at: '2026-07-01' })));
  const [feature] = await computeFeatures(store.db, { cases, quarterIds: [1], declarations: [declared('leefvorm')] });
  expect(feature).toEqual({
    name: 'leefvorm',
    proved: 1,
    type: 'code',
    codes: Int32Array.of(2, 0, 2, -1, 1, 0),
    levels: ['1', '2', '3'],
  });
});

test('days and months since the last or first date leave dates to come aside', async () => {
  const store = quarterStore();
  const benefit = { uitkeringnr: '1', statistiekcode: '01', datum_ingang: '2024-01-15', datum_aanvraag: '2023-12-20' };
  insertRows(store, 'Clientgegevens', [snapshot('2026-01-01', null, { rol: 'A', datum_huidig_adres: '2025-12-22' })]);
  insertRows(store, 'Uitkeringen', [
    snapshot('2026-01-01', null, benefit),
    snapshot('2026-01-01', null, {
      ...benefit,
      uitkeringnr: '2',
      datum_ingang: '2025-06-01',
      datum_aanvraag: '2026-02-01',
    }),
  ]);
  expect(await valuesAt(store, 'dagen_op_adres', ['2026-01-01'])).toEqual([10]);
  // 717 and 730 days of 30.4375 in a month; 731 are two years.
  const dates = ['2026-01-01', '2026-01-14', '2026-01-15'];
  expect(await valuesAt(store, 'maanden_in_uitkering', dates)).toEqual([23, 23, 24]);
  expect(await valuesAt(store, 'maanden_sinds_aanvraag', ['2026-01-31', '2026-02-01'])).toEqual([25, 0]);
});

test('a share is of the rows that satisfy the conditions', async () => {
  const store = quarterStore();
  const contact = (stukken_tijdig: string | null) =>
    event('2026-03-01', { datum: '2026-03-01', soort: '1', stukken_tijdig });
  insertRows(store, 'Contacten', [contact('J'), contact('N'), contact('N'), contact('N'), contact(null)]);
  expect(await valuesAt(store, 'deel_stukken_te_laat_24m', ['2026-07-01', '2026-02-01'])).toEqual([0.75, null]);
});

test('a date after another date of the row', async () => {
  const store = quarterStore();
  const holiday = (datum_melding: string | null) => event('2026-03-01', { datum_melding, datum_begin: '2026-02-15' });
  insertRows(store, 'Vakantieperioden', [holiday('2026-02-15'), holiday('2026-02-16'), holiday(null)]);
  expect(await valuesAt(store, 'vakanties_te_laat_24m', ['2026-07-01'])).toEqual([1]);
  expect(await valuesAt(store, 'deel_vakanties_te_laat_36m', ['2026-07-01'])).toEqual([0.5]);
});

test('changes are counted between following snapshots of one benefit, the later one in the window', async () => {
  const store = quarterStore();
  const dates = ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01'];
  const benefit = (uitkeringnr: string, index: number, inkomsten_verrekend: number | null) =>
    snapshot(dates[index] as string, dates[index + 1] ?? null, {
      uitkeringnr,
      inkomsten_verrekend,
      soort_inkomsten: '11',
    });
  for (const [index, date] of dates.entries())
    insertRows(store, 'Clientgegevens', [snapshot(date, dates[index + 1] ?? null, { rol: 'A' })]);
  insertRows(store, 'Uitkeringen', [
    ...[null, 200, 200, 250, 200].map((income, index) => benefit('1', index, income)),
    // Another benefit beside it is another record: no change between the two.
    ...[800, 800, 800, 800, 900].map((income, index) => benefit('2', index, income)),
  ]);
  expect(await valuesAt(store, 'inkomsten_gewijzigd_12m', dates)).toEqual([0, 1, 1, 2, 4]);
  expect(await valuesAt(store, 'inkomsten_gewijzigd_12m', ['2025-06-30', '2026-10-01', '2027-07-01'])).toEqual([
    null,
    3,
    0,
  ]);
});

test('a snapshot that was corrected later changes what was known, and only from then on', async () => {
  const store = quarterStore();
  insertRows(store, 'Clientgegevens', [
    snapshot('2026-01-01', '2026-04-01', { rol: 'A' }),
    snapshot('2026-04-01', null, { rol: 'A' }),
  ]);
  const benefit = (inkomsten_verrekend: number) => ({ uitkeringnr: '1', inkomsten_verrekend });
  insertRows(store, 'Uitkeringen', [
    snapshot('2026-01-01', '2026-04-01', benefit(0)),
    snapshot('2026-04-01', '2026-07-01', benefit(500)),
    { ...snapshot('2026-04-01', null, benefit(0)), known_from: '2026-07-01' },
    // Replaced on the day it came: never known.
    snapshot('2026-01-01', '2026-01-01', benefit(77)),
  ]);
  expect(await valuesAt(store, 'inkomsten_gewijzigd_12m', ['2026-06-30', '2026-07-01'])).toEqual([1, 0]);
});

test('values come back in the order of the cases, whatever dossier they are of', async () => {
  const store = quarterStore();
  const contact = (dossier: number) => event('2026-03-01', { dossier, datum: '2026-03-01', soort: '6' });
  insertRows(store, 'Contacten', [contact(9), contact(9), contact(9), contact(4)]);
  const cases = [
    { dossier: 9, at: '2026-07-01' },
    { dossier: 4, at: '2026-07-01' },
    { dossier: 9, at: '2026-01-01' },
    { dossier: 5, at: '2026-07-01' },
    { dossier: 9, at: '2026-03-01' },
  ];
  expect(await valuesAt(store, 'contacten_12m', cases)).toEqual([3, 1, 0, 0, 3]);
});

/** Many cases of one dossier, so that there are many stretches. */
function manyCases(): { store: Store; cases: ReturnType<typeof casesOf> } {
  const store = quarterStore();
  insertRows(store, 'Clientgegevens', [snapshot('2026-01-01', null, { rol: 'A', geboortejaar: 1980 })]);
  insertRows(store, 'Contacten', [event('2026-03-01', { datum: '2026-03-01', soort: '6' })]);
  return { store, cases: casesOf(Array.from({ length: 3000 }, () => ({ at: '2026-07-01' }))) };
}

const temporaryTables = ({ db }: Store): number =>
  db.prepare<[], number>('SELECT count(*) FROM temp.sqlite_schema').pluck().get() as number;

test('a computation that is stopped ends with CANCELLED and leaves nothing behind', async () => {
  const { store, cases } = manyCases();
  for (const calls of [0, 1, 2, 5, 20]) {
    let asked = 0;
    const shouldStop = (): boolean => asked++ >= calls;
    const options = { cases, quarterIds: [1], declarations: featureDeclarations, shouldStop };
    await expectCode('CANCELLED', () => computeFeatures(store.db, options));
    expect(temporaryTables(store)).toBe(0);
  }
});

test('other work gets its turn, progress only grows, and two computations do not meet', async () => {
  const { store, cases } = manyCases();
  const declarations = [declared('contacten_12m'), declared('geboortejaar')];
  const progress: number[] = [];
  let turns = 0;
  let isDone = false;
  const turn = async (): Promise<void> => {
    for (; !isDone; turns++) await setImmediate();
  };
  const counting = turn();
  const onProgress = (done: number, total: number): void => void progress.push(done / total);
  const first = computeFeatures(store.db, { cases, quarterIds: [1], declarations, onProgress });
  const second = computeFeatures(store.db, { cases, quarterIds: [2], declarations });
  const [[accepted], [other]] = await Promise.all([first, second]);
  isDone = true;
  await counting;
  expect(turns).toBeGreaterThan(10);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  expect([...new Set(valuesOf(accepted!))]).toEqual([1]);
  expect([...new Set(valuesOf(other!))]).toEqual([null]);
  expect(temporaryTables(store)).toBe(0);
});

test('no cases, arrays of different length, and a declaration that the layout does not fit', async () => {
  const { store } = manyCases();
  const none = await computeFeatures(store.db, {
    cases: casesOf([]),
    quarterIds: [1],
    declarations: featureDeclarations,
  });
  expect(none.map(({ name, proved }) => [name, proved])).toEqual(featureDeclarations.map(({ name }) => [name, 1]));
  const uneven = { ...casesOf([{ at: '2026-07-01' }]), person: new Int32Array(0) };
  await expect(computeFeatures(store.db, { cases: uneven, quarterIds: [1], declarations: [] })).rejects.toThrow(
    RangeError,
  );
  const foreign: FeatureDeclaration = declared('contacten_12m', { where: [{ column: "x' OR 1", is: ['1'] }] });
  const cases = casesOf([{ at: '2026-07-01' }]);
  await expect(computeFeatures(store.db, { cases, quarterIds: [1], declarations: [foreign] })).rejects.toThrow(
    RangeError,
  );
  expect(temporaryTables(store)).toBe(0);
});
