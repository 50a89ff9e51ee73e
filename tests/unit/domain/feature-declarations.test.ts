import { expect, test } from 'vitest';
import {
  columnsOf,
  type FeatureDeclaration,
  featureDeclarations,
  givesCodes,
} from '../../../shared/domain/feature-declarations.ts';
import { problemsOf } from '../../../shared/domain/feature-problems.ts';
import { sourceColumn, sourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';

const named = (name: string): FeatureDeclaration => {
  const found = featureDeclarations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no feature ${name}`);
  return found;
};

/** Codes and details of what is wrong with a sound declaration after a change. */
function problemsAfter(name: string, change: Partial<FeatureDeclaration>): string[] {
  return problemsOf({ ...named(name), ...change }, sourceTables).map(({ code, detail }) => `${code} ${detail}`);
}

test('every declaration is sound', () => {
  for (const declaration of featureDeclarations)
    expect({ name: declaration.name, problems: problemsOf(declaration, sourceTables) }).toEqual({
      name: declaration.name,
      problems: [],
    });
});

test('at least 60 features, over the ten tables of the file, at least 30 without proxy, each name and label once', () => {
  expect(featureDeclarations.length).toBeGreaterThanOrEqual(60);
  expect(featureDeclarations.filter(({ proxy }) => proxy === null).length).toBeGreaterThanOrEqual(30);
  const tables = sourceTables.map(({ name }) => name).filter((name) => name !== 'Onderzoeken');
  expect([...new Set(featureDeclarations.map(({ table }) => table))].sort()).toEqual(tables.sort());
  for (const of of [({ name }: FeatureDeclaration) => name, ({ label }: FeatureDeclaration) => label.nl])
    expect(new Set(featureDeclarations.map(of)).size).toBe(featureDeclarations.length);
});

test('no feature reads a column that is not for features', () => {
  for (const declaration of featureDeclarations)
    for (const column of sourceTable(declaration.table).columns)
      if (columnsOf(declaration).includes(column.name)) expect(['feature', 'proxy']).toContain(column.use);
});

test('a measure that the municipality took back is told by a column of the layout, which no feature reads itself', () => {
  const told = sourceTables.filter(({ withdrawn }) => withdrawn !== undefined);
  expect(told.map(({ name }) => name)).toEqual(['Maatregelen']);
  for (const table of told) {
    const { column = '', codes = [] } = table.withdrawn ?? {};
    expect(Object.keys(sourceColumn(table, column).codes ?? {})).toEqual(expect.arrayContaining([...codes]));
    expect(codes).not.toEqual([]);
    for (const declaration of featureDeclarations.filter((each) => each.table === table.name))
      expect(columnsOf(declaration)).not.toContain(column);
  }
});

test('what is about contacts, no-show, moves, cost sharers, children, situations, signals or earlier measures is a proxy', () => {
  const expected = {
    niet_verschenen_12m: 'NO_SHOW',
    contacten_12m: 'CONTACTS',
    brieven_uit_12m: 'CONTACTS',
    adreswijzigingen_3jr: 'MOVES',
    kostendelers: 'COST_SHARERS',
    signalen_12m: 'SIGNALS',
    inkomenssignaal_bedrag_12m: 'SIGNALS',
    opschortingen_24m: 'EARLIER',
    waarschuwingen_24m: 'EARLIER',
    boetes_36m: 'EARLIER',
    vakanties_buitenland_24m: 'ABROAD',
    geboortejaar: 'AGE',
    ontheffing_loopt: 'EXEMPTION',
    openstaande_vordering: 'EARLIER',
  };
  for (const [name, proxy] of Object.entries(expected)) expect(named(name).proxy).toBe(proxy);
  const free = featureDeclarations.filter(({ proxy }) => proxy === null).map(({ table }) => table);
  expect(free).not.toContain('Kinderen');
  expect(free).not.toContain('Bijzondere_situaties');
  expect(free).not.toContain('Samenloopsignalen');
});

test('purpose and legal reason are sentences that name an article of the law', () => {
  for (const { purpose, legal } of featureDeclarations) {
    expect(purpose).toMatch(/^[A-Z].{20,}\.$/);
    expect(legal).toMatch(/artikel \d+.* Participatiewet$/);
  }
});

test('columns of a feature include the dates by which they became known and the registration', () => {
  expect(columnsOf(named('traject_afgerond_24m'))).toEqual(['datum_aanmelding', 'datum_einde', 'reden_einde']);
  expect(columnsOf(named('stukken_te_laat_12m'))).toEqual(['datum', 'stukken_tijdig']);
  expect(columnsOf(named('deel_vakanties_te_laat_36m'))).toEqual(['datum_melding', 'datum_begin']);
  expect(columnsOf(named('inkomsten_gewijzigd_12m'))).toEqual(['inkomsten_verrekend']);
});

test('J/N and codes are told from numbers', () => {
  const codes = ['werkt_in_deeltijd', 'leefvorm', 'geboortejaar', 'participatietrede'].map((name) => {
    return givesCodes(named(name), sourceTable(named(name).table));
  });
  expect(codes).toEqual([true, true, false, false]);
});

test('problems are found: tables, columns and their use', () => {
  const count = { kind: 'count' } as const;
  expect(problemsAfter('vakanties_12m', { table: 'Onderzoeken' })).toEqual(['TABLE Onderzoeken']);
  expect(problemsAfter('vakanties_12m', { table: 'Vakanties' })).toEqual(['TABLE Vakanties']);
  expect(problemsAfter('vakanties_12m', { date: 'begin' })).toEqual(['COLUMN begin']);
  expect(problemsAfter('signalen_12m', { where: [{ column: 'afhandeling', is: ['3'] }] })).toEqual([
    'USE datum_afgehandeld',
    'USE afhandeling',
  ]);
  expect(problemsAfter('stukken_te_laat_12m', { where: [{ column: 'medewerker', filled: true }] })).toEqual([
    'USE medewerker',
    'TYPE medewerker',
  ]);
  expect(problemsAfter('dagen_op_adres', { where: [{ column: 'geslacht', is: ['M'] }] })).toEqual([
    'USE geslacht',
    'ROLE Clientgegevens',
  ]);
  expect(problemsAfter('traject_afgerond_24m', { proxy: null })).toEqual(['PROXY_MISSING reden_einde']);
  expect(problemsAfter('traject_afgerond_24m', { proxy: 'PROCESS' })).toEqual(['PROXY_UNKNOWN PROCESS']);
  expect(problemsAfter('traject_afgerond_24m', { proxy: 'BSN' })).toEqual(['PROXY_UNKNOWN BSN']);
  expect(problemsAfter('schuldregeling_loopt', { measure: count, unit: 'aantal' })).toEqual([]);
});

test('problems are found: conditions, measures, windows and words', () => {
  const situation = (code: string) => ({ where: [{ column: 'situatie', is: [code] }] });
  expect(problemsAfter('schuldregeling_loopt', situation('40'))).toEqual(['CODE situatie 40']);
  expect(problemsAfter('schuldregeling_loopt', situation('77'))).toEqual(['CODE situatie 77']);
  expect(problemsAfter('vakanties_12m', { where: [{ column: 'datum_begin', atLeast: 1 }] })).toEqual([
    'TYPE datum_begin',
  ]);
  expect(problemsAfter('vakanties_12m', { where: [{ column: 'dagen', after: 'datum_begin' }] })).toEqual([
    'TYPE dagen',
  ]);
  expect(problemsAfter('vakantiedagen_12m', { measure: { kind: 'sum', column: 'datum_einde' } })).toEqual([
    'TYPE datum_einde',
  ]);
  expect(problemsAfter('signaalsoorten_24m', { measure: { kind: 'changes', column: 'bedrag' } })).toEqual([
    'MEASURE changes',
    'DATE datum_signaal',
  ]);
  expect(problemsAfter('vakanties_12m', { date: null })).toEqual(['DATE ']);
  expect(problemsAfter('dagen_op_adres', { date: 'datum_huidig_adres' })).toEqual(['DATE datum_huidig_adres']);
  expect(problemsAfter('vakanties_12m', { windowMonths: 24 })).toEqual([
    'WINDOW vakanties (12 maanden)',
    'NAME vakanties_12m',
  ]);
  expect(problemsAfter('vakanties_12m', { unit: 'euro' })).toEqual(['UNIT euro']);
  expect(problemsAfter('leefvorm', { unit: 'aantal' })).toEqual(['UNIT aantal']);
});
