import { expect, test } from 'vitest';
import { LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { QuarterChange, QuarterCheck } from '../../../shared/contract/intake-quarter.ts';
import { attentionCount, judgementNeedsReason, reasonShortage } from '../../../shared/domain/quarter-judgement.ts';

const check = (attention: boolean): QuarterCheck => {
  return { code: 'DUPLICATES', table: 'Contacten', column: null, count: 1, of: 100, attention };
};
const change: QuarterChange = {
  table: 'Contacten',
  column: null,
  code: 'ROWS',
  before: 100,
  now: 10,
  names: [],
  attention: true,
};
const clean = { checks: [check(false)], changes: [{ ...change, attention: false }] };
const odd = { checks: [check(true), check(false)], changes: [change] };

test('checks and changes that ask for attention are counted together', () => {
  expect(attentionCount(clean)).toBe(0);
  expect(attentionCount(odd)).toBe(2);
});

test('rejecting always needs a reason, accepting only when something asks for attention', () => {
  expect(judgementNeedsReason(clean, true)).toBe(false);
  expect(judgementNeedsReason(clean, false)).toBe(true);
  expect(judgementNeedsReason({ ...clean, checks: odd.checks }, true)).toBe(true);
  expect(judgementNeedsReason({ ...clean, changes: odd.changes }, true)).toBe(true);
});

test('a reason is as long as anywhere else, white space around it not counted', () => {
  const long = 'a'.repeat(LEAST_REASON_LENGTH);
  expect(reasonShortage(odd, true, long)).toBe(0);
  expect(reasonShortage(odd, true, `  ${long.slice(1)}  `)).toBe(1);
  expect(reasonShortage(odd, false, ' ')).toBe(LEAST_REASON_LENGTH);
  expect(reasonShortage(clean, true, '')).toBe(0);
});
