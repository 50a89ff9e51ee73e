import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterOf, findClusters } from '../../../shared/learning/bias/clusters.ts';
import { randomStream } from '../../../shared/learning/random.ts';

/** Points around three centres; a model that errs with the given probability around each. */
function planted(rates: readonly [number, number, number], each = 120) {
  const stream = randomStream(5, 0);
  const centres = [
    [0, 0],
    [6, 0],
    [0, 6],
  ];
  const all = centres.flatMap(([x = 0, y = 0], centre) =>
    Array.from({ length: each }, () => ({
      centre,
      point: Float64Array.of(x + stream.uniform(), y + stream.uniform()),
      error: stream.uniform() < (rates[centre] ?? 0) ? 1 : 0,
    })),
  );
  return {
    centreOf: all.map(({ centre }) => centre),
    points: all.map(({ point }) => point),
    errors: Uint8Array.from(all, ({ error }) => error),
  };
}

const rateOf = (errors: Uint8Array, members: readonly number[]): number =>
  members.filter((member) => errors[member] === 1).length / members.length;

describe('clusters', () => {
  it('single out the dossiers for which the model errs most, from the features alone', () => {
    const { points, errors, centreOf } = planted([0.1, 0.1, 0.6]);
    const { tree, clusters } = findClusters({ points, errors }, 30);
    expect(clusters).toBeGreaterThan(1);
    const worst = points.flatMap((point, member) => (clusterOf(tree, point) === 0 ? [member] : []));
    expect(worst.every((member) => centreOf[member] === 2)).toBe(true);
    expect(rateOf(errors, worst)).toBeGreaterThan(0.5);
    // Whoever was not there when they were found goes to the nearest.
    expect(clusterOf(tree, Float64Array.of(0.5, 9))).toBe(0);
  });

  it('are numbered from where the model errs most, and the same every time', () => {
    const { points, errors } = planted([0.4, 0.2, 0.05]);
    const found = findClusters({ points, errors }, 30);
    const rates = Array.from({ length: found.clusters }, (_, cluster) =>
      rateOf(
        errors,
        points.flatMap((point, member) => (clusterOf(found.tree, point) === cluster ? [member] : [])),
      ),
    );
    expect(rates.toSorted((a, b) => b - a)).toEqual(rates);
    expect(findClusters({ points, errors }, 30)).toEqual(found);
  });

  it('stay one where nothing can be told apart', () => {
    const points = Array.from({ length: 100 }, () => Float64Array.of(1, 2));
    const errors = Uint8Array.from({ length: 100 }, (_, row) => (row % 3 === 0 ? 1 : 0));
    expect(findClusters({ points, errors }, 10)).toEqual({ tree: { kind: 'leaf', cluster: 0 }, clusters: 1 });
    expect(() => findClusters({ points, errors: errors.slice(1) }, 10)).toThrow(RangeError);
    expect(() => findClusters({ points: [], errors: new Uint8Array(0) }, 10)).toThrow(RangeError);
  });

  it('each have at least the smallest size, whatever the points', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean()), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (all, smallest) => {
        const points = all.map(([x, y]) => Float64Array.of(x, y));
        const errors = Uint8Array.from(all, ([, , isError]) => Number(isError));
        const { tree, clusters } = findClusters({ points, errors }, smallest);
        const sizes = new Array<number>(clusters).fill(0);
        for (const point of points) sizes[clusterOf(tree, point)] = (sizes[clusterOf(tree, point)] ?? 0) + 1;
        expect(sizes.reduce((sum, own) => sum + own, 0)).toBe(points.length);
        if (clusters > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(smallest);
      }),
    );
  });
});
