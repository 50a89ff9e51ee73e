import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** The command line as a user runs it: another process, real files, exit codes. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-cli-'));
const german = join(root, 'tests/fixtures/german-credit/german-credit.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
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
    [['analyse', '--csv', german, '--outcome', 'y', '--unlawful', '1'], 2, '--unlawful en --lawful horen bij elkaar'],
    [['analyse', '--csv', german, '--outcome', 'y', '--seed', 'x'], 2, '--seed'],
    [['analyze'], 2, 'Onbekende opdracht'],
    [['toString'], 2, 'Onbekende opdracht'],
  ])('says in one sentence what is wrong: %j', (wrong, exit, said) => {
    const { code, err } = run(wrong);
    expect(code).toBe(exit);
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });

  it('helps with one command', () => {
    const { code, out, err } = run(['verify-log', '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim()).toBe('Gebruik: npm run -s toetssteen -- verify-log --vault FILE [--json FILE]');
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

  it('leaves out dossiers that stand for nobody', () => {
    const lines = readFileSync(german, 'utf8').trimEnd().split(/\r?\n/);
    const zeroed = join(folder, 'zeroed.csv');
    writeFileSync(zeroed, lines.map((line, at) => `${line},${at === 0 ? 'gewicht' : at <= 100 ? 0 : 1}`).join('\n'));
    const out = join(folder, 'zeroed.json');
    run(['analyse', '--csv', zeroed, '--outcome', 'y', '--split', 'split', '--method', 'scorecard', '--json', out]);
    const { trained, measured, known } = JSON.parse(readFileSync(out, 'utf8')) as Record<string, number>;
    expect(known).toBe(1000);
    expect((trained as number) + (measured as number)).toBe(900);
  });

  it('tells what each outcome was read as, and how much each characteristic on the scorecard says', () => {
    const out = join(folder, 'card.json');
    const words = [
      'analyse',
      '--csv',
      german,
      '--outcome',
      'y',
      '--split',
      'split',
      '--method',
      'scorecard',
      '--json',
      out,
    ];
    const told = run(words).out;
    expect(told).toContain('Uitkomst uit kolom y: onrechtmatig is 1; rechtmatig is 0; onbekend is leeg.');
    const { rules, outcomeValues } = JSON.parse(readFileSync(out, 'utf8')) as {
      rules: { text: string; evidence: { informationValue: number; mayLeak: boolean } }[];
      outcomeValues: unknown;
    };
    expect(outcomeValues).toEqual({ unlawful: ['1'], lawful: ['0'], unknown: [] });
    const leaks = rules.filter(({ evidence }) => evidence.mayLeak);
    // The status of the checking account has an information value of 0.67 on all of this data (0.6 to 0.7 on any large part of it).
    expect(leaks.map(({ text }) => text)).toEqual(['status of existing checking account: per klasse']);
    expect(leaks[0]?.evidence.informationValue).toBeGreaterThan(0.55);
    expect(leaks[0]?.evidence.informationValue).toBeLessThan(0.8);
    expect(told.match(/Let op: boven 0,5/g)?.length).toBe(1);
    expect(told.match(/informatiewaarde /g)?.length).toBe(rules.length);
    const swapped = run([...words, '--unlawful', '0', '--lawful', '1']).out;
    expect(swapped).toContain('onrechtmatig is 0; rechtmatig is 1');
  });

  it('selects as it is told, and keeps that in the model file', () => {
    const lines = readFileSync(german, 'utf8').split('\n').slice(0, 400);
    const part = join(folder, 'part.csv');
    writeFileSync(part, lines.join('\n'));
    const train = (...words: string[]) => {
      const result = run(['analyse', '--csv', part, '--outcome', 'y', '--split', 'split', '--model', model, ...words]);
      expect(result).toMatchObject({ code: 0, err: '' });
      return JSON.parse(readFileSync(model, 'utf8')) as { provenance: { configuration: object }; model: object };
    };
    const forward = train('--method', 'scorecard', '--selection', 'forward');
    expect(forward.provenance.configuration).toMatchObject({ selection: 'forward', source: null });
    const lasso = train('--method', 'scorecard');
    expect(lasso.provenance.configuration).toMatchObject({ selection: 'l1', source: null });
    expect(lasso.model).not.toEqual(forward.model);
  });

  it('says in one sentence that nothing was found', () => {
    const noise = join(folder, 'noise.csv');
    // Every combination of the two characteristics comes with either outcome as often.
    const lines = Array.from(
      { length: 320 },
      (_, at) => `${(at >> 1) % 2 === 0 ? 'a' : 'b'},${(at % 20) >> 2},${at % 2}`,
    );
    writeFileSync(noise, ['soort,aantal,y', ...lines].join('\n'));
    const out = join(folder, 'noise.json');
    const { code, out: told } = run([
      'analyse',
      '--csv',
      noise,
      '--outcome',
      'y',
      '--method',
      'scorecard',
      '--json',
      out,
    ]);
    expect(code).toBe(0);
    expect(told).toContain('er is niets te rangschikken');
    expect(told).not.toContain('per seconde');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ rules: [], scoreRowsPerSecond: null });
  });

  it('measures the same whatever the order of the rows, without numbers of dossiers', () => {
    const [header, ...lines] = readFileSync(german, 'utf8').trimEnd().split(/\r?\n/).slice(0, 401);
    const measure = (name: string, rows: readonly string[]): unknown => {
      const file = join(folder, `${name}.csv`);
      writeFileSync(file, [header, ...rows].join('\n'));
      const out = join(folder, `${name}.json`);
      const { code } = run(['analyse', '--csv', file, '--outcome', 'y', '--method', 'scorecard', '--json', out]);
      expect(code).toBe(0);
      const { auc, rules } = JSON.parse(readFileSync(out, 'utf8')) as { auc: Estimate; rules: unknown };
      return { auc: auc.value, rules };
    };
    expect(measure('turned', lines.toReversed())).toEqual(measure('straight', lines));
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
