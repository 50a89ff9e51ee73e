import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** The command line as a user runs it: another process, real files, exit codes. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-cli-'));
const german = join(root, 'tests/fixtures/german-credit/german-credit.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(words: string[], env: Record<string, string> = {}): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

interface Estimate {
  value: number;
  low: number;
  high: number;
}

describe('analyse', () => {
  const json = join(folder, 'german.json');
  const model = join(folder, 'model.json');
  const scores = join(folder, 'scores.csv');
  const words = [
    'analyse',
    '--csv',
    german,
    '--outcome',
    'y',
    '--split',
    'split',
    '--json',
    json,
    '--model',
    model,
    '--scores',
    scores,
  ];

  it('reaches the published AUC on the held-out part of real data, and refuses what must not be used', () => {
    const { code, out } = run(words);
    expect(code).toBe(0);
    const result = JSON.parse(readFileSync(json, 'utf8')) as {
      auc: Estimate;
      gini: Estimate;
      brier: Estimate;
      refused: { name: string }[];
      groups: string[];
      rules: { text: string; coefficient: number; support: number }[];
      measured: number;
      fitSeconds: number;
      scoreRowsPerSecond: number;
      topK: { k: number; hits: Estimate };
    };
    expect(result.auc.value).toBeGreaterThanOrEqual(0.78);
    expect(result.auc.low).toBeLessThan(result.auc.value);
    expect(result.gini.value).toBeCloseTo(2 * result.auc.value - 1, 10);
    expect(result.measured).toBe(300);
    expect(result.refused.map(({ name }) => name).toSorted()).toEqual(['foreign_worker', 'telephone']);
    expect(result.groups).toContain('personal_status_and_sex');
    expect(result.rules.length).toBeLessThanOrEqual(15);
    expect(result.rules.some(({ text }) => /foreign|telephone|sex/.test(text))).toBe(false);
    expect(result.fitSeconds).toBeGreaterThan(0);
    expect(result.scoreRowsPerSecond).toBeGreaterThan(0);
    expect(out).toContain('Geweigerd: foreign_worker');
    expect(readFileSync(scores, 'utf8').trimEnd().split('\r\n').length).toBe(1001);
    expect(JSON.parse(readFileSync(model, 'utf8'))).toMatchObject({
      format: 'toetssteen-model-file',
      version: 1,
      model: { kind: 'rulefit-readable' },
      provenance: { seed: 1 },
    });
  });

  it('gives the same model file for the same data and seed', () => {
    const before = readFileSync(model);
    run(words);
    expect(readFileSync(model).equals(before)).toBe(true);
  });

  it.each([
    [['analyse', '--csv', join(folder, 'none.csv'), '--outcome', 'y'], 1, 'FILE_NOT_FOUND'],
    [['analyse', '--csv', german, '--outcome', 'z'], 1, 'INTAKE_NO_OUTCOME'],
    [['analyse', '--csv', german, '--outcome', 'y', '--exclude', 'nothing'], 2, "Kolom 'nothing'"],
    [['analyse', '--csv', german, '--outcome', 'y', '--method', 'magic'], 2, '--method'],
    [['analyse', '--csv', german, '--outcome', 'y', '--split', 'purpose'], 2, 'houdt geen dossiers apart'],
    [
      ['analyse', '--csv', german, '--outcome', 'y', '--method', 'scorecard', '--json', join(folder, 'no/x.json')],
      1,
      'FILE_WRITE_FAILED',
    ],
    [['analyse', '--csv', german], 2, '--outcome ontbreekt'],
    [['analyse', '--csv', german, '--outcome', 'y', '--seed', 'x'], 2, '--seed'],
    [['analyze'], 2, 'Onbekende opdracht'],
  ])('says in one sentence what is wrong: %j', (wrong, exit, said) => {
    const { code, err } = run(wrong);
    expect(code).toBe(exit);
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });

  it('tells of a column of weights, measures with it, and refuses one with gaps', () => {
    const [header, ...lines] = readFileSync(german, 'utf8').trimEnd().split(/\r?\n/);
    const weighted = (weight: (index: number) => string): string => {
      const file = join(folder, 'weighted.csv');
      writeFileSync(file, [`${header},gewicht`, ...lines.map((line, index) => `${line},${weight(index)}`)].join('\n'));
      return file;
    };
    const out = join(folder, 'weighted.json');
    const measure = (file: string) =>
      run(['analyse', '--csv', file, '--outcome', 'y', '--split', 'split', '--method', 'scorecard', '--json', out]);
    expect(measure(weighted((index) => String(1 + (index % 3)))).out).toContain('Gewichten uit kolom gewicht');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ weight: 'gewicht' });
    const gap = measure(weighted((index) => (index === 3 ? '' : String(1 + (index % 3)))));
    expect(gap).toMatchObject({ code: 1 });
    expect(gap.err).toContain('TRAIN_WEIGHTS_INVALID');
  });

  it('refuses RuleFit on too few unlawful outcomes', () => {
    const small = join(folder, 'small.csv');
    const lines = readFileSync(german, 'utf8').split('\n').slice(0, 200);
    writeFileSync(small, lines.join('\n'));
    const { code, err } = run(['analyse', '--csv', small, '--outcome', 'y']);
    expect(code).toBe(1);
    expect(err).toContain('TRAIN_TOO_FEW_POSITIVES');
    expect(run(['analyse', '--csv', small, '--outcome', 'y', '--method', 'scorecard']).code).toBe(0);
  });
});

describe('demo and verify-log', () => {
  const out = join(folder, 'demo');
  const secret = { TOETSSTEEN_PASSPHRASE: 'vier gewone woorden samen' };

  it('walks the whole path and leaves a report that needs nothing beside itself', () => {
    const { code, out: said, err } = run(['demo', '--clients', '700', '--out', out], secret);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('de keten klopt');
    const report = readFileSync(join(out, 'rapport.html'), 'utf8');
    expect(report).toContain('Een score is geen verdenking en nooit een grond voor een huisbezoek.');
    expect(report).toContain('<svg');
    expect(report).not.toMatch(/<script|https?:\/\/|src=/);
    expect(report).not.toMatch(/undefined|NaN|\[object/);
    expect(existsSync(join(out, 'selectie.xlsx'))).toBe(true);
  });

  it('starts anew where an earlier demo was stopped half-way', () => {
    writeFileSync(join(out, 'voorbeeldstad.toets-wal'), 'left behind');
    expect(run(['demo', '--clients', '500', '--out', out], secret)).toMatchObject({ code: 0, err: '' });
  });

  it('tells that an older copy was put back, although opening renews the keys file', () => {
    const vault = join(out, 'voorbeeldstad.toets');
    const older = readFileSync(vault);
    expect(run(['verify-log', '--vault', vault], secret).code).toBe(0);
    writeFileSync(vault, older);
    const { code, err } = run(['verify-log', '--vault', vault], secret);
    expect(code).toBe(1);
    expect(err).toContain('VAULT_LOG_BROKEN');
  });

  it('checks the log, and fails on a wrong passphrase and a vault that is not there', () => {
    const vault = join(out, 'voorbeeldstad.toets');
    expect(run(['verify-log', '--vault', vault], secret)).toMatchObject({ code: 0 });
    const wrong = run(['verify-log', '--vault', vault], { TOETSSTEEN_PASSPHRASE: 'heel andere woorden dan die' });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('VAULT_PASSPHRASE_WRONG');
    expect(run(['verify-log', '--vault', join(folder, 'none.toets')], secret).err).toContain('VAULT_NOT_FOUND');
  });
});
