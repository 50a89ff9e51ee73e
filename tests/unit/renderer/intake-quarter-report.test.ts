import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowChecks } from '../../../electron/engine/quarter/checks.ts';
import { fileWords } from '../../../renderer/steps/intake/file-words.ts';
import { codeWords } from '../../../renderer/steps/intake/quarter/code-words.ts';
import { monthName, quarterName } from '../../../renderer/steps/intake/quarter/quarter-name.ts';
import {
  monthSeries,
  notables,
  splitChecks,
  summarise,
  totalOf,
} from '../../../renderer/steps/intake/quarter/report-view.ts';
import type { QuarterCheck } from '../../../shared/contract/intake-quarter.ts';
import { sourceTables } from '../../../shared/domain/source-tables.ts';
import { tableOf } from './offered.ts';

const counted = (code: string, count: number) => ({ code, count, lines: [1] });
const checkOf = (code: string, count: number, of: number, attention: boolean): QuarterCheck => ({
  code,
  table: 'Contacten',
  column: null,
  count,
  of,
  attention,
});

const contacts = tableOf('Contacten', {
  read: 50,
  refusedRows: [counted('TOO_FEW_CELLS', 4), counted('NO_KEY', 6)],
  repaired: [
    { ...counted('SENTINEL', 9), column: 'datum' },
    { ...counted('KNOWN_ALREADY', 30), column: '' },
    { ...counted('BLANK_LINE', 3), column: '' },
    { ...counted('MOJIBAKE', 2), column: '' },
    { ...counted('UNKNOWN_CODE', 5), column: 'soort' },
  ],
  refusedColumns: [{ name: 'opmerking', reason: 'FREE_TEXT', foundBy: 'header', count: 0 }],
  outside: ['extra'],
});

describe('the table of tables', () => {
  it('counts as repaired what was changed, and not what was skipped or stayed as it is', () => {
    expect(summarise(contacts)).toMatchObject({ read: 50, repaired: 11, refused: 10, columnsOut: 2 });
    expect(totalOf([summarise(contacts), summarise(tableOf('Kinderen'))])).toEqual({
      read: 150,
      repaired: 11,
      refused: 10,
      columnsOut: 2,
    });
  });

  it('says first what kept most rows out, then what happened most, and last what was known already', () => {
    expect(notables(contacts)).toEqual([
      { kind: 'row', code: 'NO_KEY', count: 6 },
      { kind: 'cell', code: 'SENTINEL', column: 'datum', count: 9 },
    ]);
    const known = { ...counted('KNOWN_ALREADY', 30), column: '' };
    const few = { ...counted('SENTINEL', 1), column: 'datum' };
    expect(notables(tableOf('Kinderen', { repaired: [known, few] })).map(({ code }) => code)).toEqual([
      'SENTINEL',
      'KNOWN_ALREADY',
    ]);
    expect(notables(tableOf('Kinderen'))).toEqual([]);
  });
});

describe('checks', () => {
  const checks = [
    checkOf('DUPLICATES', 1, 100, true),
    checkOf('UNREADABLE', 50, 100, true),
    checkOf('NEGATIVE_AMOUNT', 1, 1000, false),
    checkOf('NORM_ZERO', 0, 0, false),
  ];

  it('shows the largest share first and tells passed checks apart', () => {
    const { attention, minor, passed } = splitChecks(checks);
    expect(attention.map(({ code }) => code)).toEqual(['UNREADABLE', 'DUPLICATES']);
    expect(minor.map(({ code }) => code)).toEqual(['NEGATIVE_AMOUNT']);
    expect(passed.map(({ code }) => code)).toEqual(['NORM_ZERO']);
  });
});

describe('rows per month', () => {
  it('puts all tables on the same months, over a new year, with 0 where there are no rows', () => {
    const series = monthSeries([
      { table: 'Contacten', month: '2025-11', rows: 5 },
      { table: 'Contacten', month: '2026-02', rows: 7 },
      { table: 'Maatregelen', month: '2026-01', rows: 1 },
    ]);
    expect(series.map(({ table, months }) => [table, months.map(({ rows }) => rows)])).toEqual([
      ['Contacten', [5, 0, 0, 7]],
      ['Maatregelen', [0, 0, 1, 0]],
    ]);
    expect(series[0]?.months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthSeries([])).toEqual([]);
  });

  it('keeps the newest 24 months', () => {
    const [series] = monthSeries([
      { table: 'Contacten', month: '2020-01', rows: 1 },
      { table: 'Contacten', month: '2026-02', rows: 1 },
    ]);
    expect(series?.months).toHaveLength(24);
    expect(series?.months.at(-1)?.month).toBe('2026-02');
  });
});

describe('words', () => {
  it('names a quarter and a month as people do', () => {
    expect(quarterName('2026-K3', 'nl')).toBe('3e kwartaal 2026');
    expect(quarterName('2026-K3', 'en')).toBe('third quarter 2026');
    expect(quarterName('anders', 'nl')).toBe('anders');
    expect(monthName('2026-03', 'nl')).toBe('mrt 2026');
  });

  const quarter = path.resolve(import.meta.dirname, '../../../electron/engine/quarter');
  const codesIn = (file: string): readonly string[] =>
    [...readFileSync(path.join(quarter, file), 'utf8').matchAll(/(?:code: |result\(\s*)'([A-Z_]+)'/g)].map(
      ([, code]) => code ?? '',
    );

  it('has words for every check that the engine makes', () => {
    const codes = [
      ...sourceTables.flatMap(rowChecks).map(({ code }) => code),
      ...codesIn('check-quarter.ts'),
      ...codesIn('check-rows.ts'),
    ];
    expect(new Set(codes).size).toBeGreaterThan(15);
    expect([...new Set(codes)].filter((code) => codeWords.nl.checks[code] === undefined)).toEqual([]);
    expect(Object.keys(codeWords.nl.checks).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(['read-cell.ts', 'read-code.ts'])('has words for every code of %s', (file) => {
    const source = readFileSync(path.join(quarter, file), 'utf8');
    const codes = [...source.matchAll(/'([A-Z]+_[A-Z_]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(3);
    const said = { ...fileWords.nl.cells, ...codeWords.nl.cells };
    expect(codes.filter((code) => said[code] === undefined)).toEqual([]);
  });

  it('has words for every reason to refuse a row', () => {
    const source = readFileSync(path.join(quarter, 'read-rows.ts'), 'utf8');
    const codes = [...source.matchAll(/#refuse\('([A-Z_]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((code) => codeWords.nl.rows[code] === undefined)).toEqual([]);
  });
});
