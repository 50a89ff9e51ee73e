import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../shared/learning/logistic-fit.ts';
import reference from '../../fixtures/scorecard/reference.json' with { type: 'json' };

const outcome = Uint8Array.from(reference.outcome);
const names = ['late', 'moves', 'region'] as const;

function evidence(kind: 'plain' | 'weighted') {
  const columns = names.map((name) =>
    Float64Array.from(reference.classes[name], (own) => reference[kind].evidence[name].woe[own] as number),
  );
  const weights = kind === 'plain' ? new Float64Array(outcome.length).fill(1) : Float64Array.from(reference.weights);
  return { columns, outcome, weights };
}

describe('fitLogistic', () => {
  it.each(['plain', 'weighted'] as const)('equals R on weights of evidence, %s', (kind) => {
    const { point, expansion, converged } = fitLogistic(evidence(kind), 0);
    const { coefficients, deviance } = reference[kind].regression;
    coefficients.forEach((own, at) => {
      expect(point[at]).toBeCloseTo(own, 8);
    });
    expect(2 * expansion.loss).toBeCloseTo(deviance, 8);
    expect(converged).toBe(true);
  });

  it('stays finite where a column separates the outcomes or two columns are one, given a ridge', () => {
    const separating = Float64Array.from(outcome, (own) => 1 - 2 * own);
    const weights = new Float64Array(outcome.length).fill(1);
    const { point, converged } = fitLogistic({ columns: [separating, separating], outcome, weights }, 0.01);
    expect(converged).toBe(true);
    expect(point[1]).toBeCloseTo(point[2] as number, 6);
    expect(point[1]).toBeLessThan(-2);
    expect(Number.isFinite(point[0])).toBe(true);
  });

  it('refuses an outcome that does not occur', () => {
    const data = { columns: [], outcome: new Uint8Array(5), weights: new Float64Array(5).fill(1) };
    expect(() => fitLogistic(data, 0)).toThrow(RangeError);
  });
});
