import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addColumn, columnCount, columnDot, makeDesign } from '../../../shared/learning/design.ts';
import {
  LassoPath,
  type LassoProblem,
  type LassoSolution,
  lambdaSequence,
} from '../../../shared/learning/lasso-path.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import dense from '../../fixtures/glmnet/dense.json' with { type: 'json' };
import rules from '../../fixtures/glmnet/rules.json' with { type: 'json' };
import weighted from '../../fixtures/glmnet/weighted.json' with { type: 'json' };

interface Fixture {
  rows: number;
  sparse: number[][];
  dense: number[][];
  outcome: number[];
  weights: number[];
  penaltyFactors: number[];
  paths: {
    alpha: number;
    signs: number[];
    fits: { lambda: number; intercept: number; beta: number[]; objective: number }[];
  }[];
}

const fixtures: Record<string, Fixture> = { dense, rules, weighted };

function problemOf(fixture: Fixture, alpha: number, signs: readonly number[]): LassoProblem {
  const lists = fixture.sparse.map((list) => Int32Array.from(list));
  const columns = fixture.dense.map((column) => Float64Array.from(column));
  return {
    design: makeDesign(fixture.rows, lists, columns),
    outcome: Uint8Array.from(fixture.outcome),
    weights: Float64Array.from(fixture.weights),
    penaltyFactors: Float64Array.from(fixture.penaltyFactors),
    signs: Int8Array.from(signs),
    alpha,
    tolerance: 1e-6,
  };
}

function allCoefficients(problem: LassoProblem, solution: LassoSolution): number[] {
  const all = new Array<number>(columnCount(problem.design)).fill(0);
  for (const [column, coefficient] of solution.coefficients) all[column] = coefficient;
  return all;
}

/** Greatest violation of the optimality conditions over all columns, as a gradient per unit of weight, from first principles. */
function greatestViolation(problem: LassoProblem, solution: LassoSolution): number {
  const { design, outcome, weights, penaltyFactors, signs, alpha } = problem;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const beta = allCoefficients(problem, solution);
  const logOdds = new Float64Array(design.rows).fill(solution.intercept);
  for (const [column, coefficient] of solution.coefficients) addColumn(design, column, coefficient, logOdds);
  const residuals = logOdds.map((eta, row) => {
    const share = (weights[row] as number) / total;
    return share * ((outcome[row] as number) - 1 / (1 + Math.exp(-eta)));
  });
  let greatest = Math.abs(residuals.reduce((sum, value) => sum + value, 0));
  beta.forEach((b, column) => {
    const factor = (penaltyFactors[column] as number) * solution.lambda;
    const gradient = columnDot(design, column, residuals) - factor * (1 - alpha) * b;
    const sign = signs?.[column] ?? 0;
    expect(b * sign).toBeGreaterThanOrEqual(0);
    const away = sign === 0 ? Math.abs(gradient) : gradient * sign;
    const excess = b === 0 ? Math.max(0, away - factor * alpha) : Math.abs(gradient - factor * alpha * Math.sign(b));
    greatest = Math.max(greatest, excess);
  });
  return greatest;
}

/** A random problem of rules and numbers with a few signs, some rows weighing nothing. */
function randomProblem(seed: number, alpha: number): LassoProblem {
  const random = randomStream(seed, 0);
  const rows = 60 + random.integer(60);
  const lists = Array.from({ length: 12 }, () => {
    const share = random.uniform();
    return Int32Array.from({ length: rows }, (_, row) => row).filter(() => random.uniform() < share);
  });
  const columns = Array.from({ length: 4 }, () => Float64Array.from({ length: rows }, () => random.uniform() * 3 - 1));
  return {
    design: makeDesign(rows, lists, columns),
    outcome: Uint8Array.from({ length: rows }, (_, row) => (row < 2 ? row : random.integer(3) === 0 ? 1 : 0)),
    weights: Float64Array.from({ length: rows }, (_, row) => (row < 2 ? 1 : Math.max(0, random.uniform() * 2 - 0.2))),
    penaltyFactors: Float64Array.from({ length: 16 }, () => 0.3 + random.uniform()),
    signs: Int8Array.from({ length: 16 }, () => [0, 0, 1, -1][random.integer(4)] as number),
    alpha,
    tolerance: 1e-7,
  };
}

describe('the path agrees with a fully converged glmnet', () => {
  for (const [name, fixture] of Object.entries(fixtures))
    for (const reference of fixture.paths)
      test(`${name}, alpha ${reference.alpha}, ${reference.signs.some((sign) => sign !== 0) ? 'signs' : 'free'}`, () => {
        const problem = problemOf(fixture, reference.alpha, reference.signs);
        const path = new LassoPath(problem);
        const greatest = (reference.fits[0]?.lambda as number) / 0.8;
        // The reference lambdas start at the greatest gradient of any sign.
        if (reference.signs.every((sign) => sign === 0)) expect(path.lambdaMax()).toBeCloseTo(greatest, 8);
        else expect(path.lambdaMax()).toBeLessThanOrEqual(greatest * (1 + 1e-12));
        for (const expected of reference.fits) {
          const solution = path.fit(expected.lambda);
          const found = allCoefficients(problem, solution);
          found.forEach((coefficient, column) => {
            expect(Math.abs(coefficient - (expected.beta[column] as number))).toBeLessThan(1e-4);
          });
          expect(Math.abs(solution.intercept - expected.intercept)).toBeLessThan(1e-4);
          expect(path.objective(expected.lambda)).toBeLessThanOrEqual(expected.objective + 1e-11);
        }
        expect(path.unconverged).toBe(0);
      });
});

describe('optimality', () => {
  test('every column meets its condition on every step of the path, for any data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(1, 0.9, 0.5), (seed, alpha) => {
        const problem = randomProblem(seed, alpha);
        const path = new LassoPath(problem);
        for (const lambda of lambdaSequence(path.lambdaMax(), 0.02, 15))
          expect(greatestViolation(problem, path.fit(lambda))).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('at lambdaMax nothing is chosen, just below it something is', () => {
    const path = new LassoPath(randomProblem(5, 1));
    const greatest = path.lambdaMax();
    expect(path.fit(greatest * 1.0001).coefficients).toEqual([]);
    expect(path.fit(greatest * 0.98).coefficients.length).toBeGreaterThan(0);
  });

  test('a cold start ends where the path ends', () => {
    const problem = randomProblem(9, 0.9);
    const path = new LassoPath(problem);
    const lambdas = lambdaSequence(path.lambdaMax(), 0.05, 20);
    const warm = lambdas.map((lambda) => path.fit(lambda)).at(-1) as LassoSolution;
    const cold = new LassoPath(problem).fit(lambdas.at(-1) as number);
    allCoefficients(problem, cold).forEach((coefficient, column) => {
      expect(coefficient).toBeCloseTo(allCoefficients(problem, warm)[column] as number, 5);
    });
  });

  test('a weight of 2 is the same as the row twice', () => {
    const single = randomProblem(3, 0.9);
    const { rows, starts, ends, indices } = single.design;
    const lists = Array.from(starts, (start, list) => indices.slice(start, ends[list]));
    const signs = new Int8Array(lists.length);
    const twice = {
      ...single,
      design: makeDesign(
        2 * rows,
        lists.map((list) => Int32Array.from([...list, ...list.map((row) => row + rows)])),
        [],
      ),
      outcome: Uint8Array.from([...single.outcome, ...single.outcome]),
      weights: new Float64Array(2 * rows).fill(1),
      penaltyFactors: single.penaltyFactors.slice(0, lists.length),
      signs,
    };
    const once = {
      ...single,
      design: makeDesign(rows, lists, []),
      weights: new Float64Array(rows).fill(2),
      penaltyFactors: twice.penaltyFactors,
      signs,
    };
    const a = new LassoPath(once);
    const b = new LassoPath(twice);
    const lambda = a.lambdaMax() * 0.2;
    const expected = allCoefficients(twice, b.fit(lambda));
    allCoefficients(once, a.fit(lambda)).forEach((coefficient, column) => {
      expect(coefficient).toBeCloseTo(expected[column] as number, 6);
    });
  });
});

test('a problem posted to a thread has the same path', () => {
  const problem = randomProblem(17, 0.9);
  const own = new LassoPath(problem);
  const posted = new LassoPath(structuredClone(problem));
  for (const lambda of lambdaSequence(own.lambdaMax(), 0.02, 15)) {
    expect(posted.fit(lambda)).toEqual(own.fit(lambda));
  }
});

describe('awkward problems', () => {
  const separable: LassoProblem = {
    design: makeDesign(40, [Int32Array.from({ length: 20 }, (_, at) => at)], []),
    outcome: Uint8Array.from({ length: 40 }, (_, row) => (row < 20 ? 1 : 0)),
    weights: new Float64Array(40).fill(1),
    penaltyFactors: Float64Array.of(1),
    alpha: 1,
    tolerance: 1e-6,
  };

  test('perfect separation stays finite and converges', () => {
    const path = new LassoPath(separable);
    const lambdas = lambdaSequence(path.lambdaMax(), 1e-4, 60);
    for (const lambda of lambdas) expect(Number.isFinite(path.fit(lambda).intercept)).toBe(true);
    expect(path.unconverged).toBe(0);
    // By symmetry the stationary point solves p(1) = 1 - 2 lambda.
    const last = lambdas.at(-1) as number;
    const [[, coefficient]] = path.fit(last).coefficients as [readonly [number, number]];
    expect(coefficient / 2).toBeCloseTo(Math.log((1 - 2 * last) / (2 * last)), 3);
  });

  test('two equal columns share one effect', () => {
    const list = Int32Array.from({ length: 25 }, (_, at) => at);
    const single = { ...separable, design: makeDesign(40, [list], []) };
    const double = { ...single, design: makeDesign(40, [list, list], []), penaltyFactors: Float64Array.of(1, 1) };
    const one = new LassoPath(single);
    const both = new LassoPath(double);
    const lambda = one.lambdaMax() / 3;
    const sum = both.fit(lambda).coefficients.reduce((total, [, coefficient]) => total + coefficient, 0);
    expect(sum).toBeCloseTo(one.fit(lambda).coefficients[0]?.[1] as number, 5);
  });

  test('flat columns, dense or listed, never enter', () => {
    const list = Int32Array.from({ length: 25 }, (_, at) => at);
    const everyone = Int32Array.from({ length: 40 }, (_, at) => at);
    const design = makeDesign(40, [everyone, list], [new Float64Array(40).fill(3), new Float64Array(40)]);
    const path = new LassoPath({ ...separable, design, penaltyFactors: Float64Array.of(1, 1, 1, 1) });
    const entered = lambdaSequence(path.lambdaMax(), 0.001, 30).flatMap((lambda) =>
      path.fit(lambda).coefficients.map(([column]) => column),
    );
    expect([...new Set(entered)]).toEqual([1]);
    expect(path.unconverged).toBe(0);
  });

  test('weights that differ by a factor of a million are met', () => {
    const problem = randomProblem(23, 1);
    const weights = problem.weights.map((weight, row) => weight * 10 ** ((row % 7) - 3));
    const heavy = { ...problem, weights };
    const path = new LassoPath(heavy);
    for (const lambda of lambdaSequence(path.lambdaMax(), 0.01, 20))
      expect(greatestViolation(heavy, path.fit(lambda))).toBeLessThan(1e-6);
    expect(path.unconverged).toBe(0);
  });

  test('one row per outcome is a problem like any other', () => {
    const weights = separable.weights.map((_, row) => (row === 0 || row === 39 ? 1 : 0));
    const path = new LassoPath({ ...separable, weights });
    for (const lambda of lambdaSequence(path.lambdaMax(), 0.001, 30))
      expect(Number.isFinite(path.fit(lambda).intercept)).toBe(true);
    expect(path.unconverged).toBe(0);
  });

  test('many columns that depend on each other converge', () => {
    const rows = 60;
    const lists = Array.from({ length: 59 }, (_, first) =>
      Int32Array.from({ length: rows - first - 1 }, (_, at) => at),
    );
    const outcome = Uint8Array.from({ length: rows }, (_, row) => ((row * 7) % 3) & 1);
    const problem: LassoProblem = {
      design: makeDesign(rows, [...lists, ...lists], []),
      outcome,
      weights: new Float64Array(rows).fill(1),
      penaltyFactors: new Float64Array(118).fill(1),
      alpha: 1,
      tolerance: 1e-6,
    };
    const path = new LassoPath(problem);
    for (const lambda of lambdaSequence(path.lambdaMax(), 0.01, 30))
      expect(greatestViolation(problem, path.fit(lambda))).toBeLessThan(1e-5);
    expect(path.unconverged).toBe(0);
  });

  test('a tolerance that rounding forbids ends all the same, and is counted', () => {
    const path = new LassoPath({ ...randomProblem(31, 1), tolerance: 1e-30 });
    const lambda = path.lambdaMax() / 20;
    const { coefficients } = path.fit(lambda);
    expect(coefficients.every(([, coefficient]) => Number.isFinite(coefficient))).toBe(true);
    expect(path.unconverged).toBe(1);
  });

  test('columns without any information leave the intercept alone', () => {
    const path = new LassoPath({ ...separable, design: makeDesign(40, [new Int32Array(0)], []) });
    expect(path.lambdaMax()).toBe(0);
    expect(path.fit(0)).toEqual({ lambda: 0, intercept: 0, coefficients: [] });
  });

  test('settings that make no sense are refused', () => {
    expect(() => new LassoPath({ ...separable, alpha: 0 })).toThrow(RangeError);
    expect(() => new LassoPath({ ...separable, penaltyFactors: Float64Array.of(0) })).toThrow(RangeError);
    expect(() => new LassoPath({ ...separable, signs: Int8Array.of(1, 0) })).toThrow(RangeError);
    expect(() => new LassoPath({ ...separable, outcome: new Uint8Array(40) })).toThrow(RangeError);
    expect(() => new LassoPath({ ...separable, weights: new Float64Array(39).fill(1) })).toThrow(RangeError);
    expect(() => lambdaSequence(1, 0.01, 1)).toThrow(RangeError);
    expect(() => lambdaSequence(1, 1, 10)).toThrow(RangeError);
  });
});
