import { expect, test } from 'vitest';
import { computeFeatures } from '../../electron/engine/features/compute-features.ts';
import { casesOf, declared, event, insertRows, quarterStore, snapshot, valuesAt } from './features-rows.ts';

const contact = (date: string, cells = {}) => event(date, { datum: date, soort: '6', ...cells });
const client = (date: string, next: string | null, cells = {}) => snapshot(date, next, { rol: 'A', ...cells });

test('what was registered after the date does not count, however early it happened', async () => {
  const store = quarterStore();
  insertRows(store, 'Contacten', [
    contact('2026-03-01', { stukken_tijdig: 'N' }),
    // Happened before the date of the case, written down after it.
    contact('2026-03-02', { stukken_tijdig: 'N', known_from: '2026-05-01' }),
  ]);
  expect(await valuesAt(store, 'stukken_te_laat_12m', ['2026-04-30', '2026-05-01'])).toEqual([1, 2]);
});

test('what was registered on the date itself counts', async () => {
  const store = quarterStore();
  insertRows(store, 'Contacten', [contact('2026-03-01', { stukken_tijdig: 'N' })]);
  expect(await valuesAt(store, 'stukken_te_laat_12m', ['2026-02-28', '2026-03-01'])).toEqual([0, 1]);
});

test('before a correction the old value counts, from the correction on the new one', async () => {
  const store = quarterStore();
  insertRows(store, 'Samenloopsignalen', [
    event('2026-02-10', {
      signaalnr: '1',
      signaalsoort: '01',
      datum_signaal: '2026-02-10',
      bedrag: 900,
      known_until: '2026-07-01',
    }),
    event('2026-02-10', {
      signaalnr: '1',
      signaalsoort: '01',
      datum_signaal: '2026-02-10',
      bedrag: 90,
      known_from: '2026-07-01',
    }),
  ]);
  const dates = ['2026-02-09', '2026-02-10', '2026-06-30', '2026-07-01'];
  expect(await valuesAt(store, 'inkomenssignaal_bedrag_12m', dates)).toEqual([0, 900, 900, 90]);
});

test('an end, and the reason for it, are not known before the end', async () => {
  const store = quarterStore();
  const cells = {
    trajectnr: '1',
    datum_aanmelding: '2026-01-05',
    datum_begin: '2026-01-20',
    datum_einde: '2026-06-30',
  };
  insertRows(store, 'Participatietrajecten', [event('2026-01-05', { ...cells, reden_einde: '1' })]);
  const dates = ['2026-01-19', '2026-01-20', '2026-06-29', '2026-06-30'];
  expect(await valuesAt(store, 'traject_afgerond_24m', dates)).toEqual([0, 0, 0, 1]);
  expect(await valuesAt(store, 'traject_loopt', dates)).toEqual(['N', 'J', 'J', 'N']);
  expect(await valuesAt(store, 'aangemeld_niet_begonnen_24m', dates)).toEqual([1, 0, 0, 0]);
  expect(await valuesAt(store, 'trajectdagen_24m', dates)).toEqual([0, 0, 160, 161]);
});

test('a reason without an end date is never known', async () => {
  const store = quarterStore();
  const cells = { trajectnr: '1', datum_aanmelding: '2026-01-05', datum_begin: '2026-01-20', reden_einde: '1' };
  insertRows(store, 'Participatietrajecten', [event('2026-01-05', cells)]);
  expect(await valuesAt(store, declared('traject_afgerond_24m', { date: 'datum_begin' }), ['2026-09-01'])).toEqual([0]);
});

test('a window of months ends on the date and begins after the same day that many months before', async () => {
  const store = quarterStore();
  insertRows(store, 'Vakantieperioden', [
    event('2025-01-01', { datum_melding: '2025-01-01', datum_begin: '2025-02-28' }),
  ]);
  const dates = ['2025-02-27', '2025-02-28', '2026-02-27', '2026-02-28'];
  expect(await valuesAt(store, 'vakanties_12m', dates)).toEqual([0, 1, 1, 0]);
});

test('a day that the month of the begin does not have becomes its last day', async () => {
  const store = quarterStore();
  const half = declared('vakanties_12m', { windowMonths: 6 });
  insertRows(store, 'Vakantieperioden', [
    event('2026-01-01', { datum_melding: '2026-01-01', datum_begin: '2026-02-28' }),
  ]);
  expect(await valuesAt(store, half, ['2026-08-27', '2026-08-28', '2026-08-31'])).toEqual([1, 0, 0]);
});

test('a table that was never delivered gives missing values; one without rows of the dossier gives zero', async () => {
  const store = quarterStore();
  const names = ['stukken_te_laat_12m', 'voertuigsignaal_24m', 'inkomenssignaal_bedrag_12m'];
  for (const name of names) expect(await valuesAt(store, name, ['2026-07-01'])).toEqual([null]);
  insertRows(store, 'Contacten', [contact('2026-03-01', { dossier: 2 })]);
  insertRows(store, 'Samenloopsignalen', [
    event('2026-03-01', { dossier: 2, signaalsoort: '05', datum_signaal: '2026-03-01' }),
  ]);
  const values = await Promise.all(names.map((name) => valuesAt(store, name, ['2026-07-01'])));
  expect(values).toEqual([[0], ['N'], [0]]);
  expect(await valuesAt(store, 'stukken_te_laat_12m', ['2026-07-01'], [])).toEqual([null]);
});

test('rows of a delivery that was not accepted do not count', async () => {
  const store = quarterStore();
  insertRows(store, 'Contacten', [
    contact('2026-03-01', { stukken_tijdig: 'N' }),
    contact('2026-04-01', { stukken_tijdig: 'N', quarter: 2 }),
  ]);
  expect(await valuesAt(store, 'stukken_te_laat_12m', ['2026-07-01'], [1])).toEqual([1]);
  expect(await valuesAt(store, 'stukken_te_laat_12m', ['2026-07-01'], [1, 2])).toEqual([2]);
});

test('of snapshots the newest counts in which the dossier was; what is no longer in it is gone', async () => {
  const store = quarterStore();
  insertRows(store, 'Clientgegevens', [
    client('2026-01-01', '2026-04-01', { leefvorm: '2' }),
    client('2026-04-01', null, { leefvorm: '3' }),
    client('2026-01-01', null, { leefvorm: '1', dossier: 2, person: 102 }),
    client('2026-04-01', null, { leefvorm: '1', dossier: 3, person: 103 }),
  ]);
  insertRows(store, 'Kinderen', [
    snapshot('2026-01-01', null, { kindvolgnr: 1, inwonend: 'J' }),
    snapshot('2026-01-01', '2026-04-01', { kindvolgnr: 2, inwonend: 'J' }),
    snapshot('2026-04-01', null, { kindvolgnr: 2, inwonend: 'J' }),
    snapshot('2026-01-01', null, { kindvolgnr: 1, inwonend: 'J', dossier: 2, person: 102 }),
  ]);
  const dates = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-09-01'];
  expect(await valuesAt(store, 'leefvorm', dates)).toEqual([null, '2', '2', '3', '3']);
  expect(await valuesAt(store, 'kinderen_thuis', dates)).toEqual([null, 2, 2, 1, 1]);
  // Left the benefit before April: what was known last still holds.
  expect(await valuesAt(store, 'kinderen_thuis', [{ dossier: 2, at: '2026-09-01' }])).toEqual([1]);
  expect(await valuesAt(store, 'kinderen_thuis', [{ dossier: 3, at: '2026-09-01' }])).toEqual([0]);
});

test('a snapshot table that is not in the newest delivery is read as it was delivered last', async () => {
  const store = quarterStore();
  insertRows(store, 'Clientgegevens', [client('2026-01-01', '2026-04-01'), client('2026-04-01', null, { quarter: 2 })]);
  insertRows(store, 'Kinderen', [snapshot('2026-01-01', null, { kindvolgnr: 1, inwonend: 'J' })]);
  expect(await valuesAt(store, 'kinderen_thuis', ['2026-05-01'], [1, 2])).toEqual([1]);
});

test('of the clients of a dossier only the applicant is read', async () => {
  const store = quarterStore();
  insertRows(store, 'Clientgegevens', [
    client('2026-01-01', null, { geboortejaar: 1980 }),
    client('2026-01-01', null, { person: 102, rol: 'P', geboortejaar: 1970 }),
    client('2026-01-01', null, { person: 103, rol: 'A', geboortejaar: 1960 }),
  ]);
  expect(await valuesAt(store, 'geboortejaar', ['2026-01-01'])).toEqual([1980]);
  expect(await valuesAt(store, 'geboortejaar', [{ at: '2026-01-01', person: 102 }])).toEqual([null]);
});

test('the share of cases that are proved counts rows without a registration date of their own', async () => {
  const store = quarterStore();
  const holiday = (dossier: number, cells: Record<string, string | null>) =>
    event('2026-04-01', { dossier, datum_begin: '2026-03-01', ...cells });
  insertRows(store, 'Vakantieperioden', [
    holiday(1, { datum_melding: '2026-02-01', known_from: '2026-02-01' }),
    holiday(2, { datum_melding: null }),
    // Dated by its delivery, because the date of registration cannot be true.
    holiday(3, { datum_melding: '2026-08-01' }),
    // A correction: the date of registration is that of the first version.
    holiday(4, { datum_melding: '2026-02-01' }),
  ]);
  insertRows(store, 'Clientgegevens', [client('2026-01-01', null, { geboortejaar: 1980 })]);
  const declarations = ['vakanties_12m', 'vakanties_te_laat_24m', 'geboortejaar', 'contacten_12m'].map((name) =>
    declared(name),
  );
  const cases = casesOf([1, 2, 3, 4, 5].map((dossier) => ({ dossier, at: '2026-07-01' })));
  const computed = await computeFeatures(store.db, { cases, quarterIds: [1], declarations });
  const proved = Object.fromEntries(computed.map((feature) => [feature.name, feature.proved]));
  expect(proved).toEqual({ vakanties_12m: 0.6, vakanties_te_laat_24m: 0.8, geboortejaar: 1, contacten_12m: 1 });
});
