import { OUTCOME } from '../../shared/domain/outcome.ts';
import { betaQuantile } from '../../shared/learning/stats/beta-quantile.ts';
import type { HitCount } from '../../shared/learning/stats/compare-profiles.ts';
import { populationShift } from '../../shared/learning/stats/recalibrate.ts';
import { type Analysis, knownRandomRows } from './analysis.ts';

/** What is added to the log-odds of a model, so that an estimate holds for all dossiers and not only for those that somebody chose. */
export interface ToPopulation {
  readonly shift: number;
  /** The same for each repetition: among them lies what the random sample leaves open about the share in the population. */
  readonly repeats: Float64Array;
}

/** Known outcomes of the investigations that were drawn at random; null where there are none or the table does not tell. */
export function countRandom(analysis: Pick<Analysis, 'randomRows' | 'table'>): HitCount | null {
  const known = knownRandomRows(analysis);
  if (known.length === 0) return null;
  return { n: known.length, hits: known.filter((row) => analysis.table.outcome[row] === OUTCOME.unlawful).length };
}

/** Steps of this size visit the unit interval evenly, however many are taken (Weyl). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * From the share of unlawful dossiers that a model learned, of dossiers that were chosen, to that in the random sample (METHOD 5).
 * Each repetition gets a share of its own out of Jeffreys' posterior of the sample, Beta(hits + 1/2, misses + 1/2), evenly spread.
 * Without a random sample, or where all or none of it is unlawful, nothing is added: nothing is known to move towards.
 *
 * @param trained the model's own level, `training.prevalence`: with training weights it is not the share that was counted
 */
export function toPopulation(random: HitCount | null, trained: number, repeats: number): ToPopulation {
  const isKnown = random !== null && random.hits > 0 && random.hits < random.n;
  if (!isKnown || trained <= 0 || trained >= 1) return { shift: 0, repeats: new Float64Array(repeats) };
  const shiftTo = (population: number): number => populationShift({ trained, population });
  const { hits, n } = random;
  return {
    shift: shiftTo(hits / n),
    repeats: Float64Array.from({ length: repeats }, (_, index) =>
      shiftTo(betaQuantile(((index + 1) * GOLDEN) % 1, hits + 0.5, n - hits + 0.5)),
    ),
  };
}

/** The random sample that a model's estimates were brought to; null where they speak of chosen dossiers still. */
export function sampleOf(
  analysis: Pick<Analysis, 'randomRows' | 'table'>,
  { toPopulation: { shift } }: { readonly toPopulation: ToPopulation },
): HitCount | null {
  return shift === 0 ? null : countRandom(analysis);
}
