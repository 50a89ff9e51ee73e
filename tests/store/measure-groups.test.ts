import { beforeEach, describe, expect, it } from 'vitest';
import { biasState } from '../../electron/engine/bias/bias-state.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import type { GroupMeasure, GroupsMeasured } from '../../shared/contract/assess-groups.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { LEAST_SHOWN } from '../../shared/domain/small-cells.ts';
import { type GroupsVault, groupsVault, openBias, use } from './groups-vault.ts';
import { expectCode } from './helpers.ts';

async function measuredVault(groups?: Parameters<typeof groupsVault>[0]): Promise<[GroupsVault, GroupsMeasured]> {
  const vault = await groupsVault(groups);
  openBias(vault);
  await vault.measure();
  return [vault, vault.measured() as GroupsMeasured];
}

const figureOf = ({ figures }: GroupsMeasured, measure: GroupMeasure, group: string) =>
  figures.find((own) => own.measure === measure && own.group === group);
const verdictsOf = ({ figures }: GroupsMeasured, attribute: string) =>
  figures.filter((own) => own.attribute === attribute).map(({ verdict }) => verdict);

describe('a model that prefers what stands for a group', () => {
  let vault: GroupsVault;
  let found: GroupsMeasured;
  beforeEach(async () => {
    [vault, found] = await measuredVault();
  });

  it('is found to choose that group, and no group where none was planted', () => {
    expect(found).toMatchObject({
      upToDate: true,
      by: 'analist-1',
      capacity: 30,
      eligible: 300,
      random: 80,
      learnedFrom: false,
    });
    const [north, south] = [figureOf(found, 'selected', 'Noord'), figureOf(found, 'selected', 'Zuid')];
    expect(north).toMatchObject({ hits: 30, verdict: 'difference' });
    expect(south).toMatchObject({ hits: 0, others: { hits: 30, n: north?.n }, verdict: 'difference', p: north?.p });
    expect((north?.n ?? 0) + (south?.n ?? 0)).toBe(300);
    expect(verdictsOf(found, 'geslacht')).not.toContain('difference');
    expect(found.proxies.filter(({ attribute, flagged }) => attribute === 'geslacht' && flagged)).toEqual([]);
    expect(found.practice).toBeNull();
    expect(found.caseworkers).toEqual({ figures: [], refused: 'no-investigations' });
  });

  it('has the feature that gives the group away named, alone and with the others', () => {
    const flagged = found.proxies.filter((own) => own.flagged && own.group === 'Noord');
    expect(flagged.map(({ feature }) => feature)).toEqual([null, 'te_laat']);
    for (const { auc } of flagged) expect(auc.value).toBeGreaterThan(0.99);
    expect(found.scanned).toBe(2 * 4);
  });

  it('shows the share of each group at every step that the vault tells of', () => {
    const steps = found.chain.filter(({ attribute, group }) => attribute === 'wijk' && group === 'Noord');
    expect(steps.map(({ step, n, total }) => [step, n, total])).toEqual([
      ['population', figureOf(found, 'selected', 'Noord')?.n, 300],
      ['model', 30, 30],
      ...['manual', 'investigated', 'found', 'measure', 'upheld'].map((step) => [step, null, null]),
    ]);
  });

  it('asks an explanation of each difference once, by name, long enough, and keeps what was said before', async () => {
    const keys = found.toExplain.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const selected = keys.filter((key) => key.startsWith('["selected","wijk",'));
    expect(selected).toEqual(['["selected","wijk","Noord"]']);
    const [key = ''] = selected;
    const state = () => biasState(vault.store.db, use);
    expect(state()).toMatchObject({ upToDate: true, differences: keys.length, unexplained: keys.length });
    const unexplained = state().fingerprint;
    expect((await expectCode('EXPLANATION_SHORT', () => vault.explain(key, 'te kort'))).details).toEqual({ least: 20 });
    await expectCode('EXPLANATION_UNKNOWN', () => vault.explain('["selected","geslacht","M"]', 'x'.repeat(30)));
    vault.explain(key, 'Stukken komen in Noord later, omdat het loket daar dicht is.');
    expect(state().unexplained).toBe(keys.length - 1);
    const explained = state().fingerprint;
    expect(explained).not.toBe(unexplained);
    const said = vault.measured()?.toExplain.find((own) => own.key === key)?.explanation;
    expect(said).toMatchObject({ words: expect.stringContaining('loket'), by: 'analist-1' });
    vault.explain(key, 'Stukken komen in Noord later, omdat de post daar trager is.');
    expect(state().fingerprint).not.toBe(explained);
    vault.explain(key, '');
    expect(state()).toMatchObject({ unexplained: keys.length, fingerprint: unexplained });
    expect(vault.store.db.prepare('SELECT count(*) FROM explanation').pluck().get()).toBe(3);
    const events = listLog(vault.store.db, { limit: 5 }).map(({ event }) => event);
    expect(events).toEqual([
      'bias.explanationWithdrawn',
      'bias.explained',
      'bias.explained',
      'bias.measured',
      'bias.opened',
    ]);
    expect(verifyLog(vault.store).ok).toBe(true);
  });

  it('is told to the gates with all that was not a difference, and with a fingerprint of every verdict', () => {
    const { db } = vault.store;
    const ofModel = found.figures.filter(({ measure }) => measure !== 'baseRate');
    const saying = (sought: string) => ofModel.filter(({ verdict }) => verdict === sought).length;
    const state = biasState(db, use);
    expect(state).toMatchObject({
      measured: true,
      equal: saying('equal-within-margin'),
      undecided: saying('undecided'),
      tooSmall: saying('too-small'),
      random: 80,
    });
    expect(state.undecided + state.tooSmall).toBeGreaterThan(0);
    expect(state.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    vault.store.write((writer) =>
      writer.exec(
        `UPDATE measurement SET result = json_set(result, '$.figures[0].verdict', 'undecided') WHERE kind = 'bias'`,
      ),
    );
    expect(found.figures[0]?.verdict).not.toBe('undecided');
    expect(biasState(db, use).fingerprint).not.toBe(state.fingerprint);
  });

  it('is out of date for another capacity, under another margin and after another training', async () => {
    expect(vault.measured({ capacity: 31 })).toMatchObject({ upToDate: false, capacity: 30 });
    expect(biasState(vault.store.db, { ...use, capacity: 31 })).toMatchObject({ measured: true, upToDate: false });
    const key = found.toExplain[0]?.key ?? '';
    vault.save({ ...proposedCriteria, owner: 'Manager Inkomen', equalityMargin: 0.02 });
    vault.lock(2);
    expect(vault.measured()?.upToDate).toBe(false);
    await expectCode('BIAS_NOT_MEASURED', () => vault.explain(key, 'x'.repeat(30)));
    await vault.measure();
    expect(vault.measured()).toMatchObject({ upToDate: true, margin: 0.02 });
    await vault.train();
    expect(vault.measured()?.upToDate).toBe(false);
  });
});

describe('what is measured', () => {
  it('calls a small group too small, and counts it all the same', async () => {
    const [, found] = await measuredVault({ groups: { wijk: ({ place }) => (place % 30 === 0 ? 'Klein' : 'Groot') } });
    expect(figureOf(found, 'selected', 'Klein')).toMatchObject({ n: 10, verdict: 'too-small', p: null });
    expect(verdictsOf(found, 'wijk')).not.toContain('difference');
    expect(found.proxies).toEqual([]);
  });

  it('keeps no count of fewer than ten people in the vault, and none from which it follows', async () => {
    const [vault, found] = await measuredVault({
      groups: { wijk: ({ place }) => (place % 40 === 0 ? 'Klein' : place % 2 === 0 ? 'Oost' : 'West') },
    });
    expect(figureOf(found, 'selected', 'Klein')).toMatchObject({ hidden: 'small', n: null, hits: null, others: null });
    const { db } = vault.store;
    const stored = db.prepare("SELECT result FROM measurement WHERE kind = 'bias'").pluck().get() as string;
    const kept = JSON.parse(stored) as GroupsMeasured;
    const sizes = [...kept.figures, ...kept.calibration, ...kept.chain].map(({ n }) => n ?? LEAST_SHOWN);
    expect(sizes.filter((n) => n > 0 && n < LEAST_SHOWN)).toEqual([]);
    const selected = kept.figures.filter(({ measure, attribute }) => measure === 'selected' && attribute === 'wijk');
    expect(selected.filter(({ hidden }) => hidden !== null)).toHaveLength(2);
  });

  it('takes those of whom the attribute is not known as a group of their own', async () => {
    const [, found] = await measuredVault({
      groups: { wijk: ({ place }) => (place % 2 === 0 ? null : place % 4 === 1 ? 'A' : 'B') },
    });
    const groups = found.figures.filter(({ measure }) => measure === 'selected');
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      ['A', 75],
      ['B', 75],
      ['', 150],
    ]);
  });

  it('is nothing without groups, or for a model that was not trained', async () => {
    const vault = await groupsVault({ groups: {} });
    openBias(vault);
    await expectCode('BIAS_EMPTY', () => vault.measure());
    const other = await groupsVault({ trained: false });
    openBias(other);
    await expectCode('RANK_NO_MODEL', () => other.measure());
    expect(other.measured()).toBeNull();
    expect(biasState(other.store.db, use)).toEqual({
      measured: false,
      upToDate: false,
      differences: 0,
      unexplained: 0,
      equal: 0,
      undecided: 0,
      tooSmall: 0,
      random: 0,
      fingerprint: null,
      deletionDue: false,
    });
  });
});
