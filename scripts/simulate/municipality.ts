import { logNormal, normal } from '../../electron/engine/demo/draws.ts';
import { interceptFor } from '../../electron/engine/demo/intercept.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { type RandomStream, randomStream } from '../../shared/learning/random.ts';

/** A made-up municipality of which everything is known: what a simulation plants, and what statistics must find again. */
export interface Municipality {
  readonly dossiers: number;
  /** Dossiers that are flagged by a score, and that are drawn at random, in a year. */
  readonly flagged: number;
  readonly drawn: number;
  /** Expected share of unlawful dossiers, and how many times as high it is planted where somebody chooses well. */
  readonly baseRate: number;
  readonly lift: number;
  /** What is known of each dossier: four signs (0 or 1) and a duration, all with the same weight in every municipality. */
  readonly features: readonly Float64Array[];
  /** Per dossier the probability of being unlawful. */
  readonly probability: Float64Array;
  /** A fallible model's order: the log-odds with noise. */
  readonly score: Float64Array;
  readonly stream: RandomStream;
}

export const SMALLEST = 230;
export const LARGEST = 20_000;

/** Share of the dossiers that a year's capacity flags, and that it draws at random. */
const FLAGGED = 0.15;
const DRAWN = 0.15;

/** How common each sign is, and what it adds to the log-odds: the strength of the rules of the demo municipality. */
const SIGNS = [
  { share: 0.12, logOdds: 2.2 },
  { share: 0.1, logOdds: 1.8 },
  { share: 0.3, logOdds: 0.8 },
  { share: 0.2, logOdds: -1.3 },
] as const;
const MEDIAN_YEARS = 3;
const SPREAD_OF_YEARS = 0.8;
const MOST_YEARS = 30;
const LOG_ODDS_PER_LOG_YEAR = 0.4;
const NOISE_OF_MODEL = 1;

const LOWEST_BASE_RATE = 0.05;
const HIGHEST_BASE_RATE = 0.2;
const LOWEST_LIFT = 1.5;
const HIGHEST_LIFT = 3.5;

/**
 * Municipality `index` of `count`. Sizes grow in equal ratios from 230 to 20,000 dossiers, so that any count covers the whole range and half of
 * the municipalities have fewer than 2,150. Base rate, lift and all that follows are drawn from the stream of the index.
 */
export function makeMunicipality(index: number, count: number, seed: number): Municipality {
  const stream = randomStream(seed, index);
  const place = count === 1 ? 0 : index / (count - 1);
  const dossiers = Math.round(SMALLEST * (LARGEST / SMALLEST) ** place);
  const baseRate = LOWEST_BASE_RATE + (HIGHEST_BASE_RATE - LOWEST_BASE_RATE) * stream.uniform();
  const lift = LOWEST_LIFT + (HIGHEST_LIFT - LOWEST_LIFT) * stream.uniform();
  const signs = SIGNS.map(({ share }) => column(dossiers, () => Number(stream.uniform() < share)));
  const years = column(dossiers, () => Math.min(MOST_YEARS, logNormal(stream, MEDIAN_YEARS, SPREAD_OF_YEARS)));
  const logOdds = column(dossiers, (row) =>
    SIGNS.reduce(
      (sum, sign, at) => sum + sign.logOdds * signs[at][row],
      LOG_ODDS_PER_LOG_YEAR * Math.log(years[row] / MEDIAN_YEARS),
    ),
  );
  const intercept = interceptFor([...logOdds], baseRate);
  return {
    dossiers,
    flagged: Math.round(FLAGGED * dossiers),
    drawn: Math.round(DRAWN * dossiers),
    baseRate,
    lift,
    features: [...signs, years],
    probability: logOdds.map((value) => probabilityOf(intercept + value)),
    score: logOdds.map((value) => value + NOISE_OF_MODEL * normal(stream)),
    stream,
  };
}

function column(rows: number, cellOf: (row: number) => number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => cellOf(row));
}
