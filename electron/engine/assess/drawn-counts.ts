import { OUTCOME } from '../../../shared/domain/outcome.ts';

/** A dossier on a drawn list, as the estimate needs it. */
export interface PlacedDossier {
  readonly route: 'model' | 'random';
  /** Place in the order of the model among all dossiers to choose from, from 0 (`modelOrder`). */
  readonly place: number;
  /** Whether the lot looked at it. */
  readonly lookedAt: boolean;
  /** Whether it turned out that it cannot be investigated. */
  readonly replaced: boolean;
  readonly outcome: 0 | 1 | 2;
}

/** A drawn selection as two phases: everything above the cutoff of the model, and a simple random sample of what lies below. */
export interface DrawnCounts {
  /** Dossiers above the cutoff that can be investigated, with a known outcome and hits among them. */
  readonly flagged: number;
  readonly flaggedKnown: number;
  readonly flaggedHits: number;
  /** Dossiers below the cutoff that can be investigated; estimated where the lot met some that cannot. */
  readonly unflagged: number;
  /** Those of the lot below the cutoff. */
  readonly sample: number;
  readonly sampleKnown: number;
  readonly sampleHits: number;
}

/**
 * Splits a drawn list at the cutoff of the model, the place of the last dossier that it chose.
 *
 * The lot is drawn first and from everybody; the model then takes the highest estimates among the others. So the dossiers of the model are
 * not all that it flags: those of the lot above its cutoff it would have taken too, and had to leave. To count the whole lot as a sample
 * of what the model did not take counts these with the weight of many, and finds too much. Instead they count as flagged, which they are:
 * above the cutoff everybody is investigated, by the model or by lot. Below it lies what is left of the lot, and that is a simple random
 * sample of it: walking down the order of the model, whether a dossier is in the lot is known of all down to the cutoff and of none
 * after it, and where the walk stops depends on the former only. Given the cutoff every set of that size below it is equally likely, so
 * hits per dossier of that sample are unbiased for what lies below, and with them the base rate of the whole.
 *
 * With replacements the list is the one that would have been drawn from the dossiers that can be investigated (`select`), so the same
 * holds for these. How many lie below the cutoff is estimated by the share of those the lot looked at there.
 *
 * @returns null when the model chose nothing
 */
export function drawnCounts(dossiers: readonly PlacedDossier[], eligible: number): DrawnCounts | null {
  const standing = dossiers.filter(({ replaced }) => !replaced);
  const chosen = standing.filter(({ route }) => route === 'model');
  if (chosen.length === 0) return null;
  const cutoff = chosen.reduce((last, { place }) => Math.max(last, place), 0);
  const above = standing.filter(({ place }) => place <= cutoff);
  const below = standing.filter(({ place }) => place > cutoff);
  const lookedBelow = dossiers.filter(({ place, lookedAt }) => lookedAt && place > cutoff).length;
  const left = eligible - cutoff - 1;
  return {
    flagged: above.length,
    flaggedKnown: knownOf(above),
    flaggedHits: hitsOf(above),
    unflagged: lookedBelow === 0 ? left : Math.round((left * below.length) / lookedBelow),
    sample: below.length,
    sampleKnown: knownOf(below),
    sampleHits: hitsOf(below),
  };
}

const knownOf = (dossiers: readonly PlacedDossier[]): number =>
  dossiers.filter(({ outcome }) => outcome !== OUTCOME.unknown).length;
const hitsOf = (dossiers: readonly PlacedDossier[]): number =>
  dossiers.filter(({ outcome }) => outcome === OUTCOME.unlawful).length;
