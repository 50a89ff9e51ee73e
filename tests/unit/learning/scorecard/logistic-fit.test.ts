import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../../shared/learning/random.ts';
import { eliminateBackward } from '../../../../shared/learning/scorecard/eliminate-backward.ts';
import { fitLogistic } from '../../../../shared/learning/scorecard/logistic-fit.ts';
import reference from '../../../fixtures/scorecard/reference.json' with { type: 'json' };

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

describe('eliminateBackward', () => {
  const random = randomStream(3, 0);
  const { columns, weights } = evidence('plain');
  const noise = Float64Array.from(outcome, () => random.uniform() - 0.5);
  const flipped = (columns[0] as Float64Array).map((own, row) => -own + 0.3 * (noise[row] as number));
  const base = { outcome, weights, crossed: [], foldOf: new Uint8Array(outcome.length) };

  it('leaves out what contradicts its classes first, then what says least', () => {
    const { point } = fitLogistic({ columns: [noise, ...columns], outcome, weights }, 0);
    // Noise that happens to agree with its classes: only its significance can put it out.
    const weak = noise.map((own) => ((point[1] as number) < 0 ? own : -own));
    const candidates = { ...base, columns: [weak, ...columns, flipped] };
    const members = [0, 1, 2, 3, 4];
    const start = new Float64Array(6);
    expect(eliminateBackward(candidates, members, start, 5)).not.toContain(4);
    expect(eliminateBackward(candidates, members, start, 3)).toEqual([1, 2, 3]);
  });

  it('keeps one of two copies', () => {
    const late = columns[0] as Float64Array;
    const candidates = { ...base, columns: [late, late.slice(), columns[2] as Float64Array] };
    const kept = eliminateBackward(candidates, [0, 1, 2], new Float64Array(4), 2);
    expect(kept).toContain(2);
    expect(kept.length).toBe(2);
  });
});
