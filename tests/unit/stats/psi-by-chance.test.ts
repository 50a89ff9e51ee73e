import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../shared/learning/random.ts';
import { populationStability } from '../../../shared/learning/scorecard/population-stability.ts';
import { chiSquareQuantile } from '../../../shared/learning/stats/chi-square-quantile.ts';
import { psiByChance } from '../../../shared/learning/stats/psi-by-chance.ts';

// qchisq of R 4.2.
it.each([
  [0.95, 9, 16.91897760462044],
  [0.99, 9, 21.66599433346192],
  [0.99, 1, 6.63489660102121],
  [0.5, 4, 3.35669398003332],
  [0.999, 200, 267.54052782275721],
])('the quantile at %d with %d degrees of freedom is that of R', (p, df, expected) => {
  expect(chiSquareQuantile(p, df)).toBeCloseTo(expected, 8);
});

describe('psiByChance', () => {
  it('is what 1 in 100 pairs of samples from one population exceed', () => {
    const random = randomStream(8, 0);
    const [classes, n1, n2] = [8, 400, 900];
    const countsOf = (n: number) => {
      const counts = new Array<number>(classes).fill(0);
      for (let draw = 0; draw < n; draw++) counts[random.integer(classes)]! += 1;
      return counts;
    };
    const limit = psiByChance(classes, n1, n2);
    const pairs = 4000;
    let above = 0;
    for (let pair = 0; pair < pairs; pair++)
      above += Number(populationStability(countsOf(n1), countsOf(n2)).index > limit);
    // Four standard errors of a share of 0.01 among 4,000 pairs are 0.0063.
    expect(Math.abs(above / pairs - 0.01)).toBeLessThan(0.0063);
  });

  it('is 0 where nothing can move, and refuses no dossiers', () => {
    expect(psiByChance(1, 100, 100)).toBe(0);
    expect(() => psiByChance(5, 0, 100)).toThrow(RangeError);
  });
});
