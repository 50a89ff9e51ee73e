import { describe, expect, it } from 'vitest';
import { type StepFacts, stepState } from '../../../renderer/app/step-state.ts';
import { type StepId, stepIds } from '../../../renderer/app/steps.ts';
import { text } from '../../../renderer/app/text.ts';
import { formats } from '../../../renderer/i18n/format.ts';
import type { JobState } from '../../../shared/contract/call.ts';
import type { Progress } from '../../../shared/contract/vault.ts';
import { permissionsFor } from '../../../shared/domain/permissions.ts';

const vault: StepFacts['vault'] = {
  municipality: 'Voorbeeldstad',
  user: 'Gebruiker A',
  role: 'analist',
  permissions: permissionsFor('analist'),
  hasOwnSecret: true,
  purpose: 'toetsen',
  owner: 'teamleider',
  demo: false,
  createdAt: '2026-09-01T08:00:00.000Z',
  recoveryConfirmed: true,
  lastBackupAt: null,
  bytes: 4096,
};
const delivery = {
  name: 'export',
  referenceDate: '2026-10-01',
  rows: 8123,
  open: 6778,
  known: 1345,
  unlawful: 124,
  upToDate: true,
};
const training = { at: '2026-10-02T08:00:00.000Z', models: 3, expiresOn: '2027-10-02' };
const draw = {
  at: '2026-10-03T08:00:00.000Z',
  selected: 46,
  choice: { model: 'scorecard', capacity: 46, random: 10, onlyUnknown: true },
} as const;
const quarters = { accepted: 0, offered: null, inTable: [] };
const nothing: Progress = {
  delivery: null,
  quarters,
  criteria: null,
  training: null,
  draw: null,
  lot: null,
  logEntries: 2,
};

/** What the analyst has done so far, one step further each. */
const brought = { ...nothing, delivery };
const locked = { ...brought, criteria: 1 };
const trained = { ...locked, training };
/** A training from before there were criteria. */
const uncommitted = { ...trained, criteria: null };
const drawn = { ...trained, draw };

/** The same by way of quarterly deliveries. */
const offered = { ...nothing, quarters: { ...quarters, offered: '2026-K4' } };
const accepted = { ...nothing, quarters: { ...quarters, accepted: 1 } };
const again = { ...nothing, quarters: { ...quarters, accepted: 2, offered: '2026-K4' } };
const made = { ...accepted, delivery };
const outdated = { ...accepted, delivery: { ...delivery, upToDate: false } };

const facts = (progress: Progress, more: Partial<StepFacts> = {}): StepFacts => ({
  vault,
  progress,
  jobs: [],
  today: '2026-10-05',
  ...more,
});
const stateIn = (step: StepId, known: StepFacts) => stepState(step, known, text.nl.states, formats.nl);

const jobOf = (name: string, fraction: number): JobState => ({
  job: `${name} 1`,
  name,
  status: 'running',
  fraction,
  phase: 'work',
  done: 0,
  total: 0,
  elapsedSeconds: 1,
  remainingSeconds: null,
  result: null,
});

describe('stepState', () => {
  it.each<[StepId, string, Progress, string, string]>([
    ['intake', 'nothing', nothing, 'todo', 'nog geen gegevens'],
    ['intake', 'a delivery', brought, 'ok', '8.123 dossiers'],
    ['intake', 'a quarter to judge', offered, 'attention', 'levering wacht op oordeel'],
    ['intake', 'a quarter accepted', accepted, 'ok', '1 levering'],
    ['intake', 'a third quarter to judge', again, 'attention', 'levering wacht op oordeel'],
    ['intake', 'a table of quarters', made, 'ok', '1 levering'],
    ['prepare', 'nothing', nothing, 'todo', 'nog geen analysetabel'],
    ['prepare', 'a delivery', brought, 'ok', 'analysetabel klaar'],
    ['prepare', 'a quarter to judge', offered, 'todo', 'nog geen analysetabel'],
    ['prepare', 'a quarter accepted', accepted, 'todo', 'nog geen analysetabel'],
    ['prepare', 'a table of quarters', made, 'ok', 'analysetabel klaar'],
    ['prepare', 'a table of before', outdated, 'attention', 'analysetabel verouderd'],
    ['prepare', 'everything', drawn, 'ok', 'analysetabel klaar'],
    ['train', 'nothing', nothing, 'todo', 'wacht op gegevens'],
    ['train', 'a quarter accepted', accepted, 'todo', 'wacht op analysetabel'],
    ['train', 'a table of quarters', made, 'todo', 'wacht op eisen'],
    ['train', 'a delivery', brought, 'todo', 'wacht op eisen'],
    ['train', 'locked criteria', locked, 'todo', 'nog niet getraind'],
    ['train', 'a training', trained, 'ok', '3 modellen'],
    ['assess', 'a delivery', brought, 'todo', 'eisen nog open'],
    ['assess', 'locked criteria', locked, 'todo', 'eisen vastgelegd'],
    ['assess', 'a training without criteria', uncommitted, 'todo', 'eisen nog open'],
    ['assess', 'a training', trained, 'ok', 'cijfers klaar'],
    ['rank', 'a delivery', brought, 'todo', 'wacht op model'],
    ['rank', 'a training', trained, 'todo', 'nog niet getrokken'],
    ['rank', 'a draw', drawn, 'ok', '46 getrokken'],
    [
      'rank',
      'a lot without a model',
      { ...brought, lot: { at: '2026-10-03T10:00:00Z', selected: 60 } },
      'ok',
      '60 geloot',
    ],
    ['dossier', 'a delivery', brought, 'todo', 'wacht op model'],
    ['dossier', 'a training', trained, 'todo', 'nog geen selectie'],
    ['dossier', 'a draw', drawn, 'todo', '46 om te bekijken'],
    ['followup', 'everything', drawn, 'todo', 'komt later'],
    ['account', 'two lines in the log', nothing, 'todo', '2 logregels'],
  ])('%s with %s', (step, _done, progress, mark, words) => {
    expect(stateIn(step, facts(progress))).toEqual({ mark, words });
  });

  it('asks to confirm the recovery code', () => {
    expect(stateIn('vault', facts(nothing))).toEqual({ mark: 'ok', words: 'geopend' });
    const unconfirmed = facts(nothing, { vault: { ...vault, recoveryConfirmed: false } });
    expect(stateIn('vault', unconfirmed)).toEqual({ mark: 'attention', words: 'herstelcode bevestigen' });
    const looksOn = { ...vault, recoveryConfirmed: false, permissions: permissionsFor('controleur') };
    expect(stateIn('vault', facts(nothing, { vault: looksOn }))).toEqual({ mark: 'ok', words: 'geopend' });
  });

  it('lets a model hold up to and including its last day', () => {
    expect(stateIn('train', facts(trained, { today: '2027-10-02' })).mark).toBe('ok');
    const dayAfter = facts(trained, { today: '2027-10-03' });
    expect(stateIn('train', dayAfter)).toEqual({ mark: 'attention', words: 'model verlopen' });
  });

  it('shows a running job at its own step only', () => {
    const busy = facts(trained, { jobs: [jobOf('train.start', 0.418)] });
    expect(stateIn('train', busy)).toEqual({ mark: 'now', words: 'bezig: 42\u00a0%' });
    for (const step of stepIds.filter((other) => other !== 'train')) {
      expect(stateIn(step, busy)).toEqual(stateIn(step, facts(trained)));
    }
  });

  it('speaks English too', () => {
    const english = stepIds.map((step) => stepState(step, facts(drawn), text.en.states, formats.en).words);
    expect(english).toEqual([
      'open',
      '8,123 case files',
      'analysis table ready',
      '3 models',
      'figures ready',
      '46 drawn',
      '46 to view',
      'comes later',
      '2 log lines',
    ]);
  });
});
