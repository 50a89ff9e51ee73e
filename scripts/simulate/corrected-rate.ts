import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { fitLogistic } from '../../shared/learning/logistic-fit.ts';
import { positivity } from '../../shared/learning/stats/positivity.ts';
import { propensityWeights } from '../../shared/learning/stats/propensity-weights.ts';
import { type WeightedRate, weightedRate } from '../../shared/learning/stats/weighted-rate.ts';
import { drawEach } from './draws.ts';
import type { Findings } from './findings.ts';
import type { Municipality } from './municipality.ts';

const REPEATS = 4;

/** Who is chosen: log-odds of being investigated at all, and what each feature adds. The choice mostly follows the truth. */
const INTERCEPT = -2.2;
const CHOICE = [1.2, 1, 0.5, -0.6, 0.04] as const;

/** For the check of positivity nobody with this sign is chosen, the third: 30 % of the dossiers. */
const NEVER_CHOSEN = 2;

/** So little that it matters only where a sign decides everything, as in the check of positivity. */
const RIDGE = 0.01;

/**
 * Investigations are selective on the features, so that the hit rate that they show is not that of the municipality. Notes the error of the
 * naive rate and of the corrected one, with the true propensity and with a fitted one, and how often the interval of the corrected rate holds
 * the truth; and which part of a group that is never chosen positivity reports.
 */
export function noteCorrectedRate(municipality: Municipality, findings: Findings): void {
  const propensity = propensityOf(municipality);
  const shown = Array.from({ length: REPEATS }, () => ratesOf(municipality, propensity));
  const mean = (measured: (rates: Rates) => number): number =>
    shown.reduce((sum, rates) => sum + measured(rates), 0) / REPEATS;
  const holds = ({ low, high }: WeightedRate['weighted'], truth: number): number =>
    low <= truth && truth <= high ? 1 : 0;
  findings.note(
    'error-naive',
    mean(({ known, truth }) => known.naive.value - truth),
  );
  findings.note(
    'error-known',
    mean(({ known, truth }) => known.weighted.value - truth),
  );
  findings.note(
    'error-fitted',
    mean(({ fitted, truth }) => fitted.weighted.value - truth),
  );
  findings.note(
    'error-untruncated',
    mean(({ untruncated, truth }) => untruncated.weighted.value - truth),
  );
  findings.note(
    'weighted-rate-known',
    mean(({ known, truth }) => holds(known.weighted, truth)),
  );
  findings.note(
    'weighted-rate-fitted',
    mean(({ fitted, truth }) => holds(fitted.weighted, truth)),
  );
  findings.note('positivity', reportedOfUnchosen(municipality, propensity));
}

interface Rates {
  readonly truth: number;
  /** With the true propensity; with a fitted one; with the true one and weights that are not truncated. */
  readonly known: WeightedRate;
  readonly fitted: WeightedRate;
  readonly untruncated: WeightedRate;
}

function ratesOf({ dossiers, features, probability, stream }: Municipality, propensity: Float64Array): Rates {
  const unlawful = drawEach(stream, probability);
  const chosen = drawEach(stream, propensity);
  const rows = [...chosen.keys()].filter((row) => chosen[row] === 1);
  const outcome = Uint8Array.from(rows, (row) => unlawful[row]);
  const ofChosen = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]);
  const rateWith = (own: Float64Array): WeightedRate => {
    const probabilities = ofChosen(own);
    return weightedRate(outcome, propensityWeights(probabilities).weights, { probabilities });
  };
  return {
    truth: unlawful.reduce((sum, own) => sum + own, 0) / dossiers,
    known: rateWith(propensity),
    fitted: rateWith(fittedPropensity(features, chosen)),
    untruncated: weightedRate(
      outcome,
      ofChosen(propensity).map((own) => 1 / own),
    ),
  };
}

function propensityOf({ dossiers, features }: Municipality): Float64Array {
  return Float64Array.from({ length: dossiers }, (_, row) =>
    probabilityOf(CHOICE.reduce((sum, weight, at) => sum + weight * features[at][row], INTERCEPT)),
  );
}

function fittedPropensity(columns: readonly Float64Array[], outcome: Uint8Array): Float64Array {
  const weights = new Float64Array(outcome.length).fill(1);
  const { point } = fitLogistic({ columns, outcome, weights }, RIDGE);
  return weights.map((_, row) =>
    probabilityOf(columns.reduce((sum, column, at) => sum + point[at + 1] * column[row], point[0])),
  );
}

/** Share of the never chosen that positivity counts as good as never investigated by the fitted propensity; by the true one it is all. */
function reportedOfUnchosen({ features, stream }: Municipality, usual: Float64Array): number {
  const sign = features[NEVER_CHOSEN];
  const never = sign.reduce((sum, own) => sum + own, 0);
  const propensity = usual.map((own, row) => (sign[row] === 1 ? 0 : own));
  const fitted = fittedPropensity(features, drawEach(stream, propensity));
  if (positivity(propensity).zero !== never) return 0;
  return positivity(fitted.filter((_, row) => sign[row] === 1)).negligibleShare;
}
