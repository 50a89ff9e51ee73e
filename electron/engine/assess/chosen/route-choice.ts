import type { ChosenReport, RandomRate, RouteChoice } from '../../../../shared/contract/assess-chosen.ts';
import { propensityBins } from '../../../../shared/learning/propensity/propensity-bins.ts';
import { differenceOfEstimates } from '../../../../shared/learning/stats/difference-of-estimates.ts';
import type { Estimate } from '../../../../shared/learning/stats/estimate.ts';
import { positivity } from '../../../../shared/learning/stats/positivity.ts';
import { propensityWeights } from '../../../../shared/learning/stats/propensity-weights.ts';
import { tostConfidence, verdictOfThree } from '../../../../shared/learning/stats/verdict-of-three.ts';
import { type WeightedRate, weightedRate } from '../../../../shared/learning/stats/weighted-rate.ts';
import { OUTCOME } from '../../../../shared/learning/table.ts';
import type { DrawnChance } from './risk-set.ts';

/** Per row of the risk set: how likely it was to be investigated, whether it was, and what was found. */
export interface RowsOfChoice {
  readonly propensity: Float64Array;
  readonly investigated: Uint8Array;
  /** One of `OUTCOME`. */
  readonly outcome: Uint8Array;
}

const CONFIDENCE = 0.95;

/** Probability of being investigated at all: 1 - (1 - chosen) (1 - drawn), the lot and the choice not knowing of each other. */
export const anyPropensity = (chosen: Float64Array, drawn: Float64Array): Float64Array =>
  chosen.map((own, row) => 1 - (1 - own) * (1 - (drawn[row] as number)));

export const meanOf = (values: Float64Array): number => values.reduce((sum, own) => sum + own, 0) / values.length;

/** The lowest probability among rows that were investigated; 0 when there are none. */
export function lowestInvestigated({ propensity, investigated }: RowsOfChoice): number {
  const own = propensity.filter((_, row) => investigated[row] === 1);
  return own.length === 0 ? 0 : own.reduce((low, value) => Math.min(low, value), 1);
}

/** Rows with a known outcome. */
export const knownOf = ({ outcome }: Pick<RowsOfChoice, 'outcome'>): Int32Array =>
  Int32Array.from(outcome.keys()).filter((row) => outcome[row] !== OUTCOME.unknown);

/** What a choice found, as counted and corrected; null without a known outcome. */
function ratesOf(rows: RowsOfChoice, confidence: number): (WeightedRate & { readonly truncated: number }) | null {
  const known = knownOf(rows);
  if (known.length === 0) return null;
  const own = Float64Array.from(known, (row) => rows.propensity[row] as number);
  const { weights, truncated } = propensityWeights(own);
  const outcome = Uint8Array.from(known, (row) => rows.outcome[row] as number);
  // Of who was investigated not every outcome is known: the chance of that counts too.
  const told = known.length / rows.investigated.reduce((sum, one) => sum + one, 0);
  const probabilities = own.map((propensity) => propensity * told);
  return { ...weightedRate(outcome, weights, { probabilities, confidence }), truncated };
}

/** The figures of one route or several together. */
export function routeChoice(
  named: Pick<RouteChoice, 'scope' | 'code' | 'label'>,
  { propensity, investigated, outcome }: RowsOfChoice,
): RouteChoice {
  const rows = { propensity, investigated, outcome };
  const rates = ratesOf(rows, CONFIDENCE);
  const lowest = lowestInvestigated(rows);
  return {
    ...named,
    investigated: investigated.reduce((sum, own) => sum + own, 0),
    n: rates?.n ?? 0,
    hits: rates?.hits ?? 0,
    meanPropensity: meanOf(propensity),
    bins: propensityBins(propensity, investigated),
    naive: rates?.naive ?? null,
    corrected: rates?.weighted ?? null,
    effectiveSize: rates?.effectiveSize ?? 0,
    truncated: rates?.truncated ?? 0,
    negligible: positivity(propensity).negligible,
    unlike: propensity.filter((own) => own < lowest).length,
  };
}

type DrawnRows = Omit<RowsOfChoice, 'propensity'> & DrawnChance;

/** What the lot found, with weights where not all had the same probability of being drawn. */
export function randomRate({ probability, isRecorded, investigated, outcome }: DrawnRows): RandomRate {
  const rates = ratesOf({ propensity: probability, investigated, outcome }, CONFIDENCE);
  return {
    investigated: investigated.reduce((sum, own) => sum + own, 0),
    n: rates?.n ?? 0,
    hits: rates?.hits ?? 0,
    rate: rates?.weighted ?? null,
    probability: meanOf(probability),
    isRecorded,
  };
}

/** Differences with the random sample at both confidences that a verdict of three takes. */
export interface StoredDifference {
  readonly difference: Estimate;
  readonly tost: Estimate;
}

/** The naive and the corrected rate of the chosen, each against the random sample; null where either side has no known outcome. */
export function againstDrawn(
  chosen: RowsOfChoice,
  drawn: RowsOfChoice,
): { readonly naive: StoredDifference; readonly corrected: StoredDifference } | null {
  const at = (confidence: number) => {
    const [own, lot] = [ratesOf(chosen, confidence), ratesOf(drawn, confidence)];
    if (own === null || lot === null) return null;
    return {
      naive: differenceOfEstimates(own.naive, lot.weighted),
      corrected: differenceOfEstimates(own.weighted, lot.weighted),
    };
  };
  const [wide, narrow] = [at(CONFIDENCE), at(tostConfidence(CONFIDENCE))];
  if (wide === null || narrow === null) return null;
  return {
    naive: { difference: wide.naive, tost: narrow.naive },
    corrected: { difference: wide.corrected, tost: narrow.corrected },
  };
}

/** The verdict on a difference under the margin in force. */
export function judged(stored: StoredDifference | null, margin: number): ChosenReport['naiveAgainst'] {
  if (stored === null) return null;
  const { difference, tost } = stored;
  return { difference, verdict: verdictOfThree(difference, tost, margin) };
}
