import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addColumn, makeDesign } from '../../../shared/learning/design.ts';
import { GramMatrix } from '../../../shared/learning/gram-matrix.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 90;

/** Centred, weighted products from the definition. */
function expectedProduct(a: Float64Array, b: Float64Array, curvature: Float64Array): number {
  const total = curvature.reduce((sum, value) => sum + value, 0);
  const mean = (x: Float64Array) => x.reduce((sum, value, row) => sum + value * (curvature[row] as number), 0) / total;
  const [meanOfA, meanOfB] = [mean(a), mean(b)];
  return curvature.reduce(
    (sum, value, row) => sum + value * ((a[row] as number) - meanOfA) * ((b[row] as number) - meanOfB),
    0,
  );
}

describe('GramMatrix', () => {
  test('equals the definition for lists and numbers, in whatever order they come and are refreshed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const random = randomStream(seed, 0);
        const lists = Array.from({ length: 30 }, () =>
          Int32Array.from({ length: ROWS }, (_, row) => row).filter(() => random.uniform() < 0.4),
        );
        const dense = Array.from({ length: 20 }, () =>
          Float64Array.from({ length: ROWS }, () => 4 * random.uniform() - 1),
        );
        const design = makeDesign(ROWS, lists, dense);
        const gram = new GramMatrix(design);
        const draw = () => Float64Array.from({ length: ROWS }, () => Math.max(0, random.uniform() - 0.2));
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        let curvature = draw();
        gram.refresh(curvature, sum(curvature));
        const columns = Array.from({ length: 50 }, (_, column) => (column * 17) % 50);
        columns.forEach((column, at) => {
          gram.add(column);
          if (at % 13 !== 12) return;
          curvature = draw();
          gram.refresh(curvature, sum(curvature));
        });
        const values = columns.map((column) => {
          const full = new Float64Array(ROWS);
          addColumn(design, column, 1, full);
          return full;
        });
        values.forEach((a, at) => {
          values.forEach((b, other) => {
            expect(gram.rows[at]?.[other]).toBeCloseTo(expectedProduct(a, b, curvature), 9);
          });
        });
      }),
      { numRuns: 5 },
    );
  });
});
