import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../electron/cli/arguments.ts';
import { sentenceOf } from '../../../electron/cli/error-sentences.ts';
import { score } from '../../../electron/cli/score.ts';
import { addMonths, today } from '../../../electron/engine/dates.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AdditiveModel, probabilityOf, type RuleTerm } from '../../../shared/learning/additive-model.ts';
import type { Condition } from '../../../shared/learning/conditions.ts';
import { makeModelFile, writeModelFile } from '../../../shared/learning/model-file.ts';
import { categorical, numeric, tableOf } from '../learning/planted-table.ts';

/** The command as a user runs it: another process, a model file and tables on the disk, exit codes. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), 'score', ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** What the command threw, run inside this process. */
async function failure(...words: string[]): Promise<unknown> {
  try {
    await score(words);
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

const log = vi.spyOn(console, 'log').mockReturnValue();
afterAll(() => log.mockRestore());
const said = (): string => log.mock.calls.flat().join('\n');

const rule = (coefficient: number, condition: Condition): RuleTerm => ({
  kind: 'rule',
  conditions: [condition],
  coefficient,
  mean: 0.3,
  support: 20,
  hits: 8,
});
const from = (feature: string, value: number): Condition => ({
  kind: 'interval',
  feature,
  from: value,
  to: null,
  missing: 'out',
});

const model: AdditiveModel = {
  format: 'toetssteen-model',
  version: 1,
  kind: 'rulefit-readable',
  intercept: -2,
  terms: [
    rule(1, from('te_laat', 1)),
    rule(0.5, from('huurbedrag', 700.5)),
    rule(0.25, from('uitkering_sinds', daysOfIso('2020-03-01'))),
    rule(2, { kind: 'levels', feature: 'schuldregeling', levels: ['J'], missing: false }),
    rule(4, { kind: 'levels', feature: 'sector', levels: ['02', '3'], missing: false }),
  ],
  features: [
    { kind: 'numeric', name: 'te_laat', low: 0, high: 9 },
    { kind: 'numeric', name: 'huurbedrag', low: 200, high: 900 },
    { kind: 'numeric', name: 'uitkering_sinds', low: 10_000, high: 20_000 },
    { kind: 'categorical', name: 'schuldregeling', levels: ['J', 'N'], otherLevels: [] },
    { kind: 'categorical', name: 'sector', levels: ['02', '3', 'A'], otherLevels: [] },
  ],
  training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
};

/** A file on the disk; by default one that was made today and lasts as long as it may. */
function modelFile(expiresOn = addMonths(today(), 6), createdAt = addMonths(expiresOn, -6)): string {
  const table = tableOf(
    [
      numeric('te_laat', [0, 5, 9]),
      numeric('huurbedrag', [200, 700.25, 900]),
      numeric('uitkering_sinds', [10_000, 15_000, 20_000]),
      categorical('schuldregeling', ['J', 'N', null]),
      categorical('sector', ['02', '3', 'A']),
    ],
    [0, 1, 2],
  );
  const words = new Map([['uitkering_sinds', { label: 'sinds', whole: true, numbers: 'date' as const }]]);
  const path = join(folder, `model-${createdAt}-${expiresOn}.json`);
  const provenance = {
    dataHash: '0'.repeat(64),
    configuration: {},
    seed: 1,
    trainedFrom: null,
    trainedTo: null,
    createdAt,
    expiresOn,
    software: '0.1.0',
  };
  writeFileSync(path, writeModelFile(makeModelFile(model, table, words, provenance)));
  return path;
}

const valid = modelFile();
const header = 'dossier_id;te_laat;huurbedrag;uitkering_sinds;schuldregeling;sector;opmerking';
const lines = ['D1;0;650,25;29-02-2020;nee;3;x', 'D2;1;700,50;01-03-2020;ja;02;y', 'D3;;;;;;z'];

function csv(name: string, rows: readonly string[], heading = header): string {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${[heading, ...rows].join('\r\n')}\r\n`);
  return path;
}

describe('score', () => {
  it('reads each column as the training did, scores, and tells how the scores lie', () => {
    const out = join(folder, 'scores.csv');
    const json = join(folder, 'scores.json');
    // te_laat holds only 0 and 1 here and looks like a yes or no; sector holds only digits and looks like a number.
    const words = ['--model', valid, '--csv', csv('good', lines), '--id', 'dossier_id', '--out', out, '--json', json];
    const { code, out: told, err } = run(...words);
    expect(err).toBe('');
    expect(code).toBe(0);
    const expected = [-2 + 4, -2 + 1 + 0.5 + 0.25 + 2 + 4, -2].map(probabilityOf);
    const written = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(written[0]).toBe('dossier;kans');
    expect(written.slice(1).map((line) => line.split(';')[0])).toEqual(['D1', 'D2', 'D3']);
    written.slice(1).forEach((line, row) => {
      expect(Number(line.split(';')[1]?.replace(',', '.'))).toBeCloseTo(expected[row] as number, 12);
    });
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      model: 'rulefit-readable',
      rows: 3,
      probability: { lowest: expected[2], median: expected[0], highest: expected[1] },
    });
    expect(told).toContain('3 dossiers');
    expect(told).toContain('geen verdenking');
  });

  it('names dossiers without a number by their line, as no number is written', async () => {
    const out = join(folder, 'unnumbered.csv');
    const rows = lines.slice(0, 2).map((line) => line.split(';').slice(1, 6).join(';'));
    await score(['--model', valid, '--csv', csv('bare', rows, header.slice(11, -10)), '--scores', out]);
    expect(
      readFileSync(out, 'utf8')
        .trim()
        .split('\r\n')
        .map((line) => line.split(';')[0])
        .slice(1),
    ).toEqual(['regel 2', 'regel 3']);
    await score([
      '--model',
      valid,
      '--csv',
      csv('half', ['3;0;;;;;', ';1;;;;;', '2;;;;;;']),
      '--id',
      'dossier_id',
      '--out',
      out,
    ]);
    expect(readFileSync(out, 'utf8')).toMatch(/dossier;kans\r\n3;[^;]*\r\nregel 3;[^;]*\r\n2;/);
  });

  it('tells how the scores lie by quantiles between them, and in which columns cells could not be read', async () => {
    const json = join(folder, 'lost.json');
    const rows = Array.from({ length: 30 }, (_, row) => `D${row};${row % 2};1,5;;;;`);
    const lost = [...rows, 'D30;veel;1,5;;;;', 'D31;0;1,5e999;;;;'];
    await score(['--model', valid, '--csv', csv('lost', lost), '--id', 'dossier_id', '--json', json]);
    const { unreadable, probability } = JSON.parse(readFileSync(json, 'utf8')) as {
      unreadable: unknown;
      probability: { lowest: number; median: number };
    };
    expect(unreadable).toEqual([
      { column: 'te_laat', count: 1 },
      { column: 'huurbedrag', count: 1 },
    ]);
    expect(said()).toContain('als onbekend meetellen: te_laat (1), huurbedrag (1).');
    await score([
      '--model',
      valid,
      '--csv',
      csv('two', ['D1;0;;;;;', 'D2;1;;;;;']),
      '--id',
      'dossier_id',
      '--json',
      json,
    ]);
    const two = (JSON.parse(readFileSync(json, 'utf8')) as { probability: typeof probability }).probability;
    expect(two.median).toBeCloseTo((probabilityOf(-2) + probabilityOf(-1)) / 2, 12);
  });

  it('writes SQL that gives the same probabilities, and says how dates and yes and no must stand in the table', async () => {
    const sql = join(folder, 'model.sql');
    await score(['--model', valid, '--sql', sql, '--table', 'klanten', '--id', 'nr']);
    expect(said()).toContain('dagen sinds 1-1-1970: uitkering_sinds.');
    expect(said()).toContain('J en N: schuldregeling.');
    const text = readFileSync(sql, 'utf8');
    expect(text).toContain(`Geldig tot en met ${addMonths(today(), 6)}; daarna niet meer gebruiken.`);
    expect(text).toContain('-- Een score is geen verdenking');
    expect(text).toContain('--   te laat: 1 of meer');
    const db = new Database(':memory:');
    db.exec('CREATE TABLE klanten (nr, te_laat, huurbedrag, uitkering_sinds, schuldregeling, sector)');
    db.prepare('INSERT INTO klanten VALUES (?, ?, ?, ?, ?, ?)').run('D2', 1, 700.5, daysOfIso('2020-03-01'), 'J', '02');
    const rows = db.prepare(text).all();
    db.close();
    expect(rows).toEqual([{ id: 'D2', log_odds: 5.75, probability: expect.closeTo(probabilityOf(5.75), 12) }]);
  });

  const changed = (column: number, cell: string): string[] =>
    lines.map((line) => line.split(';').with(column, cell).join(';'));
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, readFileSync(valid, 'utf8').replace('"coefficient": 1,', '"coefficient": "1",'));
  const unwritten = join(folder, 'unwritten.csv');

  it('ends with a code that a script can rely on, and one sentence', () => {
    const expired = run('--model', modelFile('2020-01-31'), '--csv', csv('a', lines), '--out', unwritten);
    expect(expired).toMatchObject({ code: 1, out: '' });
    expect(expired.err).toContain('2020-01-31');
    expect(expired.err).toContain('MODEL_EXPIRED');
    expect(expired.err).not.toContain('    at ');
    const wrong = run('--model', valid);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--csv of --sql ontbreekt');
  });

  it.each([
    [
      'a table that lacks columns',
      [valid, csv('b', ['D1;1', 'D2;2'], 'dossier_id;te_laat')],
      ['MODEL_COLUMNS_DIFFER', 'Ontbreekt: huurbedrag; uitkering_sinds; schuldregeling; sector.'],
    ],
    [
      'a column of another kind',
      [valid, csv('c', changed(2, 'hoog'))],
      ['MODEL_COLUMNS_DIFFER', 'Van een andere soort: huurbedrag.'],
    ],
    ['a column that held dates', [valid, csv('d', changed(3, '12'))], ['MODEL_COLUMNS_DIFFER', 'uitkering_sinds']],
    [
      'codes that are not in the list',
      [valid, csv('e', [...lines, 'D4;1;1,0;;ja;Z9;x'])],
      ['MODEL_LEVELS_DIFFER', 'Onbekend: sector: Z9.'],
    ],
    [
      'a column that may not be used',
      [
        valid,
        csv(
          'k',
          [1, 2, 3].map((n) => `D${n};1;1,0;;ja;NL91ABNA0417164300;x`),
        ),
      ],
      ['INTAKE_ROLE_REFUSED', 'sector'],
    ],
    [
      'a file that is no model file',
      [join(root, 'package.json'), csv('f', lines)],
      ['MODEL_FILE_INVALID', 'OTHER_FORMAT'],
    ],
    ['a broken model file', [broken, csv('g', lines)], ['MODEL_FILE_INVALID', 'model.terms.0.coefficient']],
    [
      'a model file whose expiry date was put off',
      [modelFile(addMonths(today(), 8), today()), csv('l', lines)],
      ['MODEL_FILE_INVALID', 'TOO_LATE', 'provenance.expiresOn'],
    ],
    [
      'a model file from the future',
      [modelFile(addMonths(today(), 12)), csv('m', lines)],
      ['MODEL_FILE_INVALID', 'TOO_LATE', 'provenance.createdAt'],
    ],
    ['a model file that is not there', [join(folder, 'none.json'), csv('h', lines)], ['FILE_NOT_FOUND']],
    ['a folder', [folder, csv('i', lines)], ['FILE_NOT_FOUND']],
    ['a table that is not there', [valid, join(folder, 'none.csv')], ['FILE_NOT_FOUND']],
  ] as [string, [string, string], string[]][])('refuses %s, and writes nothing', async (_, [path, table], expected) => {
    const error = await failure('--model', path, '--csv', table, '--out', unwritten);
    if (!(error instanceof AppError)) throw error;
    for (const words of expected) expect(sentenceOf(error)).toContain(words);
    expect(existsSync(unwritten)).toBe(false);
  });

  it.each([
    [['--csv', 'x.csv'], '--model ontbreekt'],
    [['--model', valid, '--sql', join(folder, 'y.sql'), '--out', join(folder, 'y.csv')], 'horen bij --csv'],
    [['--model', valid, '--csv', csv('j', lines), '--id', 'nergens'], "Kolom 'nergens'"],
  ])('tells how it is used: %j', async (words, expected) => {
    const error = await failure(...words);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(expected);
  });

  it('does not export an expired model as SQL either', async () => {
    const sql = join(folder, 'expired.sql');
    expect(await failure('--model', modelFile('2020-01-31'), '--sql', sql)).toMatchObject({ code: 'MODEL_EXPIRED' });
    expect(existsSync(sql)).toBe(false);
  });
});
