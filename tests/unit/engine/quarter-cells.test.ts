import { describe, expect, it } from 'vitest';
import { monthJumps } from '../../../electron/engine/quarter/check-quarter.ts';
import { foldName, foldPart } from '../../../electron/engine/quarter/fold-name.ts';
import { KnownNumbers } from '../../../electron/engine/quarter/known-numbers.ts';
import { matchTable } from '../../../electron/engine/quarter/match-table.ts';
import { cellReader } from '../../../electron/engine/quarter/read-cell.ts';
import { OwnerNumbers, withoutIdentity } from '../../../electron/engine/quarter/record-number.ts';
import { sourceColumn, sourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';

interface Given {
  readonly dateFormat?: 'dmy' | 'ymd';
  readonly becomesYear?: boolean;
  readonly usualShape?: string;
}

function reader(table: string, column: string, given: Given = {}) {
  const target = sourceColumn(sourceTable(table), column);
  const read = cellReader({
    name: column,
    index: 0,
    target,
    decimal: 'comma',
    dateFormat: null,
    becomesYear: false,
    usualShape: null,
    ...given,
  });
  return (cell: string): unknown[] => {
    const { value, code, refusesRow } = read(cell);
    return refusesRow ? [value, code, 'row'] : [value, code];
  };
}

describe('cells of a delivery', () => {
  it('reads codes: of the list, without their zero, with their words, unknown and none', () => {
    const read = reader('Uitkeringen', 'statistiekcode');
    expect(read('01')).toEqual(['01', null]);
    expect(read('1')).toEqual(['01', 'LEADING_ZERO']);
    expect(read('14 Bbz')).toEqual(['14', 'CODE_WORDS']);
    expect(read('1: alg. bijstand')).toEqual(['01', 'CODE_WORDS']);
    expect(read('77')).toEqual(['77', 'UNKNOWN_CODE']);
    expect(read('Jansen')).toEqual([null, 'CODE_REFUSED']);
    expect(read('zomaar een zin')).toEqual([null, 'CODE_REFUSED']);
    expect(read('123456782')).toEqual([null, 'REFUSED_VALUE']);
    expect(read(' ')).toEqual([null, null]);
    expect(reader('Clientgegevens', 'rol')('a')).toEqual(['A', null]);
    expect(reader('Clientgegevens', 'huisvesting')('02')).toEqual(['2', 'LEADING_ZERO']);
  });

  it('keeps no unknown code that is longer than those of the lists, or that is a country', () => {
    const read = reader('Samenloopsignalen', 'bron');
    expect(read('SVB')).toEqual(['SVB', 'UNKNOWN_CODE']);
    expect(read('BD')).toEqual(['BD', null]);
    for (const text of ['1234AB', 'XX123Z', '9876543210', '19630215', 'TUR', 'tr'])
      expect(read(text)).toEqual([null, 'REFUSED_VALUE']);
    expect(read('C4301977')).toEqual([null, 'CODE_REFUSED']);
    const unlisted = reader('Uitkeringen', 'oorzaak_bijstand');
    expect(unlisted('01')).toEqual(['01', null]);
    for (const text of ['MAR', 'SYR', '5611GH', 'MA']) expect(unlisted(text)).toEqual([null, 'REFUSED_VALUE']);
    expect(unlisted('5611')).toEqual([null, 'CODE_REFUSED']);
  });

  it('keeps no more unknown codes of a column than a list could have', () => {
    const read = reader('Contacten', 'onderwerp');
    const kept = Array.from({ length: 60 }, (_, index) => read(String(100 + index))).filter(
      ([value]) => value !== null,
    );
    expect(kept).toHaveLength(40);
    expect(read('100')).toEqual(['100', 'UNKNOWN_CODE']);
  });

  it('refuses codes: the row, or the cell alone', () => {
    expect(reader('Rechten_plichten_ontheffingen', 'soort')('5')).toEqual([null, 'REFUSED_CODE', 'row']);
    expect(reader('Samenloopsignalen', 'signaalsoort')('8')).toEqual([null, 'REFUSED_CODE', 'row']);
    expect(reader('Participatietrajecten', 'reden_einde')('3')).toEqual([null, 'REFUSED_CODE']);
  });

  it('reads numbers within their range, and no number that is a telephone or citizen number', () => {
    expect(reader('Kinderen', 'kindvolgnr')('3')).toEqual([3, null]);
    expect(reader('Kinderen', 'kindvolgnr')('3,5')).toEqual([null, 'NOT_WHOLE']);
    expect(reader('Clientgegevens', 'aantal_kostendelers')('21')).toEqual([null, 'OUT_OF_RANGE']);
    expect(reader('Maatregelen', 'percentage')('100,5')).toEqual([null, 'OUT_OF_RANGE']);
    expect(reader('Maatregelen', 'bedrag')('1.345,67')).toEqual([1345.67, null]);
    expect(reader('Maatregelen', 'bedrag')('123456782')).toEqual([null, 'OUT_OF_RANGE']);
    expect(reader('Maatregelen', 'bedrag')('veel')).toEqual([null, 'NOT_A_NUMBER']);
  });

  it('reads dates as days, open ends as nothing, dates of birth as their year', () => {
    const read = reader('Maatregelen', 'datum_einde', { dateFormat: 'dmy' });
    expect(read('02-01-1970')).toEqual([1, null]);
    expect(read('31-12-9999')).toEqual([null, 'SENTINEL']);
    expect(read('31-02-2026')).toEqual([null, 'NOT_A_DATE']);
    const year = { dateFormat: 'dmy', becomesYear: true } as const;
    expect(reader('Clientgegevens', 'geboortejaar', year)('12-03-1961')).toEqual([1961, 'YEAR_KEPT']);
    expect(reader('Clientgegevens', 'datum_huidig_adres', year)('12-03-1971')).toEqual([365, 'YEAR_KEPT']);
  });

  it('reads numbers of records, and no words', () => {
    const read = reader('Contacten', 'contactnr');
    expect(read('CT0001234/007')).toEqual(['CT0001234/007', null]);
    expect(read('2026-00017')).toEqual(['2026-00017', null]);
    expect(read('Fatima')).toEqual([null, 'TEXT_REFUSED']);
    expect(read('zie brief 12')).toEqual([null, 'TEXT_REFUSED']);
    expect(read('NL91ABNA0417164300')).toEqual([null, 'REFUSED_VALUE']);
    expect(read('0612345678')).toEqual([null, 'REFUSED_VALUE']);
  });

  it('reads texts without what tells who somebody is', () => {
    const read = reader('Onderzoeken', 'selectie_run');
    for (const text of ['STEEKPROEF-2025K3', 'SELECTIE-2025K3', 'RUN_17/2', 'Werkplein-2024'])
      expect(read(text)).toEqual([text, null]);
    const telling = ['1955-03-17', '17-3-1955', '19550317', 'RUN-1955-03-17', 'V1234567890', '1234567890', '9812CX'];
    for (const text of [...telling, 'GB4821', 'GB-48-21', 'Utrechtsestraat12', '3512AB12bis', '3512AB-12', 'MAR'])
      expect(read(text)).toEqual([null, 'REFUSED_VALUE']);
    const district = reader('Clientgegevens', 'wijkcode');
    expect(district('WK059901')).toEqual(['WK059901', null]);
    expect(district('3512')).toEqual(['3512', null]);
    const usual = reader('Clientgegevens', 'wijkcode', { usualShape: 'AA9999' });
    expect(usual('WK0501')).toEqual(['WK0501', null]);
    expect(usual('AB123C')).toEqual([null, 'REFUSED_VALUE']);
  });

  it('takes the owner out of the number of a record, and keeps two records apart', () => {
    const owner = new OwnerNumbers();
    expect(owner.hide('D0001234-02', 'D0001234', 'C0009876')).toBe('*-02');
    expect(owner.hide('CT0001234/02', 'D0001234', 'C0009876')).toBe('CT+/02');
    expect(owner.hide('0009876/02', 'D0001234', 'C0009876')).toBe('^/02');
    expect(owner.hide('17', '17', '18')).toBe('17');
  });
});

describe('what tells of a person in the number of a record', () => {
  const ids = new Map<string, number>();
  const idOf = (number: string): number => {
    ids.set(number, ids.get(number) ?? ids.size + 1);
    return ids.get(number) ?? 0;
  };
  const without = (text: string, usualShape: string | null = null) => withoutIdentity(text, idOf, usualShape);

  it('gives way to the id of its pseudonym, the same each time, alone or inside', () => {
    expect(without('123456782')).toBe('#1');
    expect(without('B111222333/02')).toBe('B#2/02');
    expect(without('123456782')).toBe('#1');
    expect(without('R19550317/4')).toBe('R#3/4');
    expect(without('AB-123-C/2')).toBe('#4/2');
    expect(without('Dorpsstraat12')).toBe('#5');
    expect(without('SYR')).toBe('#6');
    expect(without('1972-11-05')).toBe('#7');
  });

  it('stays what it is when it fails the 11-proof, is longer, or is how the column numbers its records', () => {
    expect(without('123456783')).toBe('123456783');
    expect(without('20261234567821')).toBe('20261234567821');
    expect(without('AB123C', 'AA999A')).toBe('AB123C');
    expect(without('AB12CD', 'AA999A')).not.toBe('AB12CD');
    expect(without('2026000123', '9999999999')).toBe('2026000123');
    expect(without('CT0001234/007')).toBe('CT0001234/007');
    expect(withoutIdentity(null, idOf, null)).toBeNull();
  });
});

describe('numbers of anybody in a text', () => {
  const known = (...numbers: readonly string[]): ((text: string) => string) => {
    const found = new KnownNumbers();
    for (const number of numbers) found.add(number);
    return (text) => found.without(text, (number) => `<${number}>`);
  };

  it('are found alone, between signs and after letters, with and without their own', () => {
    const read = known('D2718283', 'C4301977');
    expect(read('C4301977')).toBe('<C4301977>');
    expect(read('c4301977/7')).toBe('<c4301977>/7');
    expect(read('SELECTIE-D2718283')).toBe('SELECTIE-<D2718283>');
    expect(read('SELECTIED2718283')).toBe('SELECTIE<D2718283>');
    expect(read('CT4301977/001')).toBe('CT<4301977>/001');
    expect(read('D2718283-C4301977')).toBe('<D2718283>-<C4301977>');
  });

  it('are not found within longer numbers, behind a sign that stands for one, or when they are short', () => {
    const read = known('D2718283', '12345');
    for (const text of ['27182831', 'D27182831', '12718283', '#2718283', '12345', 'R12345/1', 'CT0001234/007'])
      expect(read(text)).toBe(text);
  });

  it('are found when they have signs of their own', () => {
    const read = known('2026-00123', 'D.44.771');
    expect(read('SEL-2026-00123')).toBe('SEL-<2026-00123>');
    expect(read('X/2026.00123/4')).toBe('X/<2026.00123>/4');
    expect(read('D.44.771')).toBe('<D.44.771>');
    expect(read('2026-00124')).toBe('2026-00124');
  });
});

describe('tables of a delivery', () => {
  it('are known by their names, whatever stands around them', () => {
    const names = ['2026Q3_Contacten_export.csv', 'CONTACTEN', 'Suite - contacten (2).txt', 'contacten-K4-2026'];
    for (const name of names) expect(matchTable(name, [], null)).toEqual({ table: 'Contacten', why: 'name' });
    expect(matchTable('Rechten plichten ontheffingen.csv', [], null).table).toBe('Rechten_plichten_ontheffingen');
    expect(matchTable('Cliëntgegevens', [], null).table).toBe('Clientgegevens');
    expect(matchTable('overzicht', ['a', 'b'], null)).toEqual({ table: null, why: 'unknown' });
  });

  it('are known by their columns when the name says nothing', () => {
    for (const { name, columns } of sourceTables)
      expect(
        matchTable(
          'blad',
          columns.map((column) => column.name.toUpperCase()),
          null,
        ),
      ).toEqual({ table: name, why: 'columns' });
    const few = [
      'Dossiernummer',
      'peil_datum',
      'clientnummer',
      'contactnr',
      'soort',
      'initiatief',
      'stukken_tijdig',
      'iets_anders',
    ];
    expect(matchTable('x', few, null).table).toBe('Contacten');
    expect(matchTable('x', ['dossiernr', 'clientnr', 'peildatum'], null).table).toBe(null);
  });

  it('are known as the supplier called them before', () => {
    const remembered = {
      parts: { [foldPart('klm_2026-K3.csv')]: 'Kinderen', [foldPart('log.csv')]: null },
      tables: {},
    };
    expect(matchTable('KLM 2026-K4.csv', [], remembered)).toEqual({ table: 'Kinderen', why: 'remembered' });
    expect(matchTable('log.csv', [], remembered)).toEqual({ table: null, why: 'remembered' });
  });

  it('have names without case, accents and punctuation', () => {
    expect(foldName('Cliënt-Nr.')).toBe(foldName('clientnr'));
    expect(foldPart('2026Q3_Contacten_export.csv')).toBe('contactenexport');
  });
});

describe('jumps from month to month', () => {
  const months = (...rows: number[]) =>
    rows.map((count, at) => ({ table: 'Contacten', month: `2026-0${at + 1}`, rows: count }));

  it('are months with less than half or more than double of their neighbours, the ends left out', () => {
    expect(monthJumps(months(100, 110, 40, 105, 300, 120, 10))).toEqual([
      { code: 'MONTH_JUMP', table: 'Contacten', column: null, count: 2, of: 5, attention: true },
    ]);
    expect(monthJumps(months(100, 110, 60, 105, 180, 120, 10))[0]).toMatchObject({ count: 0, attention: false });
    expect(monthJumps(months(4, 9, 2, 8))[0]).toMatchObject({ count: 0 });
  });
});
