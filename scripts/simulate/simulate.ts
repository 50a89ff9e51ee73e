import { noteCorrectedRate } from './corrected-rate.ts';
import { noteCoverage } from './coverage.ts';
import { noteFalseAlarms } from './false-alarms.ts';
import { Findings } from './findings.ts';
import { noteFoundDifferences } from './found-differences.ts';
import { type Municipality, makeMunicipality } from './municipality.ts';

/** One part of the proof: what it notes of a municipality. */
export type Part = (municipality: Municipality, findings: Findings) => void;

/** Each part makes its municipalities from a seed of its own, so that a change in one part leaves the figures of the others. */
const PARTS: readonly { readonly part: Part; readonly seed: number }[] = [
  { part: noteFalseAlarms, seed: 1 },
  { part: noteFoundDifferences, seed: 2 },
  { part: noteCoverage, seed: 3 },
  { part: noteCorrectedRate, seed: 4 },
];

/**
 * Makes so many municipalities with a planted truth, lets the statistics of the product loose on them, and collects what they come to. The same
 * number gives the same findings.
 *
 * @param tell called after each municipality with the number that is done
 */
export function simulate(municipalities: number, tell: (done: number) => void = () => {}): Findings {
  const findings = new Findings();
  for (let index = 0; index < municipalities; index++) {
    for (const { part, seed } of PARTS) part(makeMunicipality(index, municipalities, seed), findings);
    tell(index + 1);
  }
  return findings;
}
