import { type ClassCounts, countBins } from '../../../../shared/learning/scorecard/class-counts.ts';

/** Counts of classes from lawful and unlawful rows in each, every row of the same weight. */
export function countsOf(lawful: readonly number[], unlawful: readonly number[]): ClassCounts {
  const cases = lawful.flatMap((count, at) => [
    ...Array.from({ length: count }, () => ({ at, outcome: 0 })),
    ...Array.from({ length: unlawful[at] as number }, () => ({ at, outcome: 1 })),
  ]);
  const bins = Uint8Array.from(cases, ({ at }) => at);
  const rows = {
    outcome: Uint8Array.from(cases, ({ outcome }) => outcome),
    weights: new Float64Array(cases.length).fill(1),
  };
  return countBins(bins, lawful.length, rows, null, 1)[0] as ClassCounts;
}
