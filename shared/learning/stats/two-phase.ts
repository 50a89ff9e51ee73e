import { checkCounts } from './checks.ts';
import type { Estimate } from './estimate.ts';
import { hypergeometricInterval } from './hypergeometric-interval.ts';
import { type PopulationMeasures, populationMeasures } from './population-measures.ts';
import { wilson } from './wilson.ts';

/** Why nothing may be said of the population: dossiers that could not be drawn, or a part from which none was drawn. */
export interface PopulationRefusal {
  readonly refused: 'zero-probability' | 'nothing-drawn';
  /** How many dossiers are left out of sight. */
  readonly dossiers: number;
}

export interface TwoPhaseMeasures extends PopulationMeasures {
  /**
   * Share of hits among the flagged (efficiency). Of these dossiers it is known; its interval is about the selection as a method, and says
   * what the next selection of this kind may bring.
   */
  readonly precision: Estimate;
}

export type TwoPhase = { readonly refused: null; readonly measures: TwoPhaseMeasures } | PopulationRefusal;

export interface TwoPhaseCounts {
  readonly population: number;
  /** Flagged dossiers, every one of them investigated, and hits among them. */
  readonly flagged: number;
  readonly hits: number;
  /** Simple random sample of the unflagged, every one investigated, and hits among them. */
  readonly sample: number;
  readonly sampleHits: number;
}

/**
 * Precision, recall, false-positive rate and base rate from all flagged dossiers and a random sample of the others (METHOD 6): the
 * Horvitz-Thompson estimate with probability 1 for the flagged and sample / unflagged for the rest. Recall, false-positive rate and base
 * rate are about this population; the only thing unknown is the number of hits among the unflagged, whose exact hypergeometric interval
 * carries over, so that the intervals hold at 0 hits and have the finite population correction. Precision: Wilson.
 *
 * Source: Horvitz & Thompson (1952), J. American Statistical Association 47, 663-685; `hypergeometricInterval`.
 *
 * @returns a refusal when unflagged dossiers were left without a sample: they had no chance of being drawn
 * @throws RangeError when the numbers are no counts, flagged is 0 or they do not fit together.
 */
export function twoPhase(counts: TwoPhaseCounts, confidence = 0.95): TwoPhase {
  const { population, flagged, hits, sample, sampleHits } = counts;
  checkCounts(hits, flagged);
  checkCounts(flagged, population);
  const unflagged = population - flagged;
  if (sample === 0 && sampleHits === 0 && unflagged > 0) return { refused: 'zero-probability', dossiers: unflagged };
  if (sample > unflagged) throw new RangeError('sample must not be larger than the number of unflagged dossiers');
  const missed = unflagged === 0 ? certain(0) : hypergeometricInterval(sampleHits, sample, unflagged, confidence);
  return {
    refused: null,
    measures: {
      precision: wilson(hits, flagged, confidence),
      ...populationMeasures({ hits: certain(hits), dossiers: flagged }, { hits: missed, dossiers: unflagged }),
    },
  };
}

const certain = (value: number): Estimate => ({ value, low: value, high: value });
