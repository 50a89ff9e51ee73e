import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGroupings, type MergeOrder } from '../../../../shared/learning/risk-groups/groupings.ts';
import { type BinClass, chiSquare, mergeClasses } from '../../../../shared/learning/risk-groups/merge-classes.ts';
import { logChiSquareTail } from '../../../../shared/learning/stats/chi-square-tail.ts';

/** Every way to part 0..n-1 into groups, each as the group of each thing (numbered by first appearance). */
function partitionsOf(n: number): number[][] {
  if (n === 0) return [[]];
  return partitionsOf(n - 1).flatMap((own) => {
    const groups = Math.max(-1, ...own) + 1;
    return Array.from({ length: groups + 1 }, (_, group) => [...own, group]);
  });
}

const isOrdered = (groups: readonly number[]): boolean =>
  groups.every((group, at) => at === 0 || group === groups[at - 1] || group > Math.max(...groups.slice(0, at)));

const allowed: Readonly<Record<MergeOrder, (groups: readonly number[]) => boolean>> = {
  free: () => true,
  ordered: isOrdered,
  // The last class floats.
  floating: (groups) => isOrdered(groups.slice(0, -1)),
};

describe('logGroupings', () => {
  it.each(['free', 'ordered', 'floating'] as const)('counts all %s groupings', (order) => {
    for (let classes = 2; classes <= 7; classes++)
      for (let groups = 2; groups <= classes; groups++) {
        const ways = partitionsOf(classes).filter(
          (own) => Math.max(...own) === groups - 1 && allowed[order](own),
        ).length;
        expect(Math.exp(logGroupings(classes, groups, order)), `${classes} in ${groups}`).toBeCloseTo(ways, 6);
      }
  });

  it('stays finite for as many levels as a column can have', () => {
    for (let groups = 2; groups <= 61; groups++) expect(logGroupings(61, groups, 'free')).toBeGreaterThanOrEqual(0);
  });
});

const cell = (bin: number, size: number, hits: number): BinClass => ({ bins: [bin], size, evidence: size, hits });
const cells = fc
  .array(
    fc.integer({ min: 1, max: 400 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size }))),
    { minLength: 1, maxLength: 12 },
  )
  .map((counts) => counts.map(([size, hits], at) => cell(at + 1, size, hits)));
const missingCell = fc.option(
  fc.integer({ min: 1, max: 200 }).map((size) => cell(0, size, Math.floor(size / 3))),
  { nil: null },
);
const limits = { minSize: 40, most: 4, alpha: 0.05 };

describe('mergeClasses', () => {
  it('keeps every bin once, neighbours together, no class too small and none too many', () => {
    fc.assert(
      fc.property(cells, missingCell, (inOrder, floating) => {
        const classes = mergeClasses(inOrder, floating, limits);
        const given = [...inOrder, ...(floating === null ? [] : [floating])];
        const sum = (own: readonly BinClass[], count: 'size' | 'hits') =>
          own.reduce((total, one) => total + one[count], 0);
        expect(classes.flatMap(({ bins }) => bins).sort((a, b) => a - b)).toEqual(
          given.flatMap(({ bins }) => bins).sort((a, b) => a - b),
        );
        expect(sum(classes, 'size')).toBe(sum(given, 'size'));
        expect(sum(classes, 'hits')).toBe(sum(given, 'hits'));
        expect(classes.length).toBeLessThanOrEqual(limits.most);
        if (classes.length > 1) for (const { size } of classes) expect(size).toBeGreaterThanOrEqual(limits.minSize);
        for (const { bins } of classes) {
          const known = bins.filter((bin) => bin > 0);
          known.forEach((bin, at) => {
            expect(bin).toBe((known[0] as number) + at);
          });
        }
        expect(chiSquare(classes)).toBeLessThanOrEqual(chiSquare(given) + 1e-9);
      }),
    );
  });

  it('merges what does not differ and keeps apart what does', () => {
    const same = [cell(1, 200, 20), cell(2, 200, 22), cell(3, 200, 60), cell(4, 200, 64)];
    expect(mergeClasses(same, null, limits).map(({ bins }) => bins)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(mergeClasses([cell(1, 200, 20), cell(2, 200, 25)], null, limits)).toHaveLength(1);
  });

  it('never merges past a neighbour that differs', () => {
    const wave = [cell(1, 200, 20), cell(2, 200, 90), cell(3, 200, 20)];
    expect(mergeClasses(wave, null, limits).map(({ bins }) => bins)).toEqual([[1], [2], [3]]);
  });

  it('puts missing where it fits best, or apart where it fits nowhere', () => {
    const known = [cell(1, 300, 20), cell(2, 300, 90)];
    expect(mergeClasses(known, cell(0, 100, 31), limits).map(({ bins }) => bins)).toEqual([[1], [0, 2]]);
    expect(mergeClasses(known, cell(0, 100, 80), limits).map(({ bins }) => bins)).toEqual([[1], [2], [0]]);
    // Too few to stand apart, however different.
    expect(mergeClasses(known, cell(0, 20, 20), limits).map(({ bins }) => bins)).toEqual([[1], [0, 2]]);
  });

  it('leaves neighbours that differ at the level that was asked for', () => {
    fc.assert(
      fc.property(cells, (inOrder) => {
        const classes = mergeClasses(inOrder, null, { minSize: 1, most: 99, alpha: 0.05 });
        for (let at = 1; at < classes.length; at++) {
          const pair = classes.slice(at - 1, at + 1);
          expect(logChiSquareTail(chiSquare(pair), 1)).toBeLessThanOrEqual(Math.log(0.05));
        }
      }),
    );
  });
});
