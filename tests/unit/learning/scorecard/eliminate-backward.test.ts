import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../../shared/learning/logistic-fit.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import { eliminateBackward } from '../../../../shared/learning/scorecard/eliminate-backward.ts';
import reference from '../../../fixtures/scorecard/reference.json' with { type: 'json' };

const outcome = Uint8Array.from(reference.outcome);
const names = ['late', 'moves', 'region'] as const;

const weights = new Float64Array(outcome.length).fill(1);
const columns = names.map((name) =>
  Float64Array.from(reference.classes[name], (own) => reference.plain.evidence[name].woe[own] as number),
);

describe('eliminateBackward', () => {
  const random = randomStream(3, 0);
  const noise = Float64Array.from(outcome, () => random.uniform() - 0.5);
  const flipped = (columns[0] as Float64Array).map((own, row) => -own + 0.3 * (noise[row] as number));
  const base = { outcome, weights, crossed: [] };

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
