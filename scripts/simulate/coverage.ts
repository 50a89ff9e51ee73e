import { clopperPearson } from '../../shared/learning/stats/clopper-pearson.ts';
import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { hypergeometricInterval } from '../../shared/learning/stats/hypergeometric-interval.ts';
import { newcombe } from '../../shared/learning/stats/newcombe.ts';
import { twoPhase } from '../../shared/learning/stats/two-phase.ts';
import { twoPhaseWeighted } from '../../shared/learning/stats/two-phase-weighted.ts';
import { wilson } from '../../shared/learning/stats/wilson.ts';
import { drawEach, drawHits, drawSample } from './draws.ts';
import type { Findings } from './findings.ts';
import type { Municipality } from './municipality.ts';

const REPEATS = 20;

/** The flagged are investigated with this probability, the others with one that grows with their score: unequal, but never 0. */
const FLAGGED_PROBABILITY = 0.7;
const LEAST_PROBABILITY = 0.08;
const MOST_PROBABILITY = 0.3;

/** Counts per claim in how many repeats of one municipality an interval held the truth. */
class Covered {
  readonly #counts = new Map<string, { held: number; n: number }>();

  add(claim: string, interval: Estimate | null, truth: number): void {
    // A measure without anything to divide by shows no interval.
    if (interval === null) return;
    const count = this.#counts.get(claim) ?? { held: 0, n: 0 };
    this.#counts.set(claim, count);
    count.n++;
    if (interval.low <= truth && truth <= interval.high) count.held++;
  }

  noteIn(findings: Findings): void {
    for (const [claim, { held, n }] of this.#counts) findings.note(claim, held / n);
  }
}

/** Notes for each interval that the pages show in what share of the repeats it holds the planted truth. */
export function noteCoverage(municipality: Municipality, findings: Findings): void {
  const covered = new Covered();
  const byScore = rowsByScore(municipality);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    addRates(municipality, covered);
    const unlawful = drawEach(municipality.stream, municipality.probability);
    addTwoPhase(municipality, byScore, unlawful, covered);
    addWeightedTwoPhase(municipality, byScore, unlawful, covered);
  }
  covered.noteIn(findings);
}

function rowsByScore({ dossiers, score }: Municipality): number[] {
  return Array.from({ length: dossiers }, (_, row) => row).sort((a, b) => score[b] - score[a]);
}

/** Hit rates of two routes as methods: what a next dossier of the route would bring. */
function addRates({ stream, flagged, drawn, baseRate, lift }: Municipality, covered: Covered): void {
  const rate = lift * baseRate;
  const hits = drawHits(stream, flagged, rate);
  const drawnHits = drawHits(stream, drawn, baseRate);
  covered.add('wilson', wilson(hits, flagged), rate);
  covered.add('wilson', wilson(drawnHits, drawn), baseRate);
  covered.add('clopper-pearson', clopperPearson(hits, flagged), rate);
  covered.add('clopper-pearson', clopperPearson(drawnHits, drawn), baseRate);
  covered.add('newcombe', newcombe(hits, flagged, drawnHits, drawn), rate - baseRate);
}

interface Truth {
  readonly flaggedHits: number;
  readonly missed: number;
  readonly recall: number;
  readonly fpr: number;
  readonly baseRate: number;
  /** Of the selection as a method: the mean probability of the flagged. */
  readonly precision: number;
}

function truthOf(
  { dossiers, flagged, probability }: Municipality,
  byScore: readonly number[],
  unlawful: Uint8Array,
): Truth {
  const chosen = byScore.slice(0, flagged);
  const flaggedHits = chosen.reduce((sum, row) => sum + unlawful[row], 0);
  const all = unlawful.reduce((sum, own) => sum + own, 0);
  return {
    flaggedHits,
    missed: all - flaggedHits,
    recall: flaggedHits / all,
    fpr: (flagged - flaggedHits) / (dossiers - all),
    baseRate: all / dossiers,
    precision: chosen.reduce((sum, row) => sum + probability[row], 0) / flagged,
  };
}

function addTwoPhase(
  municipality: Municipality,
  byScore: readonly number[],
  unlawful: Uint8Array,
  covered: Covered,
): void {
  const { dossiers: population, flagged, drawn: sample, stream } = municipality;
  const truth = truthOf(municipality, byScore, unlawful);
  const rows = drawSample(stream, byScore.slice(flagged), sample);
  const sampleHits = rows.reduce((sum, row) => sum + unlawful[row], 0);
  covered.add('hypergeometric', hypergeometricInterval(sampleHits, sample, population - flagged), truth.missed);
  const found = twoPhase({ population, flagged, hits: truth.flaggedHits, sample, sampleHits });
  if (found.refused !== null) return;
  covered.add('two-phase-recall', found.measures.recall, truth.recall);
  covered.add('two-phase-fpr', found.measures.fpr, truth.fpr);
  covered.add('two-phase-base-rate', found.measures.baseRate, truth.baseRate);
  // Of the selection as a method: the next one of its kind brings other dossiers.
  const hits = drawHits(stream, flagged, truth.precision);
  const next = twoPhase({ population, flagged, hits, sample, sampleHits });
  if (next.refused === null) covered.add('two-phase-precision', next.measures.precision, truth.precision);
}

function addWeightedTwoPhase(
  municipality: Municipality,
  byScore: readonly number[],
  outcome: Uint8Array,
  covered: Covered,
): void {
  const { dossiers, flagged, stream } = municipality;
  const truth = truthOf(municipality, byScore, outcome);
  const isFlagged = new Uint8Array(dossiers);
  const probability = new Float64Array(dossiers);
  byScore.forEach((row, place) => {
    isFlagged[row] = place < flagged ? 1 : 0;
    const towardsFlagged = 1 - place / dossiers;
    const ofOthers = LEAST_PROBABILITY + (MOST_PROBABILITY - LEAST_PROBABILITY) * towardsFlagged;
    probability[row] = place < flagged ? FLAGGED_PROBABILITY : ofOthers;
  });
  const drawn = drawEach(stream, probability);
  const found = twoPhaseWeighted({ flagged: isFlagged, probability, drawn, outcome });
  if (found.refused !== null) return;
  covered.add('weighted-recall', found.measures.recall, truth.recall);
  covered.add('weighted-fpr', found.measures.fpr, truth.fpr);
  covered.add('weighted-base-rate', found.measures.baseRate, truth.baseRate);
  covered.add('weighted-precision', found.measures.precision, truth.precision);
}
