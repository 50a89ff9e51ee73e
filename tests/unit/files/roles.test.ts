import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';
import { judgeHeader } from '../../../shared/domain/refusals-headers.ts';
import { proposeRole, proposeRoles, type Role, roleAllowed, roles } from '../../../shared/domain/roles.ts';

describe('roles', () => {
  const profile = (name: string, more: Partial<ColumnProfile> = {}): ColumnProfile => ({
    name,
    index: 0,
    kind: 'number',
    decimal: 'comma',
    dateFormat: null,
    rows: 100,
    nonEmpty: 100,
    missing: 0,
    sentinels: 0,
    unreadable: 0,
    distinct: 50,
    distinctIsExact: true,
    unique: false,
    leadingZeros: false,
    maxLength: 5,
    min: 0,
    max: 90,
    mean: 4,
    topValues: [],
    questions: [],
    ...more,
  });
  const free: ColumnVerdict = {
    verdict: 'free',
    reasonCode: null,
    foundBy: null,
    count: 0,
    refusedCells: 0,
    becomesYear: false,
  };
  const levels = (...values: string[]) => ({
    kind: 'code' as const,
    distinct: values.length,
    topValues: values.map((value) => ({ value, count: 9 })),
  });

  test('what may be what', () => {
    const allowed = (verdict: ColumnVerdict['verdict']) =>
      Object.fromEntries(roles.map((role): [Role, string] => [role, roleAllowed(verdict, role)]));
    expect(allowed('refuse')).toEqual({
      number: 'no',
      person: 'no',
      outcome: 'no',
      feature: 'no',
      group: 'no',
      weight: 'no',
      split: 'no',
      refuse: 'yes',
    });
    expect(allowed('bias')).toEqual({
      number: 'no',
      person: 'no',
      outcome: 'no',
      feature: 'no',
      group: 'yes',
      weight: 'no',
      split: 'no',
      refuse: 'yes',
    });
    expect(allowed('proxy')).toMatchObject({ feature: 'withReason', group: 'yes', outcome: 'no', refuse: 'yes' });
    expect(allowed('process')).toMatchObject({ feature: 'no', group: 'no', outcome: 'yes', weight: 'yes' });
    expect(new Set(Object.values(allowed('free')))).toEqual(new Set(['yes']));
  });

  test('a proposal is always allowed, and never puts a proxy in a model', () => {
    const headers = fc.constantFrom(
      'uitkomst',
      'dossiernr',
      'split',
      'gewicht',
      'leeftijd',
      'wijk',
      'naam',
      'geslacht',
      'aanleiding',
      'bedrag',
      'niet_verschenen',
      'id',
      'y',
    );
    fc.assert(
      fc.property(headers, fc.integer({ min: 0, max: 100 }), fc.boolean(), (name, distinct, unique) => {
        const column = profile(name, { distinct, unique });
        const verdict: ColumnVerdict = { ...free, ...judgeHeader(name) };
        expect(roleAllowed(verdict.verdict, proposeRole(column, verdict).role)).toBe('yes');
      }),
    );
  });

  test.each([
    ['uitkomst', levels('0', '1'), 'outcome'],
    ['y', levels('0', '1'), 'outcome'],
    ['label', levels('J', 'N'), 'outcome'],
    ['split', levels('train', 'test'), 'split'],
    ['kolom', levels('train', 'test'), 'split'],
    ['fold', levels('1', '2', '3'), 'refuse'],
    ['dossiernr', { unique: true, distinct: 100 }, 'number'],
    ['client_id', { distinct: 100 }, 'number'],
    ['id', { distinct: 10_001, distinctIsExact: false, rows: 20_000 }, 'number'],
    ['sleutel', { unique: true, distinct: 100, kind: 'text' as const }, 'number'],
    ['rij', { unique: true, distinct: 100, min: 1, max: 100 }, 'number'],
    ['gewicht', {}, 'weight'],
    ['bedrag', {}, 'feature'],
    ['vast', { distinct: 1 }, 'refuse'],
    ['code', { kind: 'text' as const, distinct: 3000 }, 'refuse'],
    ['number_of_credits', { distinct: 4 }, 'feature'],
  ])('%s', (name, more, role) => {
    expect(proposeRole(profile(name, more), free).role).toBe(role);
  });

  test.each([
    [['0', '1'], ['1'], ['0'], []],
    [['J', 'N'], ['J'], ['N'], []],
    [['rechtmatig', 'onrechtmatig', 'afgebroken'], ['onrechtmatig'], ['rechtmatig'], ['afgebroken']],
    [['0', '1', '2', '4', '8'], ['2', '4'], ['0', '1'], ['8']],
    [['rood', 'groen'], [], [], []],
  ])('the values %j of an outcome', (values, unlawful, lawful, unknown) => {
    expect(proposeRole(profile('uitkomst', levels(...values)), free).outcomeValues).toEqual({
      unlawful,
      lawful,
      unknown,
    });
  });

  test('a table has one number and one outcome: the best header wins, the others stay out', () => {
    const columns = [
      profile('id', { unique: true, distinct: 100 }),
      profile('dossiernr', { unique: true, distinct: 100 }),
      profile('y', levels('0', '1')),
      profile('uitkomst', levels('0', '1')),
    ];
    const proposals = proposeRoles(columns.map((each) => ({ profile: each, verdict: free })));
    expect(proposals.map(({ role }) => role)).toEqual(['refuse', 'number', 'outcome', 'refuse']);
  });

  test('beside a dossier number the number of a person keeps the dossiers of one person together', () => {
    const columns = ['dossiernr', 'clientnr', 'klantnummer'].map((name) => profile(name, { distinct: 100 }));
    const proposals = proposeRoles(columns.map((each) => ({ profile: each, verdict: free })));
    expect(proposals.map(({ role }) => role)).toEqual(['number', 'person', 'refuse']);
    const alone = proposeRoles([{ profile: profile('clientnr', { distinct: 100 }), verdict: free }]);
    expect(alone.map(({ role }) => role)).toEqual(['number']);
  });

  test('a count that happens to run on stays a feature when another column numbers the dossiers', () => {
    const running = { unique: true, distinct: 100, min: 1, max: 100 };
    const columns = [profile('rij', running), profile('dossiernr', running)];
    expect(proposeRoles(columns.map((each) => ({ profile: each, verdict: free }))).map(({ role }) => role)).toEqual([
      'feature',
      'number',
    ]);
  });

  test('without a header that says so, the only column of two values is the outcome', () => {
    const binary = { ...levels('0', '1'), kind: 'boolean' as const };
    const table = (...names: string[]) =>
      names.map((name) => ({ profile: profile(name, name.startsWith('b') ? binary : {}), verdict: free }));
    expect(proposeRoles(table('x', 'b1')).map(({ role }) => role)).toEqual(['feature', 'outcome']);
    expect(proposeRoles(table('x', 'b1', 'b2')).map(({ role }) => role)).toEqual(['feature', 'feature', 'feature']);
  });
});
