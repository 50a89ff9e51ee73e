import { describe, expect, it } from 'vitest';
import type { Candidates } from '../../../../shared/learning/scorecard/candidates.ts';
import { chooseForward } from '../../../../shared/learning/scorecard/choose-forward.ts';

const ROWS = 400;

/**
 * Evidence of 0 and 1, half the rows each, with `surplus` of the 200 lawful rows more than half on the side of 1: a score of
 * 0.2 standard deviations per row of surplus (the root of Pearson's chi-square).
 */
function candidatesWith(surplus: number, weight: number): Candidates {
  const outcome = Uint8Array.from({ length: ROWS }, (_, row) => (row < ROWS / 2 ? 0 : 1));
  const column = Float64Array.from(outcome, (own, row) =>
    row % (ROWS / 2) < (own === 0 ? 100 + surplus : 100 - surplus) ? 1 : 0,
  );
  return { outcome, weights: new Float64Array(ROWS).fill(weight), columns: [column], crossed: [column] };
}

const chosenOf = (surplus: number, weight = 1) => chooseForward(candidatesWith(surplus, weight), 5, () => {}).chosen;

describe('chooseForward', () => {
  it('takes an indicator only where its score squared beats the logarithm of the number of cases', () => {
    // The root of ln 400 is 2.448: 2.6 passes; 2.4 does not, though it is significant at 5 %.
    expect(chosenOf(13)).toEqual([0]);
    expect(chosenOf(12)).toEqual([]);
  });

  it('counts cases, not rows', () => {
    // A quarter of a case per row: half the score, against the root of ln 100 = 2.146.
    expect(chosenOf(21, 0.25)).toEqual([]);
    expect(chosenOf(22, 0.25)).toEqual([0]);
  });

  it('does not take what contradicts its own classes', () => {
    expect(chosenOf(-40)).toEqual([]);
  });
});
