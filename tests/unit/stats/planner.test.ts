/** How much is needed, and what so much can show. Sizes are checked by the power that they were made for. */
import { describe, expect, it } from 'vitest';
import { equivalentWithinMargin, equivalentWithinRatio } from '../../../shared/learning/stats/equivalence.ts';
import { fisherExact } from '../../../shared/learning/stats/fisher-exact.ts';
import { fisherRegion, regionProbability } from '../../../shared/learning/stats/fisher-region.ts';
import { completePlan, type MunicipalityPlan, planQuestions } from '../../../shared/learning/stats/plan-questions.ts';
import { powerOfComparison } from '../../../shared/learning/stats/power-of-comparison.ts';
import { sampleSizeForDifference } from '../../../shared/learning/stats/sample-size-for-difference.ts';
import { type EqualityLimit, sampleSizeForEquality } from '../../../shared/learning/stats/sample-size-for-equality.ts';
import { sampleSizeForRecall } from '../../../shared/learning/stats/sample-size-for-recall.ts';
import { smallestDifference } from '../../../shared/learning/stats/smallest-difference.ts';
import { twoPhase } from '../../../shared/learning/stats/two-phase.ts';

describe('critical region', () => {
  it('holds the tables that the exact test rejects, no others', () => {
    const region = fisherRegion(22, 31, 0.05);
    for (let hits1 = 0; hits1 <= 22; hits1++) {
      for (let hits2 = 0; hits2 <= 31; hits2++) {
        expect(region[hits1 * 32 + hits2]).toBe(Number(fisherExact(hits1, 22, hits2, 31) <= 0.05));
      }
    }
  });

  it('is reached by chance in at most 5 of 100 comparisons of equal groups', () => {
    const region = fisherRegion(80, 50, 0.05);
    for (const share of [0, 0.01, 0.1, 0.3, 0.5, 0.98, 1]) {
      expect(regionProbability(region, share, 80, share, 50)).toBeLessThanOrEqual(0.05);
    }
  });
});

describe('power', () => {
  it('of the planned number is as wanted with continuity correction, and less without', () => {
    const withCorrection = sampleSizeForDifference({ share1: 0.05, share2: 0.15, continuityCorrection: true });
    const without = sampleSizeForDifference({ share1: 0.05, share2: 0.15 });
    expect(powerOfComparison(0.05, 0.15, { n1: withCorrection, n2: withCorrection }).power).toBeGreaterThanOrEqual(0.8);
    expect(powerOfComparison(0.05, 0.15, { n1: without, n2: without }).power).toBeLessThan(0.78);
  });

  it('hardly jumps where enumeration gives way to approximation', () => {
    const exact = powerOfComparison(0.05, 0.08, { n1: 999, n2: 999 });
    const approximate = powerOfComparison(0.05, 0.08, { n1: 1000, n2: 1000 });
    expect([exact.method, approximate.method]).toEqual(['exact-fisher', 'normal-approximation']);
    expect(Math.abs(exact.power - approximate.power)).toBeLessThan(0.01);
  });

  it('has nothing left to chance between none and all', () => {
    expect(powerOfComparison(0, 1, { n1: 1000, n2: 1000 })).toEqual({ power: 1, method: 'normal-approximation' });
    expect(powerOfComparison(0, 0, { n1: 1000, n2: 1000 }).power).toBe(0);
  });
});

describe('smallest difference that a number can show', () => {
  it('has exactly the wanted power', () => {
    for (const sizes of [
      { n1: 22, n2: 87 },
      { n1: 2000, n2: 1500 },
    ]) {
      const found = smallestDifference(0.05, sizes);
      expect(found?.difference).toBeCloseTo((found?.share ?? 0) - 0.05, 12);
      expect(powerOfComparison(found?.share ?? 0, 0.05, sizes).power).toBeCloseTo(0.8, 6);
    }
  });

  it('shrinks as the groups grow', () => {
    const differences = [20, 40, 160, 640].map((n) => smallestDifference(0.05, { n1: n, n2: n })?.difference ?? 1);
    expect(differences).toEqual(differences.toSorted((a, b) => b - a));
    expect(differences[2]).toBeLessThan(0.1);
  });

  it('is not there in groups that can show nothing', () => {
    expect(smallestDifference(0.05, { n1: 2, n2: 2 })).toBeNull();
  });
});

/** Probability that two groups of n with the same share are found equal: all tables, one by one. */
function powerOfEquality(n: number, share: number, limit: EqualityLimit): number {
  const region = new Uint8Array((n + 1) ** 2);
  for (let hits1 = 0; hits1 <= n; hits1++) {
    for (let hits2 = 0; hits2 <= n; hits2++) {
      const { equal } =
        limit.kind === 'ratio'
          ? equivalentWithinRatio(hits1, n, hits2, n, limit.ratio)
          : equivalentWithinMargin(hits1, n, hits2, n, limit.margin);
      region[hits1 * (n + 1) + hits2] = Number(equal);
    }
  }
  return regionProbability(region, share, n, share, n);
}

describe('equality', () => {
  it('of 10 % within a ratio of 1.25 takes 3,096 per group', () => {
    expect(sampleSizeForEquality({ share: 0.1, limit: { kind: 'ratio', ratio: 1.25 } })).toBe(3096);
  });

  it.each([
    [0.5, { kind: 'ratio', ratio: 1.6 }],
    [0.3, { kind: 'margin', margin: 0.2 }],
  ] as const)('at %d within %j is found with the power that it was planned for', (share, limit) => {
    const n = sampleSizeForEquality({ share, limit });
    expect(Math.abs(powerOfEquality(n, share, limit) - 0.8)).toBeLessThan(0.025);
  });

  it('cannot be shown with 114 and 27 lawful dossiers', () => {
    expect(equivalentWithinRatio(11, 114, 3, 27, 1.25).equal).toBe(false);
    expect(equivalentWithinMargin(11, 114, 3, 27, 0.05).equal).toBe(false);
  });

  it('is not there when the value itself lies outside', () => {
    expect(equivalentWithinMargin(30, 100, 5, 100, 0.05)).toMatchObject({ p: 0.5, equal: false });
    expect(equivalentWithinRatio(30, 100, 5, 100, 1.25).p).toBeGreaterThan(0.99);
  });

  it.each([
    () => equivalentWithinRatio(1, 5, 1, 5, 1),
    () => equivalentWithinMargin(1, 5, 1, 5, 0),
    () => sampleSizeForEquality({ share: 0.1, limit: { kind: 'ratio', ratio: 0.8 } }),
    () => sampleSizeForEquality({ share: 10, limit: { kind: 'ratio', ratio: 1.25 } }),
    () => sampleSizeForEquality({ share: 0.1, limit: { kind: 'margin', margin: 2 } }),
  ])('refuses limits that are none: %s', (run) => {
    expect(run).toThrow(RangeError);
  });
});

describe('recall', () => {
  const plan = { flagged: 200, precision: 0.5, unflagged: 5000, missedShare: 0.06, margin: 0.04 };

  it('has about the planned margin with the planned sample', () => {
    const sample = sampleSizeForRecall(plan);
    const found = twoPhase({
      population: 5200,
      flagged: 200,
      hits: 100,
      sample,
      sampleHits: Math.round(sample * 0.06),
    });
    if (found.refused !== null) throw new Error(found.refused);
    const { low = 0, high = 1 } = found.measures.recall ?? {};
    expect(Math.abs((high - low) / 2 - 0.04)).toBeLessThan(0.003);
  });

  it('takes everybody at most, and more for a closer margin', () => {
    expect(sampleSizeForRecall({ ...plan, margin: 0.0001 })).toBe(5000);
    expect(sampleSizeForRecall({ ...plan, margin: 0.02 })).toBeGreaterThan(2 * sampleSizeForRecall(plan));
  });

  it.each([{ flagged: 0 }, { unflagged: 0 }, { precision: 0 }, { missedShare: 0 }, { margin: 1 }])(
    'refuses %j',
    (part) => {
      expect(() => sampleSizeForRecall({ ...plan, ...part })).toThrow(RangeError);
    },
  );
});

describe('questions of a municipality', () => {
  const middle: MunicipalityPlan = { dossiers: 2300, capacity: 120, baseRate: 0.05 };

  it('are four, each with the number of its own planner', () => {
    const [margin, comparison, recall, equality] = planQuestions(middle);
    expect(margin).toMatchObject({ question: 'margin', unit: 'random', needed: 381, available: 60, quarters: 7 });
    expect(comparison).toMatchObject({ question: 'comparison', unit: 'per-group', needed: 160, quarters: 3 });
    expect(recall).toMatchObject({ question: 'recall', unit: 'unflagged', available: 60 });
    expect(equality).toMatchObject({ question: 'equality', unit: 'lawful-per-group', available: 11.4 });
    expect([margin, comparison, recall].map((one) => one?.possible)).toEqual([true, true, true]);
    expect(equality).toMatchObject({ possible: false, obstacle: 'too-few-dossiers', quarters: null });
  });

  it('are out of reach of a small municipality when there are not enough dossiers, whatever the time', () => {
    const [margin, comparison] = planQuestions({ dossiers: 230, capacity: 60, baseRate: 0.05, mostQuarters: 400 });
    expect(margin).toMatchObject({ needed: 154, quarters: 6, possible: true });
    expect(comparison).toMatchObject({ needed: 160, possible: false, obstacle: 'too-few-dossiers' });
  });

  it('come too late when too little is drawn', () => {
    const [margin] = planQuestions({ ...middle, randomShare: 0.1 });
    expect(margin).toMatchObject({ available: 12, quarters: 32, possible: false, obstacle: 'too-many-quarters' });
    expect(planQuestions({ ...middle, randomShare: 0.1, mostQuarters: 32 })[0]?.possible).toBe(true);
  });

  it('follow what the municipality says of itself', () => {
    const equality = planQuestions({
      ...middle,
      dossiers: 30_000,
      capacity: 3000,
      smallestGroup: 0.4,
      equality: { kind: 'margin', margin: 0.05 },
    })[3];
    expect(equality).toMatchObject({ possible: true, quarters: 1 });
  });

  it('keep one dossier for each route', () => {
    for (const randomShare of [0.01, 0.99]) {
      const questions = planQuestions({ dossiers: 100, capacity: 2, baseRate: 0.05, randomShare });
      expect(questions[0]?.available).toBe(1);
      expect(questions.every(({ needed }) => needed > 0)).toBe(true);
    }
  });

  it.each([
    [{ dossiers: 0 }, 'dossiers must be a whole number'],
    [{ capacity: 1.5 }, 'capacity must be a whole number'],
    [{ capacity: 1 }, 'capacity must be at least 2'],
    [{ capacity: 2300 }, 'capacity must be smaller than dossiers'],
    [{ baseRate: 5 }, 'must lie between 0 and 1'],
    [{ randomShare: 0 }, 'randomShare must lie between 0 and 1'],
    [{ precision: 0.05 }, 'precision must be above baseRate'],
    [{ mostQuarters: 0 }, 'mostQuarters must be a whole number'],
  ])('refuse %j', (part, message) => {
    expect(() => planQuestions({ ...middle, ...part })).toThrow(message);
  });
});

describe('what a plan takes for granted', () => {
  it('is said, and gives way to what the municipality says', () => {
    const plan = completePlan({ dossiers: 2300, capacity: 120, baseRate: 0.05 });
    expect(plan.precision).toBeCloseTo(0.15, 12);
    // 60 flagged with 15 % bring 9 of 115: a margin of 10 points would say nothing.
    expect(plan.recallMargin).toBeCloseTo(9 / 115 / 2, 12);
    expect(completePlan({ ...plan, recallMargin: 0.3, precision: 0.4 })).toMatchObject({
      recallMargin: 0.3,
      precision: 0.4,
    });
    expect(completePlan({ dossiers: 230, capacity: 100, baseRate: 0.2 }).recallMargin).toBe(0.1);
  });
});
