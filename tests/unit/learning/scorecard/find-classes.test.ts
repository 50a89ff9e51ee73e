import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCounts, mergeBins } from '../../../../shared/learning/scorecard/class-counts.ts';
import { findClasses } from '../../../../shared/learning/scorecard/find-classes.ts';
import type { FineColumn } from '../../../../shared/learning/scorecard/fine-columns.ts';
import { weighEvidence } from '../../../../shared/learning/scorecard/weight-of-evidence.ts';
import { countsOf } from './counted.ts';

const bins = new Uint8Array(0);

function numericBins(binCount: number, monotone: boolean): FineColumn {
  const edges = Array.from({ length: binCount - 2 }, (_, at) => at);
  const feature = { kind: 'numeric', name: 'x', low: 0, high: binCount } as const;
  return { kind: 'numeric', feature, bins, binCount, drawn: null, edges, monotone };
}

function levelBins(binCount: number): FineColumn {
  const groups = Array.from({ length: binCount - 1 }, (_, at) => [`level${at}`]);
  const feature = { kind: 'categorical', name: 'x', levels: groups.flat(), otherLevels: [] } as const;
  return { kind: 'categorical', feature, bins, binCount, drawn: null, groups, ungrouped: [] };
}

/** Counts with an empty class of missing values in front. */
const binned = (lawful: readonly number[], unlawful: readonly number[]) => countsOf([0, ...lawful], [0, ...unlawful]);

const cells = fc
  .array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 2, maxLength: 20 })
  .filter((own) => own.some(([lawful]) => lawful > 0) && own.some(([, unlawful]) => unlawful > 0));

describe('findClasses of a number', () => {
  it('finds the step that is there, and nothing beside it', () => {
    const { classOf, classes } = findClasses(
      numericBins(9, true),
      binned([90, 88, 91, 92, 60, 62, 58, 61], [10, 12, 9, 8, 40, 38, 42, 39]),
      10,
    );
    expect(classes).toBe(3);
    expect([...classOf]).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('lets the risk go one way when asked, the way that the data show, and both ways when not', () => {
    const lawful = [50, 90, 90, 90, 30];
    const unlawful = [50, 10, 10, 10, 70];
    const ratesOf = (monotone: boolean) => {
      const counts = binned(lawful, unlawful);
      const { classOf, classes } = findClasses(numericBins(6, monotone), counts, 10);
      const merged = mergeBins(counts, classOf, classes);
      return Array.from(merged.rows.subarray(1), (rows, at) => (merged.hits[at + 1] as number) / rows);
    };
    expect(ratesOf(false)).toEqual([0.5, 0.1, 0.7]);
    const rising = ratesOf(true);
    expect(rising.length).toBe(2);
    expect(rising[1]).toBe(0.7);
  });

  it('is monotone when asked, has few classes with enough rows, and gives every bin a class', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), fc.integer({ min: 1, max: 30 }), (own, monotone, minSupport) => {
        const counts = binned(
          own.map(([lawful]) => lawful),
          own.map(([, unlawful]) => unlawful),
        );
        const { classOf, classes } = findClasses(numericBins(own.length + 1, monotone), counts, minSupport);
        const merged = mergeBins(counts, classOf, classes);
        const known = counts.rows.reduce((sum, rows) => sum + rows, 0);
        expect(classOf[0]).toBe(0);
        expect([...classOf.subarray(1)]).toEqual([...classOf.subarray(1)].toSorted((a, b) => a - b));
        expect(new Set(classOf.subarray(1)).size).toBe(classes - 1);
        expect(classes - 1).toBeLessThanOrEqual(6);
        for (const rows of merged.rows.subarray(1))
          if (classes > 2) expect(rows).toBeGreaterThanOrEqual(Math.max(minSupport, 0.05 * known));
        const rates = Array.from(merged.rows.subarray(1), (rows, at) => (merged.hits[at + 1] as number) / rows);
        const rises = rates.slice(1).every((rate, at) => rate > (rates[at] as number));
        const falls = rates.slice(1).every((rate, at) => rate < (rates[at] as number));
        if (monotone) expect(rises || falls).toBe(true);
      }),
    );
  });
});

describe('findClasses of levels', () => {
  it('puts levels with the same risk together, wherever they stand in the alphabet', () => {
    const { classOf } = findClasses(levelBins(5), binned([90, 50, 89, 52], [10, 50, 11, 48]), 10);
    expect([...classOf]).toEqual([0, 1, 2, 1, 2]);
  });

  it('takes rare levels together before it looks at their outcomes', () => {
    const { classOf } = findClasses(levelBins(6), binned([180, 100, 4, 0, 5], [20, 100, 0, 5, 4]), 10);
    expect(classOf[3]).toBe(classOf[4]);
    expect(classOf[4]).toBe(classOf[5]);
  });

  it('gives every level a class, also where none has rows', () => {
    const { classOf, classes } = findClasses(levelBins(4), emptyCounts(4), 10);
    expect([...classOf]).toEqual([0, 1, 1, 1]);
    expect(classes).toBe(2);
  });

  it('orders classes by risk, so that evidence falls from class to class', () => {
    fc.assert(
      fc.property(cells, (own) => {
        const counts = binned(
          own.map(([lawful]) => lawful + 1),
          own.map(([, unlawful]) => unlawful + 1),
        );
        const { classOf, classes } = findClasses(levelBins(own.length + 1), counts, 1);
        const { woe } = weighEvidence(mergeBins(counts, classOf, classes));
        const known = [...woe.subarray(1)];
        expect(known).toEqual(known.toSorted((a, b) => b - a));
      }),
    );
  });
});
