import type { Contribution } from '../../../shared/contract/dossier.ts';

/** Terms that get a line of their own in the chart and the table; the others are summed. */
export const MOST_SHOWN = 6;

export interface SplitContributions {
  readonly shown: readonly Contribution[];
  readonly rest: { readonly count: number; readonly sum: number };
}

/** The weightiest terms and the sum of all others, so that what is shown still adds up to the log-odds of the dossier. */
export function splitContributions(contributions: readonly Contribution[], most = MOST_SHOWN): SplitContributions {
  // One term left over is shown as itself: a line that says "1 other" would take as much room.
  const count = contributions.length === most + 1 ? most + 1 : most;
  const others = contributions.slice(count);
  return {
    shown: contributions.slice(0, count),
    rest: { count: others.length, sum: others.reduce((sum, { contribution }) => sum + contribution, 0) },
  };
}
