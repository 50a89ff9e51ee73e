import { describe, expect, test } from 'vitest';
import { makeDesign, takeColumns } from '../../../shared/learning/design.ts';
import { FoldPath, type FoldProblem } from '../../../shared/learning/fold-path.ts';
import { chooseLambda, rowsOfFold, weightsOutside } from '../../../shared/learning/lambda-choice.ts';
import { LassoPath, lambdaSequence } from '../../../shared/learning/lasso-path.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 300;
const FOLDS = 4;
const random = randomStream(41, 0);
const lists = Array.from({ length: 30 }, () =>
  Int32Array.from({ length: ROWS }, (_, row) => row).filter(() => random.uniform() < 0.3),
);
const numbers = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
const inFirst = new Set(lists[0]);
const outcome = Uint8Array.from({ length: ROWS }, (_, row) =>
  random.uniform() < (inFirst.has(row) ? 0.7 : 0.2) ? 1 : 0,
);
const weights = Float64Array.from({ length: ROWS }, () => 0.5 + random.uniform());
const foldOf = Uint8Array.from({ length: ROWS }, (_, row) => row % FOLDS);
const main = {
  design: makeDesign(ROWS, lists, [numbers]),
  outcome,
  weights,
  penaltyFactors: new Float64Array(31).fill(1),
  alpha: 1,
  tolerance: 1e-6,
};
const lambdas = lambdaSequence(new LassoPath(main).lambdaMax(), 0.01, 50);

/** Fold k without column k, as in RuleFit each fold has its own columns. */
const folds: FoldProblem[] = Array.from({ length: FOLDS }, (_, fold) => {
  const columns = Array.from({ length: 31 }, (_, column) => column).filter((column) => column !== fold + 1);
  return {
    problem: {
      ...main,
      design: takeColumns(main.design, columns),
      penaltyFactors: new Float64Array(30).fill(1),
      weights: weightsOutside(weights, outcome, foldOf, fold) as Float64Array,
    },
    heldOut: rowsOfFold(foldOf, fold),
  };
});
const choose = (crew?: Parameters<typeof chooseLambda>[4]) => chooseLambda(folds, lambdas, weights, () => {}, crew);

/** Mean deviance of rows that no fit has seen, from the solutions' own coefficients. */
function deviancesFromScratch(): number[] {
  const paths = folds.map(({ problem }) => new LassoPath(problem));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return lambdas.map((lambda) => {
    let sum = 0;
    paths.forEach((path, fold) => {
      const { intercept, coefficients } = path.fit(lambda);
      for (let row = fold; row < ROWS; row += FOLDS) {
        const eta = coefficients.reduce((logOdds, [column, coefficient]) => {
          const original = column > fold ? column + 1 : column;
          const value =
            original === 30 ? (numbers[row] as number) : (lists[original] as Int32Array).includes(row) ? 1 : 0;
          return logOdds + coefficient * value;
        }, intercept);
        const probability = 1 / (1 + Math.exp(outcome[row] === 1 ? -eta : eta));
        sum -= 2 * (weights[row] as number) * Math.log(probability);
      }
    });
    return sum / total;
  });
}

describe('chooseLambda', () => {
  test('finds the least out-of-fold deviance and stops when a tenth of all lambdas brought nothing better', () => {
    const expected = deviancesFromScratch();
    const { best, deviance } = choose();
    expect(best).toBe(expected.indexOf(Math.min(...expected.slice(0, deviance.length))));
    expect(best).toBeGreaterThan(0);
    expect(deviance.length).toBe(best + 1 + lambdas.length / 10);
    deviance.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] as number, 9);
    });
  });

  test('does not depend on who fits the folds, nor in what order', () => {
    const backwards = choose({
      size: 2,
      index: 1,
      gather: (count, piece) => {
        const results = Array.from({ length: count }, (_, at) => piece(count - 1 - at));
        return structuredClone(results.reverse());
      },
    });
    expect(backwards).toEqual(choose());
  });

  test('without folds there is nothing to choose', () => {
    expect(chooseLambda([], lambdas, weights, () => {})).toEqual({ best: 0, deviance: [] });
  });
});

describe('FoldPath', () => {
  test('gives the same deviances in one go as in pieces', () => {
    const fold = folds[1] as FoldProblem;
    const whole = new FoldPath(fold, weights).advance(lambdas, lambdas.length + 5);
    const path = new FoldPath(structuredClone(fold), weights);
    const pieces = [
      path.advance(lambdas, 1),
      path.advance(lambdas, 1),
      path.advance(lambdas, 20),
      path.advance(lambdas, 50),
    ];
    expect(pieces.map((piece) => piece.length)).toEqual([1, 0, 19, 30]);
    expect(pieces.flat()).toEqual(whole);
  });

  test('a fold that leaves one row of an outcome still ends', () => {
    const lone = outcome.indexOf(1);
    const tiny = weights.map((weight, row) => (row === lone || outcome[row] === 0 ? weight : 0));
    const fold = { problem: { ...main, weights: tiny }, heldOut: rowsOfFold(foldOf, 0) };
    const deviances = new FoldPath(fold, weights).advance(lambdas, 50);
    expect(deviances.every(Number.isFinite)).toBe(true);
  });
});

describe('weightsOutside', () => {
  test('leaves the fold out, and is null when the rest lacks an outcome or the fold is empty', () => {
    const small = [Float64Array.of(1, 2, 3, 4), Uint8Array.of(1, 0, 1, 0)] as const;
    expect(weightsOutside(...small, Uint8Array.of(0, 0, 1, 1), 1)).toEqual(Float64Array.of(1, 2, 0, 0));
    expect(weightsOutside(...small, Uint8Array.of(0, 1, 0, 1), 1)).toBeNull();
    expect(weightsOutside(...small, Uint8Array.of(0, 0, 1, 1), 2)).toBeNull();
  });
});
