import { expect, test } from 'vitest';
import { coveredSince } from '../../electron/engine/features/covered-since.ts';
import { featureDeclarations } from '../../shared/domain/feature-declarations.ts';
import { event, insertRows, quarterStore, type StoredRow, snapshot, valuesAt } from './features-rows.ts';

const quarterDates = ['2026-01-01', '2026-04-01', '2026-07-01'] as const;

/** Clients of dossier 1 in three deliveries, one for each quarter. */
function withClients() {
  const store = quarterStore();
  const rows = quarterDates.map((date, index) =>
    snapshot(date, quarterDates[index + 1] ?? null, { rol: 'A', quarter: index + 1 }),
  );
  insertRows(store, 'Clientgegevens', rows);
  return store;
}

const programme = (date: string, cells: StoredRow) =>
  event(date, { trajectnr: '1', datum_aanmelding: date, datum_begin: date, ...cells });
const dates = ['2026-01-01', '2026-04-01', '2026-06-30', '2026-07-01'];

test('a table that was delivered late gives missing values for dates before that, and zero only from then on', async () => {
  const store = withClients();
  // Registered long before it was delivered: who had left by then is not among these rows.
  const late = { snapshot: '2026-07-01', quarter: 3, dossier: 2, person: 102 };
  insertRows(store, 'Participatietrajecten', [programme('2025-11-01', late)]);
  const all = [1, 2, 3];
  expect(await valuesAt(store, 'trajecten_24m', dates, all)).toEqual([null, null, null, 0]);
  expect(await valuesAt(store, 'traject_loopt', dates, all)).toEqual([null, null, null, 'N']);
  const other = dates.map((at) => ({ at, dossier: 2 }));
  expect(await valuesAt(store, 'trajecten_24m', other, all)).toEqual([null, null, null, 1]);
});

test('of one delivery with several reference dates, a table begins with the first that it has', async () => {
  const store = quarterStore();
  insertRows(
    store,
    'Clientgegevens',
    quarterDates.map((date, index) => snapshot(date, quarterDates[index + 1] ?? null, { rol: 'A' })),
  );
  const other = { dossier: 2, person: 102 };
  insertRows(store, 'Participatietrajecten', [
    programme('2026-02-01', { ...other, snapshot: '2026-04-01' }),
    programme('2026-05-01', { ...other, trajectnr: '2', snapshot: '2026-07-01' }),
  ]);
  expect(await valuesAt(store, 'trajecten_24m', dates)).toEqual([null, 0, 0, 0]);
});

test('a table with one reference date, in a delivery that tells of several, gives the whole past', async () => {
  const store = quarterStore();
  insertRows(
    store,
    'Clientgegevens',
    quarterDates.map((date, index) => snapshot(date, quarterDates[index + 1] ?? null, { rol: 'A' })),
  );
  insertRows(store, 'Participatietrajecten', [programme('2026-02-01', { snapshot: '2026-07-01' })]);
  expect(await valuesAt(store, 'trajecten_24m', ['2025-12-31', ...dates])).toEqual([null, 0, 1, 1, 1]);
});

test('a delivery without clients leaves open when it begins, and the one that begins first decides', () => {
  const days = (delivery: number, ...own: number[]) => new Map([[delivery, new Set(own)]]);
  const clients = days(1, 100, 200, 300);
  expect(coveredSince(days(1, 300), clients)).toBe(100);
  expect(coveredSince(days(1, 300, 200), clients)).toBe(200);
  expect(coveredSince(days(2, 200), clients)).toBeLessThan(-1_000_000);
  expect(coveredSince(new Map([...days(1, 200, 300), ...days(2, 400, 150)]), clients)).toBe(150);
});

const measure = (cells: StoredRow) =>
  event('2026-02-01', {
    maatregelnr: '1',
    datum_besluit: '2026-02-01',
    soort: '2',
    reden: '01',
    percentage: 30,
    snapshot: '2026-04-01',
    status_rechtsmiddel: '0',
    ...cells,
  });

test('a measure that was taken back counts until that is known, and no more from then on', async () => {
  const store = withClients();
  insertRows(store, 'Maatregelen', [
    measure({ known_until: '2026-07-01', status_rechtsmiddel: '1' }),
    measure({ known_from: '2026-07-01', snapshot: '2026-07-01', status_rechtsmiddel: '3' }),
  ]);
  const at = ['2026-04-01', '2026-06-30', '2026-07-01', '2026-09-01'];
  expect(await valuesAt(store, 'maatregelen_arbeid_24m', at)).toEqual([1, 1, 0, 0]);
  expect(await valuesAt(store, 'maatregel_percentage_24m', at)).toEqual([30, 30, 0, 0]);
  expect(await valuesAt(store, 'maanden_sinds_maatregel', at)).toEqual([1, 4, null, null]);
});

test('what was taken back when it first came in is not known to be so before that reference date', async () => {
  const store = withClients();
  insertRows(store, 'Maatregelen', [measure({ status_rechtsmiddel: '3' })]);
  expect(await valuesAt(store, 'maatregelen_arbeid_24m', ['2026-03-31', '2026-04-01'])).toEqual([1, 0]);
});

test('an objection that runs, that failed or of which nothing is told changes nothing', async () => {
  for (const status_rechtsmiddel of [null, '0', '1', '2']) {
    const store = withClients();
    insertRows(store, 'Maatregelen', [measure({ status_rechtsmiddel })]);
    expect(await valuesAt(store, 'maatregelen_arbeid_24m', ['2026-09-01'])).toEqual([1]);
  }
});

test('no feature of measures tells who had one that was taken back from who never had any', async () => {
  const store = withClients();
  const kinds = ['1', '2', '3', '4'].flatMap((soort) =>
    ['01', '51'].map((reden) => measure({ maatregelnr: soort + reden, soort, reden, status_rechtsmiddel: '3' })),
  );
  insertRows(store, 'Maatregelen', kinds);
  const cases = [{ at: '2026-09-01' }, { at: '2026-09-01', dossier: 2 }];
  const features = featureDeclarations.filter(({ table }) => table === 'Maatregelen');
  expect(features.length).toBeGreaterThan(4);
  for (const { name } of features) {
    const [takenBack, none] = await valuesAt(store, name, cases);
    expect({ name, value: takenBack }).toEqual({ name, value: none });
  }
});
