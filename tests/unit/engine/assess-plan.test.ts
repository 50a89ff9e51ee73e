import { expect, test } from 'vitest';
import { planFor } from '../../../electron/engine/assess/plan.ts';
import { sampleSizeForMargin } from '../../../shared/learning/stats/sample-size-for-margin.ts';

const town = { dossiers: 2300, capacity: 46, randomShare: 0.5, baseRate: 0.05, precision: 0.15, smallestGroup: 0.2 };
const needed = (margin: number, question: string) =>
  planFor({ ...town, margin }).answers.find((answer) => answer.question === question)?.needed ?? 0;

test('one margin holds for the hit rate and for the difference between groups: a wider one takes fewer dossiers', () => {
  expect(needed(0.02, 'margin')).toBe(sampleSizeForMargin({ share: 0.05, margin: 0.02, population: 2300 }));
  expect(needed(0.02, 'equality')).toBeGreaterThan(2 * needed(0.04, 'equality'));
  expect(needed(0.02, 'equality')).toBeLessThan(1000);
});

test('the smallest difference of a year shrinks with what is investigated', () => {
  const small = planFor({ ...town, margin: 0.02 }).smallestDifference ?? 1;
  const large = planFor({ ...town, capacity: 200, margin: 0.02 }).smallestDifference ?? 1;
  expect(large).toBeLessThan(small);
});

test('more comparisons at once take more dossiers each, and a difference below the margin is never promised', () => {
  const comparison = (comparisons: number): number =>
    planFor({ ...town, margin: 0.02 }, comparisons).answers.find(({ question }) => question === 'comparison')?.needed ??
    0;
  expect(comparison(1)).toBe(160);
  expect(comparison(8)).toBeGreaterThan(1.5 * comparison(1));
  const large = { ...town, dossiers: 100_000, capacity: 40_000, margin: 0.05 };
  expect(planFor({ ...large, margin: 0.001 }).smallestDifference).toBeLessThan(0.05);
  expect(planFor(large).smallestDifference).toBe(0.05);
});
