import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../../electron/engine/context.ts';
import { Jobs } from '../../../electron/engine/jobs.ts';
import { intakeSteps } from '../../../electron/engine/steps/intake.ts';
import type { JobState } from '../../../shared/contract/call.ts';
import { cardSchema, profileSchema, type RuleOptions, ruleOptionsSchema } from '../../../shared/contract/draft.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { temporaryFolder } from '../../store/helpers.ts';

export const header = 'dossier;late;home;moves;split;uitkomst';
/** Number, late, home, moves, split, outcome. Two are not known, two are held out. */
export const rows = [
  '1;5;room;0;train;1',
  '2;5;house;0;train;0',
  '3;3;room;3;train;1',
  '4;2;;1;train;0',
  '5;0;flat;2;train;0',
  '6;1;none;;train;1',
  '7;0;house;;train;0',
  '8;0;flat;3;train;0',
  '9;5;room;3;train;',
  '10;0;house;0;train;',
  '11;5;room;3;test;1',
  '12;0;flat;0;test;0',
];
export const card = cardSchema.parse({
  title: 'Proefkaart',
  types: [
    { label: 'werk', threshold: 10 },
    { label: 'woning', threshold: 4 },
  ],
  questions: [
    {
      feature: 'late',
      text: 'Hoe vaak te laat?',
      answers: [
        { condition: { kind: 'interval', feature: 'late', from: 4, to: null, missing: 'out' }, points: [8, 0] },
        { condition: { kind: 'interval', feature: 'late', from: 2, to: null, missing: 'out' }, points: [4, 0] },
      ],
    },
    {
      feature: 'home',
      text: 'Hoe woont men?',
      answers: [
        { condition: { kind: 'levels', feature: 'home', levels: ['room', 'none'], missing: false }, points: [4, 4] },
        { condition: { kind: 'missing', feature: 'home' }, points: [1, 2] },
      ],
    },
  ],
  othersNeeded: 1,
});
export const profile = profileSchema.parse({
  name: 'kamerbewoners',
  conditions: [{ kind: 'levels', feature: 'home', levels: ['room'], missing: false }],
});
export const options: RuleOptions = ruleOptionsSchema.parse({
  ruleSource: 'forest',
  maxConditions: 3,
  readableTerms: 10,
  minSupport: 25,
  signs: { late: 1 },
  exclude: ['moves'],
  forbidden: [['late', 'home']],
});

/** Runs a job to its end. */
async function job<T>(work: (control: Parameters<(typeof intakeSteps)['intake.import']>[2]) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const told = ({ result }: JobState): void => {
      if (result?.ok === true) resolve(result.value as T);
      else if (result?.ok === false) reject(new Error(result.error.code));
    };
    new Jobs(told).start('intake', work);
  });
}

/** Brings a file in through the door. */
export async function deliver(context: Context, lines: readonly string[]): Promise<void> {
  const file = join(temporaryFolder(), 'levering.csv');
  writeFileSync(file, lines.join('\r\n'));
  const roles: Readonly<Record<string, Role>> = {
    dossier: 'number',
    split: 'split',
    uitkomst: 'outcome',
  };
  const { sha256, columns } = await job((control) => intakeSteps['intake.inspect'](context, { file }, control));
  await job((control) =>
    intakeSteps['intake.import'](
      context,
      {
        file,
        sha256,
        referenceDate: '2026-10-01',
        columns: columns.map(({ profile: { name } }) => ({
          name,
          role: roles[name] ?? 'feature',
          reason: 'nodig om de proef te kunnen doen',
        })),
        outcome: { unlawful: ['1'], lawful: ['0'] },
      },
      control,
    ),
  );
}
