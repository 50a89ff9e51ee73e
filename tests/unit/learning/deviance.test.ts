import { expect, test } from 'vitest';
import { devianceOf } from '../../../shared/learning/deviance.ts';
import reference from '../../fixtures/scorecard/reference.json' with { type: 'json' };

const outcome = Uint8Array.from(reference.outcome);
const names = ['late', 'moves', 'region'] as const;

test.each(['plain', 'weighted'] as const)('is the deviance that R gives, %s', (kind) => {
  const { coefficients, deviance } = reference[kind].regression;
  const weights = kind === 'plain' ? new Float64Array(outcome.length).fill(1) : Float64Array.from(reference.weights);
  const logOdds = Float64Array.from(outcome, (_, row) =>
    names.reduce((sum, name, at) => {
      const own = reference.classes[name][row] as number;
      return sum + (coefficients[at + 1] as number) * (reference[kind].evidence[name].woe[own] as number);
    }, coefficients[0] as number),
  );
  expect(devianceOf(logOdds, outcome, weights)).toBeCloseTo(deviance, 8);
  const [even, odd] = [0, 1].map((rest) =>
    devianceOf(
      logOdds,
      outcome,
      weights,
      Int32Array.from(outcome.keys()).filter((row) => row % 2 === rest),
    ),
  );
  expect((even as number) + (odd as number)).toBeCloseTo(deviance, 8);
});

test('certain rows cost nothing when they are right, and their log-odds when they are wrong', () => {
  const ones = Float64Array.of(1, 1);
  expect(devianceOf(Float64Array.of(900, -900), Uint8Array.of(1, 0), ones)).toBe(0);
  expect(devianceOf(Float64Array.of(900, -900), Uint8Array.of(0, 1), ones)).toBe(3600);
});
