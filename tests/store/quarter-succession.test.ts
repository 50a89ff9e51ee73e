import { describe, expect, it } from 'vitest';
import { acceptedQuarters } from '../../electron/engine/quarter/accepted.ts';
import { discardQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { daysOfIso as days } from '../../shared/domain/columns-dates.ts';
import { newStore } from './helpers.ts';
import { accept, deliver, later, plainTables, type Row, storedRows } from './quarter-fixture.ts';

describe('what was known when', () => {
  const measure = (row: Row): Row => ({
    peildatum: '01-10-2026',
    dossiernr: 'D7700001',
    clientnr: 'C8800001',
    maatregelnr: 'R1',
    soort: '2',
    reden: '01',
    datum_besluit: '15-08-2026',
    status_rechtsmiddel: '0',
    ...row,
  });
  const known = (store: Store) =>
    storedRows(store.db, 'maatregelen', 'maatregelnr, status_rechtsmiddel AS status, known_from, known_until');

  it('an event from its registration, from the reference date when that is later or missing, and a correction from its own', async () => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Maatregelen'] = [
      measure({ peildatum: '01-07-2026', datum_besluit: '15-05-2026' }),
      measure({ status_rechtsmiddel: '3', datum_besluit: '15-05-2026' }),
      measure({ maatregelnr: 'R2', datum_besluit: '15-11-2026' }),
      measure({ maatregelnr: 'R3', datum_besluit: '' }),
      measure({ maatregelnr: 'R4', peildatum: '01-07-2026', datum_besluit: '15-05-2026' }),
      measure({ maatregelnr: 'R4', datum_besluit: '15-05-2026' }),
    ];
    const report = await deliver(store, tables);
    expect(known(store)).toEqual([
      { maatregelnr: 'R1', status: '0', known_from: days('2026-05-15'), known_until: days('2026-10-01') },
      { maatregelnr: 'R4', status: '0', known_from: days('2026-05-15'), known_until: null },
      { maatregelnr: 'R1', status: '3', known_from: days('2026-10-01'), known_until: null },
      { maatregelnr: 'R2', status: '0', known_from: days('2026-10-01'), known_until: null },
      { maatregelnr: 'R3', status: '0', known_from: days('2026-10-01'), known_until: null },
    ]);
    expect(report.tables[5]?.repaired).toContainEqual({ column: '', code: 'KNOWN_ALREADY', count: 1, lines: [] });
  });

  it('a later delivery ends a version only when it is accepted, and never twice the same', async () => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Maatregelen'] = [measure({}), measure({ maatregelnr: 'R2' })];
    const first = await deliver(store, tables);
    await accept(store, first.id);
    const next = {
      ...later(tables),
      Maatregelen: [measure({}), measure({ maatregelnr: 'R2', status_rechtsmiddel: '3', peildatum: '01-01-2027' })],
    };
    const second = await deliver(store, next);
    const open = { maatregelnr: 'R2', status: '0', known_from: days('2026-08-15'), known_until: null };
    expect(known(store)[1]).toEqual(open);
    await accept(store, second.id);
    expect(known(store)).toEqual([
      { maatregelnr: 'R1', status: '0', known_from: days('2026-08-15'), known_until: null },
      { ...open, known_until: days('2027-01-01') },
      { maatregelnr: 'R2', status: '3', known_from: days('2027-01-01'), known_until: null },
    ]);
    await discardQuarter(store, second.id);
    expect(known(store)[1]).toEqual(open);
    expect(acceptedQuarters(store.db)).toEqual([{ id: first.id, quarter: '2026-K4', referenceDate: '2026-10-01' }]);
  });

  it('a correction of the past, for the same reference date, holds from the delivery that brings it', async () => {
    const { store } = newStore();
    const tables = plainTables();
    await accept(store, (await deliver(store, tables)).id);
    const [first = {}, ...rest] = tables['Clientgegevens'] ?? [];
    const again = [...(later(tables)['Clientgegevens'] ?? []), { ...first, huisvesting: '2' }, ...rest];
    const second = await deliver(store, { ...later(tables), Clientgegevens: again });
    await accept(store, second.id);
    const versions = storedRows(store.db, 'clientgegevens', 'dossier, snapshot, huisvesting, known_from, known_until');
    const [old] = versions;
    expect(versions).toHaveLength(25);
    expect(
      versions.filter(({ dossier, snapshot }) => dossier === old?.['dossier'] && snapshot === days('2026-10-01')),
    ).toEqual([
      { ...old, huisvesting: '1', known_from: days('2026-10-01'), known_until: days('2027-01-01') },
      { ...old, huisvesting: '2', known_from: days('2027-01-01'), known_until: null },
    ]);
  });
});

describe('a delivery in the place of one for the same reference date', () => {
  it('takes back what it does not repeat, says so, and gives it back when it is discarded', async () => {
    const { store } = newStore();
    const tables = plainTables();
    await accept(store, (await deliver(store, tables)).id);
    const again = {
      ...tables,
      // one dossier has no benefit any more, another has another one
      Uitkeringen: (tables['Uitkeringen'] ?? [])
        .slice(1)
        .map((row, at) => (at === 0 ? { ...row, normbedrag: '1' } : row)),
      Contacten: (tables['Contacten'] ?? []).slice(0, 10),
    };
    const second = await deliver(store, again);
    expect(second.changes.filter(({ code }) => code === 'TAKEN_BACK')).toEqual([
      expect.objectContaining({ table: 'Uitkeringen', now: 1, attention: true }),
      expect.objectContaining({ table: 'Contacten', now: 2, attention: true }),
    ]);
    const standing = (table: string, at: string): number =>
      storedRows(store.db, table, 'known_from, known_until').filter(
        ({ known_from: from, known_until: until }) =>
          Number(from) <= days(at) && (until === null || Number(until) > days(at)),
      ).length;
    expect([standing('uitkeringen', '2026-10-01'), standing('contacten', '2026-10-01')]).toEqual([13, 12]);
    await accept(store, second.id);
    expect([standing('uitkeringen', '2026-10-01'), standing('contacten', '2026-10-01')]).toEqual([11, 10]);
    await discardQuarter(store, second.id);
    expect([standing('uitkeringen', '2026-10-01'), standing('contacten', '2026-10-01')]).toEqual([12, 12]);
  });
});

describe('what is dated back', () => {
  it('was not known at a reference date at which it was missing', async () => {
    const { store } = newStore();
    const tables = plainTables();
    await accept(store, (await deliver(store, { ...tables, Bijzondere_situaties: [] })).id);
    const [first = {}] = tables['Bijzondere_situaties'] ?? [];
    const next = {
      ...later(tables),
      Bijzondere_situaties: [{ ...first, peildatum: '01-01-2027', datum_begin: '01-06-2024' }],
    };
    await accept(store, (await deliver(store, next)).id);
    expect(storedRows(store.db, 'bijzondere_situaties', 'known_from')).toEqual([{ known_from: days('2027-01-01') }]);
  });
});
