import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import type { Delivery } from '../../shared/contract/intake.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { makePracticeVault } from './practice-vault.ts';

/** Deliveries that are not as the example municipality's: no numbers, dates, weights with gaps, a thin hold-out. */
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-odd-'));
const engine = new EngineRunner();
const settings = { seed: 1, folds: 3, repeats: 10 };

interface Person {
  readonly index: number;
  readonly late: number;
  readonly unlawful: boolean;
}

/** 400 rows in which being late decides, with further columns as asked for. */
function rowsWith(extra: (person: Person) => readonly (string | number)[]): string[] {
  const random = randomStream(2, 0);
  return Array.from({ length: 400 }, (_, index) => {
    const late = random.integer(6);
    const unlawful = random.uniform() < (late >= 4 ? 0.5 : 0.1);
    return [late, unlawful ? 1 : 0, ...extra({ index, late, unlawful })].join(';');
  });
}

let files = 0;
async function bring(lines: readonly string[], roles: Readonly<Record<string, Role>> = {}): Promise<Delivery> {
  files += 1;
  const file = join(folder, `table-${files}.csv`);
  writeFileSync(file, lines.join('\r\n'));
  const { sha256, columns } = await engine.run('intake.inspect', { file });
  return engine.run('intake.import', {
    file,
    sha256,
    referenceDate: '2026-10-01',
    columns: columns.map(({ profile, proposal }) => ({
      name: profile.name,
      role: roles[profile.name] ?? proposal.role,
    })),
    outcome: { unlawful: ['1'], lawful: ['0'] },
  });
}

beforeAll(async () => {
  await makePracticeVault(engine, join(folder, 'odd.toets'));
  await lockProposedCriteria(engine);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('deliveries that are not as one would wish', () => {
  it('names a dossier without a number by its line in the file, also below lines that are no data', async () => {
    const rows = rowsWith(() => []);
    await bring(['te_laat;uitkomst', ...rows.slice(0, 100), '', 'gebroken', ...rows.slice(100)]);
    expect(await engine.ask('dossier.find', { text: 'regel 101' })).toEqual([{ row: 99, number: 'regel 101' }]);
    // Line 102 is blank and line 103 has too few cells.
    expect(await engine.ask('dossier.find', { text: 'regel 104' })).toEqual([{ row: 100, number: 'regel 104' }]);
  });

  it.each(['-1', ''])(
    'refuses a weight of ‘%s’ for a known outcome, with its line, and stores nothing',
    async (weight) => {
      const before = await engine.ask('intake.current', {});
      const rows = rowsWith(({ index }) => [index === 7 ? weight : 1 + (index % 3)]);
      await expect(bring(['te_laat;uitkomst;gewicht', ...rows], { gewicht: 'weight' })).rejects.toMatchObject({
        code: 'TRAIN_WEIGHTS_INVALID',
        details: { line: 9 },
      });
      expect(await engine.ask('intake.current', {})).toEqual(before);
    },
  );

  it('says dates as dates, in the terms of a model and in what a dossier holds', async () => {
    const rows = rowsWith(({ index, unlawful }) => [`${1 + (index % 28)}-05-${unlawful ? 2019 : 2012 + (index % 6)}`]);
    await bring(['te_laat;uitkomst;begin', ...rows]);
    await engine.run('train.start', settings);
    const view = await engine.ask('dossier.view', { row: 0, model: 'scorecard', reveal: false });
    const own = view.explanation?.contributions.find(({ text }) => text.nl.startsWith('begin'));
    expect(own?.text.nl).toMatch(/^begin: (hoe later|vanaf \d\d-\d\d-\d{4}|tot en met \d\d-\d\d-\d{4})/);
    expect(own?.facts[0]?.value?.nl).toMatch(/^01-05-20\d\d$/);
  });

  it('refuses to measure on a hold-out of a handful, and tells such a split apart in the hash of the data', async () => {
    let held = 0;
    const split = ({ index, unlawful }: Person): string => {
      if (unlawful) held += 1;
      return index % 5 === 0 && (!unlawful || held < 3) ? 'test' : 'train';
    };
    const header = 'te_laat;uitkomst;deel';
    await bring([header, ...rowsWith((person) => [split(person)])], { deel: 'split' });
    await expect(engine.run('train.start', settings)).rejects.toMatchObject({
      code: 'TRAIN_TOO_FEW_POSITIVES',
      details: { heldOut: true },
    });
    const hashOf = async (part: (person: Person) => string) => {
      await bring([header, ...rowsWith((person) => [part(person)])], { deel: 'split' });
      await engine.run('train.start', settings);
      return (await engine.ask('train.current', {}))?.dataHash;
    };
    const third = await hashOf(({ index }) => (index % 3 === 0 ? 'test' : 'train'));
    expect((await engine.ask('assess.current', { capacity: 10 }))?.measuredOn).toBe('hold-out');
    expect(await hashOf(({ index }) => (index % 3 === 1 ? 'test' : 'train'))).not.toBe(third);
  });
});

it('refuses a split that holds nothing out, and holds out validation rows whatever language names them', async () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'no error',
      (error: { code?: string }) => error.code,
    );
  const withSplit = (word: (index: number) => string) => [
    'stukken_te_laat;uitkomst;verdeling',
    ...rowsWith(({ index }) => [word(index)]),
  ];
  const roles = { verdeling: 'split' } as const;
  expect(
    await code(
      bring(
        withSplit((index) => (index % 2 === 0 ? 'a' : 'b')),
        roles,
      ),
    ),
  ).toBe('INTAKE_SPLIT_VALUES');
  await bring(
    withSplit((index) => (index % 4 === 0 ? 'validatie' : 'train')),
    roles,
  );
  expect(await engine.ask('train.readiness', {})).toMatchObject({ holdOut: 100, known: 300 });
});
