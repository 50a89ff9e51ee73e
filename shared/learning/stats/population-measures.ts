import type { Estimate } from './estimate.ts';

/** A number of unlawful dossiers, known or estimated, among so many dossiers. */
export interface CountedPart {
  readonly hits: Estimate;
  readonly dossiers: number;
}

/** What a selection did in the population at hand; null where the measure has nothing to divide by. */
export interface PopulationMeasures {
  /** Share of all unlawful dossiers that was flagged (effectiveness). */
  readonly recall: Estimate | null;
  /** Share of all lawful dossiers that was flagged. */
  readonly fpr: Estimate | null;
  /** Share of all dossiers that is unlawful. */
  readonly baseRate: Estimate;
}

type Measure = (flaggedHits: number, unflaggedHits: number) => number;

/**
 * Recall, false-positive rate and base rate from the hits among the flagged and among the unflagged. Each measure rises or falls with each
 * of the two counts, so their bounds carry over: exactly when one count is known, else by squaring and adding the distances. The bounds
 * of a count must be none or all of its dossiers only where the count itself is.
 *
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693-1702 (MOVER), of which Newcombe's method 10 is the case of a difference.
 */
export function populationMeasures(flagged: CountedPart, unflagged: CountedPart): PopulationMeasures {
  const all = flagged.dossiers + unflagged.dossiers;
  const hits = flagged.hits.value + unflagged.hits.value;
  const measured = (measure: Measure): Estimate => carriedOver(measure, flagged.hits, unflagged.hits);
  return {
    recall: hits === 0 ? null : measured((found, missed) => found / (found + missed)),
    fpr: hits === all ? null : measured((found, missed) => (flagged.dossiers - found) / (all - found - missed)),
    baseRate: measured((found, missed) => (found + missed) / all),
  };
}

function carriedOver(measure: Measure, found: Estimate, missed: Estimate): Estimate {
  const value = measure(found.value, missed.value);
  const byFound = [measure(found.low, missed.value), measure(found.high, missed.value)];
  const byMissed = [measure(found.value, missed.low), measure(found.value, missed.high)];
  const below = Math.hypot(value - Math.min(value, ...byFound), value - Math.min(value, ...byMissed));
  const above = Math.hypot(Math.max(value, ...byFound) - value, Math.max(value, ...byMissed) - value);
  return { value, low: Math.max(0, value - below), high: Math.min(1, value + above) };
}
