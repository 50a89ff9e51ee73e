import { describe, expect, test } from 'vitest';
import {
  endOfPreviousMonth,
  leastReasonLength,
  offeredRoles,
  proposedDecisions,
  withAnswer,
  withMeaning,
  withRole,
} from '../../../renderer/steps/intake/decisions.ts';
import { openItems } from '../../../renderer/steps/intake/open-items.ts';
import { type InspectedColumn, type Inspection, LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';

const free: ColumnVerdict = {
  verdict: 'free',
  reasonCode: null,
  foundBy: null,
  count: 0,
  refusedCells: 0,
  becomesYear: false,
};

function column(
  index: number,
  name: string,
  proposal: InspectedColumn['proposal'],
  more: Partial<ColumnProfile> = {},
  verdict: Partial<ColumnVerdict> = {},
): InspectedColumn {
  const values = [
    { value: '0', count: 90 },
    { value: '1', count: 10 },
  ];
  const profile: ColumnProfile = {
    name,
    index,
    kind: 'code',
    decimal: null,
    dateFormat: null,
    rows: 100,
    nonEmpty: 100,
    missing: 0,
    sentinels: 0,
    unreadable: 0,
    distinct: 2,
    distinctIsExact: true,
    unique: false,
    leadingZeros: false,
    maxLength: 1,
    min: null,
    max: null,
    mean: null,
    topValues: values,
    questions: [],
    ...more,
  };
  return { profile, verdict: { ...free, ...verdict }, proposal };
}

const outcomeValues = { unlawful: ['1'], lawful: ['0'], unknown: [] };
const inspection: Inspection = {
  fileName: 'dossiers.csv',
  sha256: 'a'.repeat(64),
  bytes: 100,
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  sheets: [],
  rows: 100,
  columns: [
    column(0, 'uitkomst', { role: 'outcome', why: 'OUTCOME_HEADER', outcomeValues }),
    column(1, 'brief', { role: 'feature', why: 'FEATURE' }, { kind: 'date', questions: ['DATE_ORDER'] }),
    column(2, 'wijk', { role: 'refuse', why: 'PROXY_NEEDS_REASON' }, {}, { verdict: 'proxy', reasonCode: 'DISTRICT' }),
    column(3, 'bsn', { role: 'refuse', why: 'COLUMN_REFUSED' }, {}, { verdict: 'refuse', reasonCode: 'BSN' }),
  ],
  issues: [],
  issueCounts: [],
  notes: [],
};

const [outcome, letter, district, refused] = inspection.columns as [
  InspectedColumn,
  InspectedColumn,
  InspectedColumn,
  InspectedColumn,
];
const start = proposedDecisions(inspection);
const answered = withAnswer(start, ['brief'], 'DATE_ORDER', 'dmy');
const openKinds = (draft: Partial<Parameters<typeof openItems>[0]>) =>
  openItems({ inspection, decisions: answered, reasons: {}, dateConfirmed: true, ...draft }).map(({ kind }) => kind);

test('the page asks for as long a reason as the engine does', () => {
  expect(leastReasonLength).toBe(LEAST_REASON_LENGTH);
});

describe('offered roles', () => {
  test('a refused column can only stay out, and a proxy cannot become the outcome', () => {
    expect(offeredRoles(refused)).toEqual(['refuse']);
    expect(offeredRoles(district)).toEqual(['feature', 'group', 'refuse']);
  });

  test('an outcome needs values that are all shown', () => {
    expect(offeredRoles(outcome)).toContain('outcome');
    const many = { ...letter, profile: { ...letter.profile, distinct: 3 } };
    expect(offeredRoles(many)).not.toContain('outcome');
  });
});

describe('roles that a table has once', () => {
  test('a second outcome takes the role over and the first stays out', () => {
    const moved = withRole(answered, 'brief', 'outcome');
    expect(moved.roles).toMatchObject({ brief: 'outcome', uitkomst: 'refuse' });
  });

  test('choosing the role that a column has changes nothing', () => {
    expect(withRole(answered, 'uitkomst', 'outcome').roles).toEqual(answered.roles);
  });
});

describe('open items', () => {
  test('nothing is open once the question is answered and the date confirmed', () => {
    expect(openKinds({ decisions: start, dateConfirmed: false })).toEqual(['question', 'date']);
    expect(openKinds({})).toEqual([]);
  });

  test('a question about a column that stays out is no question', () => {
    expect(openKinds({ decisions: withRole(start, 'brief', 'refuse') })).toEqual(['features']);
  });

  test('a proxy as feature needs a reason that is long enough without its spaces', () => {
    const asFeature = withRole(answered, 'wijk', 'feature');
    expect(openKinds({ decisions: asFeature, reasons: { wijk: `${'x'.repeat(19)}   ` } })).toEqual(['reason']);
    expect(openKinds({ decisions: asFeature, reasons: { wijk: 'x'.repeat(20) } })).toEqual([]);
    expect(openKinds({ decisions: withRole(answered, 'wijk', 'group') })).toEqual([]);
  });

  test('an outcome needs a meaning for every value, and both meanings', () => {
    const moved = withRole(answered, 'brief', 'outcome');
    expect(openKinds({ decisions: moved })).toEqual(['meanings', 'features']);
    const oneSided = withMeaning(withMeaning(answered, 'uitkomst', '0', 'unknown'), 'uitkomst', '1', 'unlawful');
    expect(openKinds({ decisions: oneSided })).toEqual(['lawful']);
    expect(openKinds({ decisions: withRole(answered, 'uitkomst', 'refuse') })).toEqual(['outcome']);
  });
});

test('the proposed reference date is the last day of the month before', () => {
  expect(endOfPreviousMonth(new Date(2026, 2, 31))).toBe('2026-02-28');
  expect(endOfPreviousMonth(new Date(2024, 2, 1))).toBe('2024-02-29');
  expect(endOfPreviousMonth(new Date(2026, 0, 1))).toBe('2025-12-31');
});
