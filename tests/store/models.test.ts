import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { decryptAge, newAgeKeyPair } from '../../electron/engine/files/age.ts';
import { writeCsv } from '../../electron/engine/files/write-csv.ts';
import type { ExpertCard, RuleOptions, SingleProfile } from '../../shared/contract/draft.ts';
import { readModelFile } from '../../shared/learning/model-file.ts';
import { demoFlatTable } from '../flat-demo/flat-table.ts';
import { makePracticeVault } from './practice-vault.ts';

/** What the analyst sets up before a training, all models that come of it, and how they leave the vault: on a real encrypted vault. */
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-models-'));
const engine = new EngineRunner();
const settings = { seed: 5, folds: 3, repeats: 10 };

const above = (feature: string, from: number) =>
  ({ kind: 'interval', feature, from, to: null, missing: 'out' }) as const;
const card: ExpertCard = {
  title: 'proef',
  types: [{ label: 'werk niet gemeld', threshold: 3 }],
  questions: [
    {
      feature: 'bewijsstukken_te_laat_12m',
      text: 'Hoe vaak te laat?',
      answers: [{ condition: above('bewijsstukken_te_laat_12m', 3), points: [2] }],
    },
    {
      feature: 'inkomsten_gewijzigd_12m',
      text: 'Hoe vaak gewijzigd?',
      answers: [{ condition: above('inkomsten_gewijzigd_12m', 2), points: [2] }],
    },
  ],
  othersNeeded: 1,
};
let features: string[] = [];

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );

async function rulesWith(change: Partial<RuleOptions>): Promise<void> {
  const { defaults } = await engine.ask('draft.rules', {});
  await engine.ask('draft.setRules', { options: { ...defaults, ...change } });
}

beforeAll(async () => {
  const csv = join(folder, 'stad.csv');
  const { header, rows } = demoFlatTable({ clients: 1200, seed: 3 });
  await writeCsv(csv, header, rows);
  await makePracticeVault(engine, join(folder, 'stad.toets'));
  await lockProposedCriteria(engine);
  const { sha256, columns } = await engine.run('intake.inspect', { file: csv });
  await engine.run('intake.import', {
    file: csv,
    sha256,
    referenceDate: '2026-10-01',
    columns: columns.map(({ profile, proposal }) => ({ name: profile.name, role: proposal.role })),
    outcome: { unlawful: ['1'], lawful: ['0'] },
  });
  features = (await engine.ask('draft.rules', {})).features.map(({ name }) => name);
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('all models of one training', () => {
  it('are those that the data and the experts allow, each measured on case files it did not see', async () => {
    const questions = card.questions.map(({ feature }) => feature);
    expect(features).toEqual(expect.arrayContaining(questions));
    await engine.ask('draft.setCard', { card });
    const profile: SingleProfile = { name: 'vaak te laat', conditions: [above('bewijsstukken_te_laat_12m', 3)] };
    await engine.ask('draft.setProfile', { profile });
    await engine.run('train.start', settings);
    const training = await engine.ask('train.current', {});
    expect(training?.models.map(({ kind }) => kind)).toEqual([
      'rulefit-readable',
      'rulefit',
      'scorecard',
      'risk-groups',
      'expert-card',
      'profile',
      'combined',
    ]);
    for (const { auc, terms } of training?.models ?? []) {
      expect(auc.value).toBeGreaterThan(0.5);
      expect(terms.length).toBeGreaterThan(0);
    }
    const onCard = training?.models.find(({ kind }) => kind === 'scorecard')?.terms[0];
    expect(onCard?.classes?.length).toBeGreaterThan(1);
    expect(onCard?.informationValue).toBeGreaterThan(0);
    expect((await engine.ask('assess.current', { capacity: 20 }))?.models.length).toBe(7);
  });

  it('keep a feature out of everything, limits on it included, and refuse a card that needs it', async () => {
    const [first = '', second = ''] = features.filter(
      (name) => !card.questions.some(({ feature }) => feature === name),
    );
    await rulesWith({ exclude: [first], forbidden: [[first, second]] });
    await engine.run('train.start', settings);
    const file = join(folder, 'zonder.json');
    await engine.ask('train.export', { model: 'rulefit', format: 'json', file });
    expect(readModelFile(readFileSync(file, 'utf8')).columns.map(({ name }) => name)).not.toContain(first);
    await rulesWith({ exclude: [card.questions[0]?.feature ?? ''] });
    expect(await codeOf(engine.run('train.start', settings))).toBe('DRAFT_INVALID');
    await engine.ask('draft.setRules', { options: null });
  });

  it('leave the vault as a file that says where it came from, as SQL and as a table, and the log tells of it', async () => {
    for (const format of ['json', 'sql', 'csv'] as const)
      await engine.ask('train.export', { model: 'scorecard', format, file: join(folder, `model.${format}`) });
    const file = readModelFile(readFileSync(join(folder, 'model.json'), 'utf8'));
    expect(file.provenance).toMatchObject({ seed: 5, trainedFrom: '2026-10-01', trainedTo: '2026-10-01' });
    expect(file.model.kind).toBe('scorecard');
    const sql = readFileSync(join(folder, 'model.sql'), 'utf8');
    expect(sql).toContain('SELECT');
    expect(sql).toContain(file.provenance.expiresOn);
    expect(readFileSync(join(folder, 'model.csv'), 'utf8')).toContain('punten');
    const { identity, recipient } = await newAgeKeyPair();
    const sealed = { file: join(folder, 'model.sql.age'), seal: { recipient } };
    await engine.ask('train.export', { model: 'scorecard', format: 'sql', ...sealed });
    expect(Buffer.from(await decryptAge(readFileSync(sealed.file), { identities: [identity] })).toString()).toBe(sql);
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 50 });
    expect(entries.filter(({ event }) => event === 'model.exported').length).toBe(5);
  });
});
