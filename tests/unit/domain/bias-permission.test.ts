import { describe, expect, it } from 'vitest';
import {
  type BiasFacts,
  biasVaultState,
  isSamePerson,
  mayMeasureWith,
  type PermissionTerms,
  permissionProblem,
} from '../../../shared/domain/bias-permission.ts';

const terms: PermissionTerms = {
  users: ['B. de Vries'],
  validUntil: '2026-06-30',
  deleteOn: '2026-07-31',
  askedBy: 'B. de Vries',
  approvedAt: '2026-06-01T10:00:00.000Z',
  endedAt: null,
};
const facts = (change: Partial<PermissionTerms> = {}, rest: Partial<BiasFacts> = {}): BiasFacts => ({
  permission: { ...terms, ...change },
  holdsAttributes: true,
  deletedAt: null,
  ...rest,
});

describe('the state of the bias vault', () => {
  it.each([
    ['nobody asked', { permission: null, holdsAttributes: true, deletedAt: null }, '2026-06-15', 'none'],
    ['waits for approval', facts({ approvedAt: null }), '2026-06-15', 'asked'],
    ['approved', facts(), '2026-06-15', 'open'],
    ['on its last day', facts(), '2026-06-30', 'open'],
    ['a day later', facts(), '2026-07-01', 'expired'],
    ['never approved in time', facts({ approvedAt: null }), '2026-07-01', 'expired'],
    ['on the day of deletion', facts(), '2026-07-31', 'expired'],
    ['the day after, still there', facts(), '2026-08-01', 'deletion-due'],
    [
      'the day after, ended and still there',
      facts({ endedAt: '2026-06-02T10:00:00.000Z' }),
      '2026-08-01',
      'deletion-due',
    ],
    ['the day after, gone', facts({}, { holdsAttributes: false }), '2026-08-01', 'expired'],
    ['never approved, long past', facts({ approvedAt: null }), '2026-08-01', 'expired'],
    ['ended early', facts({ endedAt: '2026-06-02T10:00:00.000Z' }), '2026-06-15', 'ended'],
    [
      'deleted',
      facts({ endedAt: '2026-06-02T10:00:00.000Z' }, { holdsAttributes: false, deletedAt: '2026-06-02T10:00:00.000Z' }),
      '2026-06-15',
      'deleted',
    ],
    [
      'a new delivery after the deletion',
      facts({ endedAt: '2026-06-02T10:00:00.000Z' }, { deletedAt: '2026-06-02T10:00:00.000Z' }),
      '2026-06-15',
      'ended',
    ],
  ] as const)('%s', (_what, own, today, state) => {
    expect(biasVaultState(own, today)).toBe(state);
    if (state !== 'open') expect(mayMeasureWith(own, 'B. de Vries', today)).toBe(false);
  });

  it('lets those measure whom it names, however they spell it', () => {
    expect(mayMeasureWith(facts(), ' b.  DE Vries ', '2026-06-15')).toBe(true);
    expect(mayMeasureWith(facts(), 'B. de Vriess', '2026-06-15')).toBe(false);
    expect(isSamePerson('José', 'josé')).toBe(true);
  });
});

describe('what is asked', () => {
  it.each([
    [{}, null],
    [{ validUntil: '2026-05-31' }, 'past'],
    [{ deleteOn: '2026-06-29' }, 'deleted-before-end'],
    [{ deleteOn: '2027-06-02' }, 'too-long'],
    [{ users: ['Jan', 'jan'] }, 'name-twice'],
  ] as const)('%o is %s', (change, problem) => {
    expect(permissionProblem({ ...terms, ...change }, '2026-06-01', '2027-06-01')).toBe(problem);
  });
});
