import type { DrawnMeasures, DrawnRefusal, Uncertain } from '../../../shared/contract/assess-drawn.ts';
import { type TwoPhase, type TwoPhaseCounts, twoPhase } from '../../../shared/learning/stats/two-phase.ts';
import { twoPhaseWeighted } from '../../../shared/learning/stats/two-phase-weighted.ts';
import type { DrawnCounts } from './drawn-counts.ts';

/**
 * Precision, recall, false-positive rate and base rate of a drawn selection among the dossiers that could be drawn and can be investigated.
 *
 * With every flagged dossier done it is `twoPhase` on these counts, to the digit. Flagged dossiers without an outcome are taken to be
 * like the others above the cutoff (`twoPhaseWeighted`, as if those that are done were drawn from them), which nobody can check; so
 * `uncertain` tells what the figures would be in the worst and in the best case. Those in the sample make it smaller.
 */
export function drawnEstimate(counts: DrawnCounts): DrawnMeasures | DrawnRefusal {
  const { flagged, flaggedKnown, flaggedHits, unflagged, sample, sampleKnown, sampleHits } = counts;
  if (sampleKnown === 0 && unflagged > 0) return { refused: 'nothing-drawn', dossiers: unflagged };
  if (flaggedKnown === 0) return { refused: 'not-done' };
  const population = flagged + unflagged;
  const told: TwoPhaseCounts = { population, flagged, hits: flaggedHits, sample: sampleKnown, sampleHits };
  const estimate = flaggedKnown === flagged ? twoPhase(told) : weighted(counts);
  if (estimate.refused !== null) return estimate;
  const missing = flagged - flaggedKnown + sample - sampleKnown;
  const { measures } = estimate;
  return { refused: null, counts: told, measures, uncertain: missing === 0 ? null : uncertain(counts, missing) };
}

/** The dossiers one by one, flagged first; those that are done stand for the others of their part. */
function weighted({ flagged, unflagged, ...done }: DrawnCounts): TwoPhase {
  const { flaggedKnown, flaggedHits, sampleKnown, sampleHits } = done;
  const population = flagged + unflagged;
  const isFlagged = (row: number): boolean => row < flagged;
  const within = (row: number): number => (isFlagged(row) ? row : row - flagged);
  const each = (cellOf: (row: number) => number): number[] =>
    Array.from({ length: population }, (_, row) => cellOf(row));
  return twoPhaseWeighted({
    flagged: Uint8Array.from(each((row) => (isFlagged(row) ? 1 : 0))),
    probability: Float64Array.from(each((row) => (isFlagged(row) ? flaggedKnown / flagged : sampleKnown / unflagged))),
    drawn: Uint8Array.from(each((row) => (within(row) < (isFlagged(row) ? flaggedKnown : sampleKnown) ? 1 : 0))),
    outcome: Uint8Array.from(each((row) => (within(row) < (isFlagged(row) ? flaggedHits : sampleHits) ? 1 : 0))),
  });
}

/** Worst for the model: who is missing is lawful above the cutoff and unlawful below it; best: the other way round. */
function uncertain({ flagged, unflagged, sample, ...done }: DrawnCounts, missing: number): Uncertain {
  const { flaggedKnown, flaggedHits, sampleKnown, sampleHits } = done;
  const told = { population: flagged + unflagged, flagged, sample };
  const worst = twoPhase({ ...told, hits: flaggedHits, sampleHits: sampleHits + sample - sampleKnown });
  const best = twoPhase({ ...told, hits: flaggedHits + flagged - flaggedKnown, sampleHits });
  if (worst.refused !== null || best.refused !== null)
    throw new Error('dossiers were drawn, so none can be out of sight');
  const [low, high] = [worst.measures, best.measures];
  return {
    missing,
    precision: { low: low.precision.value, high: high.precision.value },
    recall: low.recall === null || high.recall === null ? null : { low: low.recall.value, high: high.recall.value },
  };
}
