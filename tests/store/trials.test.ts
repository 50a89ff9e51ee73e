/** What leaving something out does: planted groups, and a present model that stays as it is. */
import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { trialSteps } from '../../electron/engine/steps/assess-trials.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import type { MitigationChange, Trial, TrialGap, Trials } from '../../shared/contract/assess-trials.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { type GroupsVault, groupsIn, groupsVault, openBias, use } from './groups-vault.ts';
import { expectCode, type Frozen, freeze, thaw } from './helpers.ts';
import type { Groups } from './prepared-table.ts';
import { preparedIn } from './prepared-vault.ts';

const dropLate = { kind: 'drop', feature: 'te_laat' } as const;

/** Eight of the dossiers to choose from live in a district of their own. */
const plantedDistricts: Groups[string] = ({ late, place }) =>
  place % 40 === 0 ? 'Klein' : late >= 4 ? 'Noord' : 'Zuid';

/** A vault with groups and a training; most tests begin with it. */
let trained: Frozen;

beforeAll(async () => {
  trained = freeze(await groupsVault());
});

const trainedVault = (): GroupsVault => groupsIn(preparedIn(thaw(trained)));

const steps = ({ context }: GroupsVault, asked: { model: 'scorecard' | 'risk-groups'; capacity: number } = use) => ({
  tries: (change: MitigationChange) =>
    runJob((job) => trialSteps['assess.tryMitigation'](context, { ...asked, change }, job)),
  trials: () => trialSteps['assess.trials'](context, asked) as Trials | null,
});

async function tried(vault: GroupsVault, change: MitigationChange): Promise<Trial> {
  const { tries, trials } = steps(vault);
  await tries(change);
  return trials()?.trials[0] as Trial;
}

const gapOf = ({ gaps }: Trial, attribute: string, measure = 'selected') =>
  gaps.find((own) => own.attribute === attribute && own.measure === measure) as TrialGap;
const size = (gap: TrialGap['before']): number => Math.abs(gap?.difference.value ?? 0);

/** Models, scores and trainings, to the last byte. */
function keptHash({ store: { db } }: GroupsVault): string {
  const hash = createHash('sha256');
  for (const table of ['training', 'model', 'series'])
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).raw().iterate())
      for (const cell of row as unknown[]) hash.update(Buffer.isBuffer(cell) ? cell : String(cell)).update('|');
  return hash.digest('hex');
}

describe('a model that reads what stands for a group', () => {
  let vault: GroupsVault;
  beforeEach(() => {
    vault = trainedVault();
    openBias(vault);
  });

  it('treats groups more alike without the feature, at a cost in hits that is told', async () => {
    const many = { ...use, capacity: 90 };
    await steps(vault, many).tries(dropLate);
    const trial = steps(vault, many).trials()?.trials[0] as Trial;
    expect(trial).toMatchObject({
      change: dropLate,
      about: { nl: 'te_laat', en: 'te_laat' },
      capacity: 90,
      eligible: 300,
    });
    const gap = gapOf(trial, 'wijk');
    expect(gap.before).toMatchObject({ group: 'Noord', hits: 90, verdict: 'difference' });
    expect(size(gap.after)).toBeLessThan(size(gap.before) - 0.5);
    expect(gap.after?.verdict).not.toBe('difference');
    const { hits, before, after } = trial;
    expect(before.onRandom).toMatchObject({ n: 80, learnedFrom: false });
    const lost = (before.onRandom?.hits ?? 0) - (after.onRandom?.hits ?? 0);
    expect(lost).toBe((hits?.onlyBefore.hits ?? 0) - (hits?.onlyAfter.hits ?? 0));
    // Planted: 65 of 100 late ones are unlawful, 32 of 100 of all.
    expect(hits?.difference.value).toBeLessThan(-10);
    expect(hits).toMatchObject({ verdict: 'undecided' });
    expect(hits?.needed).toBeGreaterThan(80);
    const expected = (after.expected?.value ?? 0) - (before.expected?.value ?? 0);
    expect(expected).toBeCloseTo(hits?.difference.value ?? 0, 10);
    expect(trial.overlap).toBeCloseTo(trial.shared / (180 - trial.shared), 12);
  });

  it('does so too without its term, and on weights that take the group out of the outcome', async () => {
    const choices = steps(vault).trials()?.choices;
    const term = choices?.terms.find(({ text }) => text.nl.includes('te_laat'))?.term ?? -1;
    const trial = await tried(vault, { kind: 'remove', term });
    expect(size(gapOf(trial, 'wijk').after)).toBeLessThan(size(gapOf(trial, 'wijk').before) - 0.1);
    expect(trial.termsLeft).toBe((choices?.terms.length ?? 0) - 1);
    const reweighed = await tried(vault, { kind: 'reweigh', attribute: 'wijk' });
    expect(size(gapOf(reweighed, 'wijk').after)).toBeLessThan(size(gapOf(reweighed, 'wijk').before));
    expect(reweighed.about.nl).toBe('wijk');
  });

  it('stays as it is to the last byte; trials leave figures and lines in the log, of each change the newest is shown', async () => {
    const { db } = vault.store;
    const before = keptHash(vault);
    const { tries, trials } = steps(vault);
    for (const change of [
      dropLate,
      { kind: 'reweigh', attribute: 'wijk' },
      { kind: 'remove', term: 0 },
      dropLate,
    ] as const)
      await tries(change);
    expect(keptHash(vault)).toBe(before);
    const events = listLog(db, { limit: 8 }).map(({ event }) => event);
    expect(events).toEqual(Array.from({ length: 4 }, () => ['bias.tried', 'bias.opened']).flat());
    expect(verifyLog(vault.store).ok).toBe(true);
    const kept = db.prepare("SELECT group_concat(result) FROM measurement WHERE kind = 'trial'").pluck().get();
    expect(kept).not.toMatch(/coefficient|logOdds|D-1/);
    expect(trials()?.trials.map(({ change }) => change.kind)).toEqual(['drop', 'remove', 'reweigh']);
    expect(steps(vault, { ...use, capacity: 31 }).trials()).toMatchObject({ trials: [], earlier: 4 });
  });

  it('has first what gives a group away once groups are measured, and nothing that it does not have', async () => {
    await vault.measure();
    const { features = [], terms = [], attributes } = steps(vault).trials()?.choices ?? {};
    expect(features[0]).toMatchObject({ name: 'te_laat', proxy: { attribute: 'wijk' } });
    expect(terms[0]?.text.nl).toContain('te_laat');
    expect(terms[0]?.gap).toMatchObject({ attribute: 'wijk' });
    expect(Math.abs(terms[0]?.gap?.difference ?? 0)).toBeGreaterThan(0.2);
    expect(attributes).toEqual(['wijk', 'geslacht']);
    const { tries } = steps(vault);
    await expectCode('TRIAL_UNKNOWN', () => tries({ kind: 'drop', feature: 'postcode' }));
    await expectCode('TRIAL_UNKNOWN', () => tries({ kind: 'remove', term: 99 }));
    await expectCode('TRIAL_UNKNOWN', () => tries({ kind: 'reweigh', attribute: 'postcode' }));
  });
});

describe('a trial', () => {
  it('on weights of an attribute that everybody shares makes the very same model', async () => {
    const vault = await groupsVault({
      groups: { stad: () => 'Voorbeeldstad', geslacht: ({ place }) => (place % 2 === 0 ? 'M' : 'V') },
    });
    openBias(vault);
    const trial = await tried(vault, { kind: 'reweigh', attribute: 'stad' });
    expect(trial).toMatchObject({
      shared: 30,
      overlap: 1,
      hits: { onlyBefore: { hits: 0, n: 0 }, onlyAfter: { hits: 0, n: 0 }, p: 1, verdict: 'equal-within-margin' },
    });
    expect(trial.after).toEqual(trial.before);
    const [own] = trial.gaps.filter(({ attribute }) => attribute === 'stad');
    expect(own).toMatchObject({ before: null, after: null });
    const [other] = trial.gaps.filter(({ attribute }) => attribute === 'geslacht');
    expect(other?.after).toEqual(other?.before);
  });

  it('needs the permission of the bias vault, of today and for this person', async () => {
    const vault = trainedVault();
    const { tries, trials } = steps(vault);
    const error = await expectCode('BIAS_NOT_ALLOWED', () => tries(dropLate));
    expect(error.details).toMatchObject({ state: 'none' });
    vault.ask({ users: ['Iemand Anders'] });
    vault.approve(vault.bias().permission?.id ?? 0);
    await expectCode('BIAS_NOT_ALLOWED', () => tries(dropLate));
    expect(trials()?.trials).toEqual([]);
    expect(listLog(vault.store.db, { limit: 1 })[0]?.event).toBe('bias.approved');
  });

  it('that is stopped leaves nothing but the line that the bias vault was opened', async () => {
    const vault = trainedVault();
    openBias(vault);
    const stopped = runJob(
      (job) => trialSteps['assess.tryMitigation'](vault.context, { ...use, change: dropLate }, job),
      ({ job, phase }, jobs) => (phase === 'fit' ? jobs.cancel(job) : undefined),
    );
    await expectCode('CANCELLED', () => stopped);
    expect(steps(vault).trials()).toMatchObject({ trials: [], earlier: 0 });
    expect(listLog(vault.store.db, { limit: 1 })[0]?.event).toBe('bias.opened');
  });

  it('is refused when the model learned from the random dossiers', async () => {
    const vault = await groupsVault({ trained: false });
    vault.save({ ...proposedCriteria, owner: 'Manager Inkomen', learnFromRandom: true });
    vault.lock(2);
    await vault.train();
    openBias(vault);
    expect(steps(vault).trials()).toMatchObject({ refused: 'learned-from-random' });
    await expectCode('TRIAL_LEARNED_FROM_RANDOM', () => steps(vault).tries(dropLate));
  });

  it('is nothing before a training, and out of date after another', async () => {
    const vault = await groupsVault({ trained: false });
    openBias(vault);
    expect(steps(vault).trials()).toBeNull();
    await expectCode('RANK_NO_MODEL', () => steps(vault).tries(dropLate));
    await vault.train();
    await steps(vault).tries({ kind: 'remove', term: 0 });
    expect(steps(vault).trials()).toMatchObject({ trials: [{ by: 'analist-1' }], earlier: 0 });
    await vault.train();
    expect(steps(vault).trials()).toMatchObject({ trials: [], earlier: 1 });
  });

  it('shows who is chosen, and nothing of hits, where no random dossier has an outcome', async () => {
    const vault = await groupsVault({ outcomeOf: (isRandom, planted) => (isRandom ? 2 : planted) });
    openBias(vault);
    const trial = await tried(vault, dropLate);
    expect(trial).toMatchObject({ hits: null, before: { onRandom: null, expected: null } });
    expect(gapOf(trial, 'wijk').before?.verdict).toBe('difference');
    expect(gapOf(trial, 'wijk', 'wronglySelected')).toMatchObject({ before: null, after: null });
  });

  it('keeps no figure of a group that a measurement hides, and says that it is left out', async () => {
    const groups = { wijk: plantedDistricts, geslacht: () => 'V' };
    const vault = await groupsVault({ groups });
    openBias(vault);
    await vault.measure();
    const measured = vault.measured()?.figures.filter(({ measure }) => measure === 'selected') ?? [];
    expect(measured.filter(({ hidden }) => hidden !== null).map(({ group }) => group)).toEqual(['Klein', 'Noord']);
    const trial = await tried(vault, dropLate);
    const gap = gapOf(trial, 'wijk');
    expect(gap).toMatchObject({ leftOut: 1, before: { group: 'Zuid', hits: 0 }, after: { group: 'Zuid' } });
    expect(gapOf(trial, 'geslacht')).toMatchObject({ leftOut: 0, before: null });
    const kept = vault.store.db.prepare("SELECT result FROM measurement WHERE kind = 'trial'").pluck().get() as string;
    expect(kept).not.toMatch(/Noord|Klein/);
  });
});
