import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SHOWN, splitContributions } from '../../../renderer/steps/dossier/contributions.ts';

const terms = (sizes: readonly number[]) =>
  sizes.map((contribution, index) => ({
    index,
    kind: 'rule' as const,
    text: { nl: '', en: '' },
    facts: [],
    holds: true,
    contribution,
  }));

describe('splitContributions', () => {
  it('loses nothing: what is shown and the rest add up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 40 }), (sizes) => {
        const { shown, rest } = splitContributions(terms(sizes));
        const shownSum = shown.reduce((sum, { contribution }) => sum + contribution, 0);
        expect(shown.length + rest.count).toBe(sizes.length);
        expect(shownSum + rest.sum).toBeCloseTo(
          sizes.reduce((sum, size) => sum + size, 0),
          10,
        );
      }),
    );
  });

  it('never sums a single term', () => {
    expect(splitContributions(terms(Array(MOST_SHOWN + 1).fill(0.1))).rest.count).toBe(0);
    expect(splitContributions(terms(Array(MOST_SHOWN + 2).fill(0.1))).rest.count).toBe(2);
  });
});
