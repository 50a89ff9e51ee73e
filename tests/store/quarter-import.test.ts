import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importQuarter } from '../../electron/engine/quarter/import-quarter.ts';
import { discardQuarter, judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { listQuarters } from '../../electron/engine/store/quarter.ts';
import { expectCode, newStore, temporaryFolder } from './helpers.ts';
import {
  accept,
  bringIn,
  countAll,
  deliver,
  dump,
  inspect,
  later,
  openKeys,
  plainTables,
  proposed,
  storedRows,
  writeTables,
} from './quarter-fixture.ts';

describe('a delivery that comes in', () => {
  it('stores pseudonyms in place of numbers, in no file and no page a number', async () => {
    const { path, store } = newStore();
    const folder = dirname(path);
    const report = await deliver(store, plainTables());
    expect(report.state).toBe('offered');
    expect(report.tables.map(({ read, stored }) => read === 12 && stored === 12)).toEqual(Array(11).fill(true));
    expect(report.pseudonyms).toEqual({ dossiers: { known: 0, fresh: 12 }, persons: { known: 0, fresh: 12 } });
    const held = dump(store.db);
    expect(held).toContain('"statistiekcode":"01"');
    for (const number of ['7700001', '8800001', 'D77', 'C88', 'M99']) expect(held).not.toContain(number);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('7700001')).toBe(false);
  });

  it('keeps group attributes apart, and what the door refuses out', async () => {
    const { store } = newStore();
    const { tables } = await deliver(store, plainTables());
    expect(tables[0]?.bias).toEqual(['geslacht', 'wijkcode']);
    expect(Object.keys(storedRows(store.db, 'clientgegevens')[0] ?? {})).not.toContain('geslacht');
    expect(store.db.prepare('SELECT geslacht, wijkcode FROM qbias_clientgegevens LIMIT 1').get()).toEqual({
      geslacht: 'M',
      wijkcode: 'R1',
    });
  });

  it('takes a number of a record without the number of its owner', async () => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Contacten'] = (tables['Contacten'] ?? []).map((row, at) => ({
      ...row,
      contactnr: `CT${row['dossiernr']?.slice(1)}/${at}`,
    }));
    await deliver(store, tables);
    expect(storedRows(store.db, 'contacten', 'contactnr')[3]).toEqual({ contactnr: 'CT+/3' });
  });

  it('lists every row that it does not store, with its line and cause', async () => {
    const { store } = newStore();
    const tables = plainTables();
    const rechten = tables['Rechten_plichten_ontheffingen'] ?? [];
    const [first = {}, second = {}, third = {}, fourth = {}, ...rest] = rechten;
    tables['Rechten_plichten_ontheffingen'] = [
      { ...first, dossiernr: '' },
      { ...second, peildatum: 'gisteren' },
      { ...third, soort: '5' },
      fourth,
      { ...fourth, status: '3' },
      ...rest,
    ];
    const report = await deliver(store, tables);
    const table = report.tables.find(({ table: name }) => name === 'Rechten_plichten_ontheffingen');
    expect(table).toMatchObject({ read: 13, stored: 9 });
    const refused = (code: string, line: number) => ({
      code,
      count: 1,
      lines: [line],
      all: { lines: String(line), unlisted: 0 },
    });
    expect(table?.refusedRows).toEqual([
      refused('NO_KEY', 2),
      refused('NO_REFERENCE_DATE', 3),
      refused('REFUSED_CODE', 4),
      refused('DUPLICATE_KEY', 6),
    ]);
    expect(storedRows(store.db, 'rechten_plichten_ontheffingen', 'status')[0]).toEqual({ status: '1' });
  });

  it('repairs and empties cells, and says so', async () => {
    const { store } = newStore();
    const tables = plainTables();
    const [a = {}, b = {}, c = {}, d = {}, ...rest] = tables['Uitkeringen'] ?? [];
    tables['Uitkeringen'] = [
      { ...a, statistiekcode: '1', datum_einde: '31-12-9999' },
      { ...b, statistiekcode: '77' },
      { ...c, statistiekcode: 'zomaar wat', normbedrag: 'veel' },
      { ...d, normbedrag: '1.345,67' },
      ...rest,
    ];
    const report = await deliver(store, tables);
    const repaired = report.tables[2]?.repaired.map(({ column, code, count, lines }) => [column, code, count, lines]);
    expect(repaired).toEqual(
      expect.arrayContaining([
        ['statistiekcode', 'LEADING_ZERO', 1, [2]],
        ['statistiekcode', 'UNKNOWN_CODE', 1, [3]],
        ['statistiekcode', 'CODE_REFUSED', 1, [4]],
        ['datum_einde', 'SENTINEL', 1, [2]],
        ['normbedrag', 'NOT_A_NUMBER', 1, [4]],
      ]),
    );
    expect(storedRows(store.db, 'uitkeringen', 'statistiekcode, normbedrag').slice(0, 4)).toEqual([
      { statistiekcode: '01', normbedrag: 0.5 },
      { statistiekcode: '77', normbedrag: 0.5 },
      { statistiekcode: null, normbedrag: null },
      { statistiekcode: '01', normbedrag: 1345.67 },
    ]);
  });
});

describe('one delivery and the next', () => {
  it('refuses one that is older than what is there', async () => {
    const { store } = newStore();
    await accept(store, (await deliver(store, later(plainTables()))).id);
    const { details } = await expectCode('QUARTER_OLDER', () => deliver(store, plainTables()));
    expect(details).toEqual({ quarter: '2026-K4', newest: '2027-K1' });
  });

  it('refuses what is there already, another while one waits, and the wrong date', async () => {
    const { store } = newStore();
    const folder = writeTables(temporaryFolder(), plainTables());
    const inspected = await inspect(store, folder);
    await expectCode('QUARTER_DATE_DIFFERS', () => bringIn(store, inspected, { quarter: '2026-K3' }));
    await expectCode('QUARTER_DATE_DIFFERS', () => bringIn(store, inspected, { referenceDate: '2026-10-02' }));
    const { id } = await bringIn(store, inspected);
    await expectCode('QUARTER_KNOWN', async () => bringIn(store, await inspect(store, folder)));
    await expectCode('QUARTER_UNDECIDED', () => deliver(store, later(plainTables())));
    await judgeQuarter(store, id, { accept: false, reason: 'dit is het verkeerde bestand' });
    expect((await bringIn(store, await inspect(store, folder))).state).toBe('offered');
  });

  it('compares with the accepted one before: rows, missing, codes, keys', async () => {
    const { store } = newStore();
    const tables = plainTables(40);
    await accept(store, (await deliver(store, tables)).id);
    const next = later(tables);
    next['Clientgegevens'] = (next['Clientgegevens'] ?? [])
      .slice(10)
      .map((row) => ({ ...row, huisvesting: '', leefvorm: '2', aantal_kostendelers: '9' }));
    const report = await deliver(store, next);
    expect(report.comparedWith).toBe('2026-K4');
    const found = report.changes.filter(({ table }) => table === 'Clientgegevens');
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'ROWS', before: 40, now: 30, attention: true }),
        expect.objectContaining({ code: 'MISSING', column: 'huisvesting', before: 0, now: 1, attention: true }),
        expect.objectContaining({ code: 'CODES_NEW', column: 'leefvorm', names: ['2'], attention: true }),
        expect.objectContaining({ code: 'CODES_GONE', column: 'leefvorm', names: ['1'], attention: true }),
        expect.objectContaining({ code: 'RANGE', column: 'aantal_kostendelers', names: ['1', '1', '9', '9'] }),
        expect.objectContaining({ code: 'KEYS_GONE', before: 40, now: 10, attention: true }),
      ]),
    );
  });

  it('a rejected one loses its rows and its numbers, keeps its report, and is judged once', async () => {
    const { store } = newStore();
    const { id } = await deliver(store, plainTables());
    const rejected = await judgeQuarter(store, id, { accept: false, reason: 'veel te weinig rijen geleverd' });
    expect(rejected.judged).toMatchObject({ by: 'analist-1', reason: 'veel te weinig rijen geleverd' });
    expect(new Set(Object.values(countAll(store.db)))).toEqual(new Set([0]));
    expect(store.db.prepare('SELECT count(*) FROM pseudonym').pluck().get()).toBe(0);
    expect(listQuarters(store.db).map(({ state }) => state)).toEqual(['rejected']);
    await expectCode('QUARTER_STATE', () => accept(store, id));
    await discardQuarter(store, id);
    expect(listQuarters(store.db)).toEqual([]);
    const events = listLog(store.db).map(({ event }) => event);
    expect(events.slice(0, 3)).toEqual(['quarter.discarded', 'quarter.rejected', 'quarter.imported']);
  });

  it('is judged only with a written reason where there is something to explain', async () => {
    const { store } = newStore();
    const { id, checks } = await deliver(store, plainTables());
    expect(checks.some(({ attention }) => attention)).toBe(false);
    const reject = (reason: string) => judgeQuarter(store, id, { accept: false, reason });
    const { details } = await expectCode('QUARTER_REASON_MISSING', () => reject(`${'a'.repeat(19)}   `));
    expect(details).toEqual({ short: 1 });
    expect(listQuarters(store.db).map(({ state }) => state)).toEqual(['offered']);
    await judgeQuarter(store, id, { accept: true, reason: '' });
    // Thirty rows fewer than before ask for attention.
    await accept(store, (await deliver(store, later(plainTables(40)))).id);
    const fewer = await deliver(store, later(plainTables(10), '2027-04-01'));
    expect(fewer.changes.some(({ attention }) => attention)).toBe(true);
    await expectCode('QUARTER_REASON_MISSING', () => judgeQuarter(store, fewer.id, { accept: true, reason: '' }));
    await accept(store, fewer.id);
    expect(listQuarters(store.db).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('discards the newest only, rejected ones of others untouched', async () => {
    const { store } = newStore();
    const first = await deliver(store, plainTables());
    await accept(store, first.id);
    const before = dump(store.db).match(/"snapshot":20727/g)?.length;
    const second = await deliver(store, later(plainTables()));
    await expectCode('QUARTER_NOT_NEWEST', () => discardQuarter(store, first.id));
    await judgeQuarter(store, second.id, { accept: false, reason: 'nog eens dezelfde rijen' });
    expect(dump(store.db).match(/"snapshot":20727/g)?.length).toBe(before);
    expect(countAll(store.db)['Contacten']).toBe(12);
  });
});

describe('an import that does not end well', () => {
  it('leaves nothing when it is cancelled at any moment', async () => {
    const { store } = newStore();
    const inspected = await inspect(store, writeTables(temporaryFolder(), plainTables()));
    const { inspection } = inspected;
    const input = {
      ...inspection,
      quarter: '2026-K4',
      referenceDate: '2026-10-01',
      supplier: 'L',
      parts: proposed(inspection),
      openKeys,
    };
    for (const stopAfter of [1, 5, 12, 20]) {
      let asked = 0;
      const stopping = () => {
        asked += 1;
        if (asked > stopAfter) throw new Error('stop');
      };
      await expect(
        importQuarter(store, inspected.inspected, input, openKeys, { onProgress: stopping, shouldStop: () => false }),
      ).rejects.toThrow('stop');
      const tables = store.db
        .prepare("SELECT count(*) FROM sqlite_master WHERE name LIKE 'q~_%' ESCAPE '~'")
        .pluck()
        .get();
      expect([tables, listQuarters(store.db).length]).toEqual([0, 0]);
      expect(store.db.prepare('SELECT count(*) FROM pseudonym').pluck().get()).toBe(0);
    }
    await expectCode('CANCELLED', () =>
      importQuarter(store, inspected.inspected, input, openKeys, {
        onProgress: () => undefined,
        shouldStop: () => true,
      }),
    );
    expect((await bringIn(store, inspected)).state).toBe('offered');
  });

  it('refuses a delivery that changed since it was read, missing tables, columns and answers', async () => {
    const { store } = newStore();
    const folder = writeTables(temporaryFolder(), plainTables());
    const inspected = await inspect(store, folder);
    const parts = proposed(inspected.inspection);
    const without = (table: string) => parts.map((part) => (part.table === table ? { ...part, table: null } : part));
    const error = await expectCode('QUARTER_TABLE_MISSING', () =>
      bringIn(store, inspected, { parts: without('Onderzoeken') }),
    );
    expect(error.details).toEqual({ tables: ['Onderzoeken'] });
    const unmapped = parts.map((part) => ({
      ...part,
      columns: part.columns.filter(({ name }) => part.table !== 'Contacten' || name !== 'soort'),
    }));
    const missing = await expectCode('QUARTER_COLUMNS_MISSING', () => bringIn(store, inspected, { parts: unmapped }));
    expect(missing.details).toEqual({ table: 'Contacten', columns: ['soort'] });
    writeTables(folder, { Contacten: plainTables(13)['Contacten'] ?? [] });
    await expectCode('FILE_CHANGED', () => bringIn(store, inspected, {}));
  });
});
