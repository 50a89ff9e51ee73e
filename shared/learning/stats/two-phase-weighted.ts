import type { Estimate } from './estimate.ts';
import { type CountedPart, populationMeasures } from './population-measures.ts';
import type { TwoPhase } from './two-phase.ts';
import { weightedShare } from './weighted-share.ts';

/** The whole population, one row per dossier, also those that were not drawn. */
export interface DrawnPopulation {
  /** 1 where the model flagged the dossier. */
  readonly flagged: Uint8Array;
  /** Probability, over all routes together, with which the dossier was to be investigated, as logged before the draw. */
  readonly probability: Float64Array;
  /** 1 where it was investigated. A dossier with probability 1 must be. */
  readonly drawn: Uint8Array;
  /** 0 or 1 where it was investigated; any other value elsewhere. */
  readonly outcome: Uint8Array;
}

/**
 * Precision, recall, false-positive rate and base rate from dossiers drawn with unequal, logged probabilities. Flagged and unflagged are each
 * split in dossiers that were certain to be investigated, whose hits are counted, and others, whose share of hits is estimated with weights
 * 1 / probability and multiplied by their known number (Hajek's form of the Horvitz-Thompson estimate, steadier where the sample size
 * varies). Variances are those of independent draws: on the safe side for a sample of fixed size. Intervals: `weightedShare`, combined by
 * `populationMeasures`. For all flagged and one simple random sample of the others `twoPhase` is exact.
 *
 * Source: Horvitz & Thompson (1952); Hajek (1971).
 *
 * @returns a refusal when a dossier had probability 0, or a part of the population from which dossiers could be drawn brought none
 * @throws RangeError when lengths differ, nothing was flagged, a probability is outside 0..1, an investigated dossier had probability 0 or
 * has no outcome, or one with probability 1 was not investigated.
 */
export function twoPhaseWeighted(population: DrawnPopulation, confidence = 0.95): TwoPhase {
  check(population);
  const unseen = population.probability.filter((probability) => probability === 0).length;
  if (unseen > 0) return { refused: 'zero-probability', dossiers: unseen };
  const flagged = partOf(population, 1);
  const unflagged = partOf(population, 0);
  const blind = [flagged, unflagged].filter(isUnseen).reduce((sum, { uncertain }) => sum + uncertain, 0);
  if (blind > 0) return { refused: 'nothing-drawn', dossiers: blind };
  const counted = (part: Part): CountedPart => countedPart(population, part, confidence);
  return {
    refused: null,
    measures: {
      precision: precisionOf(population, flagged, confidence),
      ...populationMeasures(counted(flagged), counted(unflagged)),
    },
  };
}

/** Dossiers with one flag: all of them, those certain to be investigated, and the investigated among the others. */
interface Part {
  readonly dossiers: number;
  readonly certain: readonly number[];
  readonly sampled: readonly number[];
  /** Dossiers that the sampled stand for. */
  readonly uncertain: number;
}

function partOf({ flagged, probability, drawn }: DrawnPopulation, flag: 0 | 1): Part {
  const rows = rowsWhere(flagged, (value) => value === flag);
  const certain = rows.filter((row) => probability[row] === 1);
  const sampled = rows.filter((row) => probability[row] < 1 && drawn[row] === 1);
  return { dossiers: rows.length, certain, sampled, uncertain: rows.length - certain.length };
}

const isUnseen = ({ uncertain, sampled }: Part): boolean => uncertain > 0 && sampled.length === 0;

/** The hits in a part: those that are known and those that the sampled dossiers stand for. */
function countedPart(population: DrawnPopulation, part: Part, confidence: number): CountedPart {
  const { dossiers, certain, sampled, uncertain } = part;
  const known = certain.reduce((sum, row) => sum + population.outcome[row], 0);
  if (uncertain === 0) return { hits: { value: known, low: known, high: known }, dossiers };
  const probabilities = Float64Array.from(sampled, (row) => population.probability[row]);
  const weights = probabilities.map((probability) => 1 / probability);
  const share = weightedShare(outcomesOf(population, sampled), weights, { probabilities, confidence });
  const total = (bound: number): number => known + uncertain * bound;
  return { hits: { value: total(share.value), low: total(share.low), high: total(share.high) }, dossiers };
}

/** About the selection as a method, so without finite population correction (see `TwoPhaseMeasures`). */
function precisionOf(population: DrawnPopulation, { certain, sampled, uncertain }: Part, confidence: number): Estimate {
  const drawnWeights = sampled.map((row) => 1 / population.probability[row]);
  const totalDrawn = drawnWeights.reduce((sum, weight) => sum + weight, 0);
  const weights = [...certain.map(() => 1), ...drawnWeights.map((weight) => (weight * uncertain) / totalDrawn)];
  const outcomes = outcomesOf(population, [...certain, ...sampled]);
  const { value, low, high } = weightedShare(outcomes, Float64Array.from(weights), { confidence });
  return { value, low, high };
}

const outcomesOf = ({ outcome }: DrawnPopulation, rows: readonly number[]): Uint8Array =>
  Uint8Array.from(rows, (row) => outcome[row]);

function rowsWhere(values: Uint8Array, isWanted: (value: number, row: number) => boolean): number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (isWanted(value, row)) rows.push(row);
  });
  return rows;
}

function check({ flagged, probability, drawn, outcome }: DrawnPopulation): void {
  const n = flagged.length;
  if (probability.length !== n || drawn.length !== n || outcome.length !== n) {
    throw new RangeError('flagged, probability, drawn and outcome must have equal lengths');
  }
  if (!flagged.includes(1)) throw new RangeError('at least one dossier must be flagged');
  if (flagged.some((value) => value > 1) || drawn.some((value) => value > 1)) {
    throw new RangeError('flagged and drawn must be 0 or 1');
  }
  probability.forEach((value, row) => {
    if (!(value >= 0 && value <= 1)) throw new RangeError('probability must lie from 0 to 1');
    if (drawn[row] === 1 && value === 0) throw new RangeError('an investigated dossier had no chance of being drawn');
    if (drawn[row] === 0 && value === 1) throw new RangeError('a dossier that was certain to be drawn was not');
    if (drawn[row] === 1 && outcome[row] > 1) throw new RangeError('an investigated dossier has no outcome');
  });
}
