/**
 * The proof by simulation, a smaller part of `npm run simulate` with the same seeds and bounds. The seeds are fixed, so that nothing here is
 * left to chance: a failure means that a statistic changed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { claims } from '../../scripts/simulate/claims.ts';
import { Findings } from '../../scripts/simulate/findings.ts';
import { LARGEST, makeMunicipality, SMALLEST } from '../../scripts/simulate/municipality.ts';
import { brokenPromises, reportOf } from '../../scripts/simulate/report.ts';
import { simulate } from '../../scripts/simulate/simulate.ts';

/**
 * Enough for each bound to tell: broken on purpose, this many showed any group difference in 80 % of the tables without the correction (bound 5,
 * standard error 5), found 57 % of the differences with half the dossiers (bound 75, error 2), and held the truth in 87 to 91 % with intervals
 * of 90 % (bound 93, error 1). Agreement with R to many digits is tested elsewhere.
 */
const MUNICIPALITIES = 30;

let findings: Findings;
beforeAll(() => {
  findings = simulate(MUNICIPALITIES);
}, 300_000);

describe('over municipalities of 230 to 20,000 dossiers with a planted truth', () => {
  for (const { id, what, promise } of claims) {
    if (promise === null) continue;
    it(`${what}: ${promise.words}`, () => {
      const finding = findings.of(id);
      if (finding === null) throw new Error('not measured');
      expect(promise.isKept(finding), `found ${finding.mean}, standard error ${finding.standardError}`).toBe(true);
    });
  }

  it('the report has a line for each claim and names no broken promise', () => {
    expect(reportOf(findings).split('\n')).toHaveLength(claims.length + 2);
    expect(brokenPromises(findings)).toEqual([]);
  });
});

describe('a made-up municipality', () => {
  it('has the planted base rate, and sizes cover the whole range', () => {
    for (const index of [0, 10, 19]) {
      const { dossiers, probability, baseRate } = makeMunicipality(index, 20, 5);
      expect(probability.reduce((sum, own) => sum + own, 0) / dossiers).toBeCloseTo(baseRate, 9);
    }
    expect(makeMunicipality(0, 20, 5).dossiers).toBe(SMALLEST);
    expect(makeMunicipality(19, 20, 5).dossiers).toBe(LARGEST);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makeMunicipality(3, 20, 5).score).toEqual(makeMunicipality(3, 20, 5).score);
    expect(makeMunicipality(3, 20, 6).baseRate).not.toBe(makeMunicipality(3, 20, 5).baseRate);
  });
});

it('a promise that is not kept, or not measured, is broken', () => {
  const wrong = new Findings();
  for (const value of [0.2, 0.3]) wrong.note('false-alarm', value);
  for (const value of [0.9, 0.85]) wrong.note('found-alone', value);
  const broken = brokenPromises(wrong).map(({ id }) => id);
  expect(broken).toContain('false-alarm');
  expect(broken).toContain('wilson');
  expect(broken).not.toContain('found-alone');
  expect(reportOf(wrong)).toContain('25.0 % (± 5.0)');
});
