import { describe, expect, it } from 'vitest';
import { nextStep, openPoints } from '../../../renderer/steps/prepare/next-step.ts';
import type { PrepareState } from '../../../shared/contract/prepare.ts';
import { featureOf, leaking, reason, stateWith } from './prepare-feature.ts';

const used = featureOf('used', { used: true, justification: reason });
const open = featureOf('open');
const leakUsed = featureOf('leakUsed', { used: true, justification: reason, stats: leaking });
const made = { at: '2026-10-02T09:00:00.000Z', features: 1, upToDate: true };
const kinds = (state: PrepareState) => openPoints(state).map(({ kind }) => kind);

describe('nextStep', () => {
  it.each<[string, PrepareState, ReturnType<typeof nextStep>]>([
    ['computes first', stateWith([used], { cases: null }), { kind: 'compute', blockedBy: null }],
    ['computes again what is stale', stateWith([used], { stale: true, made }), { kind: 'compute', blockedBy: null }],
    ['needs a feature', stateWith([open]), { kind: 'make', blockedBy: 'none-used' }],
    ['lets no leak pass', stateWith([used, leakUsed]), { kind: 'make', blockedBy: 'leak' }],
    ['makes the table', stateWith([used, open]), { kind: 'make', blockedBy: null }],
    [
      'makes it again after a change',
      stateWith([used], { made: { ...made, upToDate: false } }),
      { kind: 'make', blockedBy: null },
    ],
    ['goes on to train', stateWith([used], { made }), { kind: 'train', blockedBy: null }],
  ])('%s', (_name, state, expected) => {
    expect(nextStep(state, false)).toEqual(expected);
  });

  it('waits for a job that runs, whatever comes next', () => {
    for (const state of [stateWith([used], { cases: null }), stateWith([used]), stateWith([used], { made })]) {
      expect(nextStep(state, true).blockedBy).toBe('running');
    }
  });
});

describe('openPoints', () => {
  it('asks only for the computation before there are figures', () => {
    expect(kinds(stateWith([open], { cases: null }))).toEqual(['compute']);
  });

  it('puts what is most pressing first', () => {
    const state = stateWith([leakUsed, open, open], { stale: true, made: { ...made, upToDate: false } });
    expect(openPoints(state)).toEqual([
      { kind: 'stale', count: 0 },
      { kind: 'leak', count: 1 },
      { kind: 'decide', count: 2 },
      { kind: 'outdated', count: 0 },
    ]);
  });

  it('is empty once all is decided and the table is made', () => {
    expect(openPoints(stateWith([used], { made }))).toEqual([]);
  });

  it('asks for the table when there is none', () => {
    expect(kinds(stateWith([used]))).toEqual(['make']);
  });
});
