import { describe, expect, it } from 'vitest';
import {
  needsReason,
  offeredRoles,
  proposedDecisions,
  roleHolder,
  withAnswer,
  withMeaning,
  withRole,
} from '../../../renderer/steps/intake/decisions.ts';
import { openItems } from '../../../renderer/steps/intake/open-items.ts';
import { codesOf, columnOf, inspectionOf } from './inspected.ts';

const outcome = codesOf('uitkomst', ['rechtmatig', 'onrechtmatig', 'vreemd'], {
  role: 'outcome',
  why: 'OUTCOME_HEADER',
  outcomeValues: { unlawful: ['onrechtmatig'], lawful: ['rechtmatig'], unknown: [] },
});
const rent = columnOf('huur', { profile: { questions: ['DECIMAL_STYLE'] } });
const since = columnOf('sinds', { profile: { kind: 'date', questions: ['DATE_ORDER', 'MIXED_KINDS'] } });
const postcode = columnOf('postcode', { verdict: 'proxy', proposal: { role: 'refuse', why: 'PROXY_NEEDS_REASON' } });
const inspection = inspectionOf([outcome, rent, since, postcode]);
const proposed = proposedDecisions(inspection);

describe('what is proposed', () => {
  it('starts from the proposals and leaves a value that nobody recognised open', () => {
    expect(proposed).toEqual({
      roles: { uitkomst: 'outcome', huur: 'feature', sinds: 'feature', postcode: 'refuse' },
      answers: {},
      meanings: { uitkomst: { onrechtmatig: 'unlawful', rechtmatig: 'lawful' } },
    });
  });
});

describe('changes', () => {
  it('leave what was decided before as it was, so that undo can put it back', () => {
    const before = structuredClone(proposed);
    withRole(proposed, 'huur', 'outcome');
    withMeaning(proposed, 'uitkomst', 'vreemd', 'lawful');
    withAnswer(proposed, ['huur'], 'DECIMAL_STYLE', 'comma');
    expect(proposed).toEqual(before);
  });

  it('let many columns be a feature and one be the outcome', () => {
    const next = withRole(proposed, 'postcode', 'feature');
    expect(next.roles).toEqual({ ...proposed.roles, postcode: 'feature' });
    expect([roleHolder(next, 'feature'), roleHolder(next, 'outcome'), roleHolder(next, 'weight')]).toEqual([
      null,
      'uitkomst',
      null,
    ]);
  });

  it('give one answer to the same question about many columns, and keep other answers', () => {
    const first = withAnswer(proposed, ['sinds'], 'DATE_ORDER', 'dmy');
    expect(withAnswer(first, ['huur', 'sinds'], 'MIXED_KINDS', 'asRead').answers).toEqual({
      huur: { MIXED_KINDS: 'asRead' },
      sinds: { DATE_ORDER: 'dmy', MIXED_KINDS: 'asRead' },
    });
  });

  it('give one value a meaning and keep the others', () => {
    expect(withMeaning(proposed, 'uitkomst', 'vreemd', 'unknown').meanings['uitkomst']).toEqual({
      onrechtmatig: 'unlawful',
      rechtmatig: 'lawful',
      vreemd: 'unknown',
    });
  });
});

describe('roles that are offered', () => {
  it('an outcome only with two up to fifty values, all of them shown', () => {
    const values = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);
    const mayBe = [1, 2, 50, 51].map((n) => offeredRoles(codesOf('code', values(n))).includes('outcome'));
    expect(mayBe).toEqual([false, true, true, false]);
  });

  it('a weight for numbers only', () => {
    expect(offeredRoles(columnOf('gewicht'))).toContain('weight');
    expect(offeredRoles(codesOf('code', ['a', 'b']))).not.toContain('weight');
  });

  it('a group, and nothing else, for what is kept to test for equal treatment', () => {
    expect(offeredRoles(columnOf('geslacht', { verdict: 'bias' }))).toEqual(['group', 'refuse']);
  });

  it('a reason is asked for a proxy that becomes a feature, not for a group or a free column', () => {
    expect(needsReason(postcode, 'feature')).toBe(true);
    expect(needsReason(postcode, 'group')).toBe(false);
    expect(needsReason(rent, 'feature')).toBe(false);
  });
});

describe('open items', () => {
  it('come in the order of the page, each with its column', () => {
    const decisions = withRole(proposed, 'postcode', 'feature');
    expect(openItems({ inspection, decisions, reasons: {}, dateConfirmed: false })).toEqual([
      { kind: 'question', column: 'huur', question: 'DECIMAL_STYLE' },
      { kind: 'question', column: 'sinds', question: 'DATE_ORDER' },
      { kind: 'question', column: 'sinds', question: 'MIXED_KINDS' },
      { kind: 'meanings', column: 'uitkomst', values: ['vreemd'] },
      { kind: 'date' },
      { kind: 'reason', column: 'postcode' },
    ]);
  });

  it('want something unlawful to learn from', () => {
    const lawful = ['onrechtmatig', 'vreemd'].reduce(
      (before, value) => withMeaning(before, 'uitkomst', value, 'lawful'),
      withRole(withRole(proposed, 'huur', 'refuse'), 'sinds', 'refuse'),
    );
    expect(openItems({ inspection, decisions: lawful, reasons: {}, dateConfirmed: true })).toEqual([
      { kind: 'unlawful' },
      { kind: 'features' },
    ]);
  });
});
