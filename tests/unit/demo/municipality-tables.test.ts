import { describe, expect, it } from 'vitest';
import { demoMunicipality } from '../../../electron/engine/demo/municipality/municipality.ts';
import layout from '../../../resources/source-tables.json' with { type: 'json' };
import { demoMunicipalityTruths } from '../../../shared/domain/demo-municipality-truths.ts';
import { isIban, passesElevenTest } from '../../../shared/domain/refusals-values.ts';
import { type Cells, cellsOf, rowsOf } from './municipality-cells.ts';

interface LayoutColumn {
  readonly name: string;
  readonly codes?: Readonly<Record<string, string>>;
}

const town = demoMunicipality({ clients: 500, seed: 5 });
const rows = new Map(town.tables.map((table) => [table.name, [...cellsOf(table)]]));
const ofTable = (name: string): readonly Cells[] => rows.get(name) ?? [];
const columnsOf = (table: (typeof layout.tables)[number]): readonly LayoutColumn[] => table.columns;

describe('the tables', () => {
  it('are the same for the same seed, and others for another', () => {
    const small = { clients: 100, seed: 8 };
    expect(demoMunicipality(small).tables.map(rowsOf)).toEqual(demoMunicipality(small).tables.map(rowsOf));
    const other = demoMunicipality({ ...small, seed: 9 });
    for (const [index, table] of demoMunicipality(small).tables.entries()) {
      expect(rowsOf(other.tables[index]!), table.name).not.toEqual(rowsOf(table));
    }
  });

  it('give the same rows however often they are read', () => {
    for (const table of town.tables) expect(rowsOf(table).length, table.name).toBe(ofTable(table.name).length);
  });

  it('are the eleven of the layout with every column of it, and the strange columns besides', () => {
    expect(town.tables.map(({ name }) => name)).toEqual(layout.tables.map(({ name }) => name));
    for (const [index, table] of layout.tables.entries()) {
      const { header } = town.tables[index]!;
      const expected = columnsOf(table).map(({ name }) => name);
      expect(header.slice(0, expected.length), table.name).toEqual(expected);
    }
    const strange = town.tables.flatMap(({ header }, index) => header.slice(layout.tables[index]!.columns.length));
    expect(strange).toEqual(['nationaliteit', 'kolom_17', 'telefoonnummer', 'land', 'trajectstatus']);
  });

  it('have rows of one cell per column, in every table on every reference date', () => {
    for (const { name, header } of town.tables) {
      const table = ofTable(name);
      expect(
        table.every((row) => Object.keys(row).length === header.length && Object.values(row).every(isText)),
        name,
      ).toBe(true);
      expect(new Set(table.map(({ peildatum }) => peildatum)).size, name).toBe(name === 'Onderzoeken' ? 7 : 8);
    }
  });

  it('keep to the codes of the layout, two kinds of strays apart', () => {
    for (const table of layout.tables) {
      for (const { name, codes } of columnsOf(table)) {
        if (codes === undefined || Object.keys(codes).length === 0) continue;
        const found = new Set(ofTable(table.name).map((row) => row[name] ?? ''));
        const unknown = [...found].filter((code) => code !== '' && !(code in codes));
        const strays = unknown.filter((text) => isIban(text) || /^bewoner\d+@voorbeeld\.example\.com$/.test(text));
        expect(unknown, `${table.name}.${name}`).toEqual(strays);
        expect(strays.length, `${table.name}.${name}`).toBe(name === 'onderwerp' ? 2 : 0);
      }
    }
  });

  it('hold about as many dossiers as asked for, some of them new and some gone', () => {
    const clients = ofTable('Clientgegevens');
    const on = (date: string) => new Set(clients.filter((row) => row['peildatum'] === date).map(dossierOf));
    const first = on('01-01-2025');
    const last = on('01-10-2026');
    expect(Math.abs(last.size - 500)).toBeLessThan(50);
    expect([...last].filter((dossier) => !first.has(dossier)).length).toBeGreaterThan(80);
    expect([...first].filter((dossier) => !last.has(dossier)).length).toBeGreaterThan(80);
  });

  it('write partners with a client number of their own', () => {
    const people = new Map(ofTable('Clientgegevens').map((row) => [row['clientnr'], row]));
    const partners = [...people.values()].filter((row) => row['rol'] === 'P');
    expect(partners.length).toBeGreaterThan(50);
    expect([...people.keys()].every((number) => /^C\d{7}$/.test(number ?? ''))).toBe(true);
    const dossiers = new Map(ofTable('Clientgegevens').map((row) => [dossierOf(row), row['clientnr']]));
    expect(people.size).toBe(dossiers.size + partners.length);
  });

  it('refuse a size, seed or rate that makes no sense', () => {
    expect(() => demoMunicipality({ clients: 99 })).toThrow('clients must be');
    expect(() => demoMunicipality({ seed: 0.5 })).toThrow('seed must be');
    expect(() => demoMunicipality({ quarters: 1 })).toThrow('quarters must be');
    expect(() => demoMunicipality({ contactsPerClientYear: 1 })).toThrow('contactsPerClientYear must be');
    const everybody = { ...demoMunicipalityTruths, investigatedPerYear: 4 };
    expect(() => demoMunicipality({ clients: 100, truths: everybody })).toThrow('leave no room');
  });

  it('make more contacts on request and leave all other tables alone', () => {
    const busy = demoMunicipality({ clients: 500, seed: 5, contactsPerClientYear: 24 });
    for (const table of busy.tables) {
      const before = ofTable(table.name).length;
      const after = rowsOf(table).length;
      if (table.name === 'Contacten') expect(Math.abs(after / before - 2)).toBeLessThan(0.15);
      else expect([...cellsOf(table)], table.name).toEqual(ofTable(table.name));
    }
  });
});

describe('keys', () => {
  const keyOf = (table: (typeof layout.tables)[number], row: Cells) => {
    const columns = ['dossiernr', 'clientnr', ...table.recordKey, ...(table.kind === 'snapshot' ? ['peildatum'] : [])];
    return columns.map((column) => row[column]).join('|');
  };

  it.each(layout.tables)('of $name are unique, later corrections apart', (table) => {
    const versions = Map.groupBy(ofTable(table.name), (row) => keyOf(table, row));
    const repeated = [...versions.values()].filter(({ length }) => length > 1);
    if (table.kind === 'snapshot') expect(repeated).toEqual([]);
    for (const [first, ...later] of repeated) {
      let before = first!;
      for (const row of later) {
        const isTwice = table.name === 'Samenloopsignalen' && row['peildatum'] === before['peildatum'];
        if (isTwice) expect(row).toEqual(before);
        else expect(isoOf(row['peildatum']!) > isoOf(before['peildatum']!), keyOf(table, row)).toBe(true);
        if (!isTwice) expect({ ...row, peildatum: before['peildatum'] }).not.toEqual(before);
        before = row;
      }
    }
  });

  it('come back with other contents for measures, contacts, programmes, signals and investigations', () => {
    const corrected = layout.tables.filter((table) => {
      const ofIt = ofTable(table.name);
      return table.kind === 'event' && new Set(ofIt.map((row) => keyOf(table, row))).size < ofIt.length;
    });
    expect(corrected.map(({ name }) => name)).toEqual([
      'Contacten',
      'Maatregelen',
      'Participatietrajecten',
      'Samenloopsignalen',
      'Onderzoeken',
    ]);
    const upheld = ofTable('Maatregelen').filter((row) => row['status_rechtsmiddel'] === '3');
    expect(upheld.length).toBeGreaterThan(3);
    const signals = ofTable('Samenloopsignalen').map((row) => JSON.stringify(row));
    expect(signals.length - new Set(signals).size).toBeGreaterThan(5);
  });
});

describe('what the door must refuse', () => {
  it('is there, by column and by row', () => {
    for (const [table, columns] of Object.entries(demoMunicipalityTruths.refusedColumns)) {
      for (const column of columns) {
        expect(ofTable(table).filter((row) => row[column] !== '').length, `${table}.${column}`).toBeGreaterThan(10);
      }
    }
    for (const { table, column, codes } of demoMunicipalityTruths.refusedRows) {
      for (const code of codes) {
        expect(ofTable(table).filter((row) => row[column] === code).length, `${table} ${code}`).toBeGreaterThan(3);
      }
    }
  });

  it('hides numbers that pass the eleven test under a harmless name, one per person', () => {
    const people = new Map(ofTable('Clientgegevens').map((row) => [row['clientnr'], row['kolom_17'] ?? '']));
    for (const number of people.values()) expect([number.length, passesElevenTest(number)]).toEqual([9, true]);
    for (const row of ofTable('Clientgegevens')) expect(row['kolom_17']).toBe(people.get(row['clientnr']));
  });
});

function isText(cell: unknown): boolean {
  return typeof cell === 'string';
}

function dossierOf(row: Cells): string {
  return row['dossiernr'] ?? '';
}

/** `yyyy-mm-dd` of the only two shapes that event tables use. */
function isoOf(date: string): string {
  return date.includes('-') ? date.split('-').reverse().join('-') : date;
}
