import type { ListOverlap, ReturnBin, Stability } from '../../../shared/contract/assess-stability.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import { sharedOf } from '../../../shared/learning/stats/overlap.ts';
import { quantile } from '../../../shared/learning/stats/percentile-interval.ts';
import type { Analysis } from '../analysis.ts';
import { topOverlap } from '../assessment.ts';
import { BORDERLINE_SHARE, edgeOf, scoresOf } from '../selection.ts';
import { estimateOf, type ScoredModel } from '../training.ts';
import { type ListRequest, modelList } from './model-list.ts';

/** Lists of these lengths stand beside the one of the capacity, and one twice as long as that. */
const LENGTHS = [25, 50, 100];
const BINS = 10;
/** A dossier is certain when more than this share of the repetitions chose it. */
const CERTAIN_SHARE = 0.95;
/** What 95 of 100 trainings lie between; of the few other seeds all are told. */
const MIDDLE = 0.95;

/** How firm the list is that a model makes of the dossiers to choose from (METHOD 7); all but its terms and the rerun. */
export function stabilityOf(
  analysis: Analysis,
  scored: ScoredModel,
  request: ListRequest,
): Omit<Stability, 'terms' | 'rerun'> {
  const { eligible: rows, capacity, firm } = modelList(analysis, scored, request);
  const { kind, repeats, seeds } = scored;
  const about = { model: kind, capacity, eligible: rows.length, repeats: repeats.length, seeds: seeds.length };
  if (firm === null) return { ...about, list: null };
  const { list, times, borderline } = firm;
  const lengths = overlapsOf(scored, rows, capacity);
  return {
    ...about,
    list: {
      kept: (lengths.find(({ length }) => length === capacity) as ListOverlap).kept,
      lengths,
      ...returnsOf(scored, times, list, rows),
      borderline,
      tied: tiedAtEdge(scored, rows, capacity),
      width: widthOf(scored, list),
    },
  };
}

function overlapsOf({ logOdds, repeats, seeds }: ScoredModel, rows: Int32Array, capacity: number): ListOverlap[] {
  const wanted = [...LENGTHS, capacity, 2 * capacity].filter((length) => length <= rows.length);
  const lengths = [...new Set(wanted)].sort((a, b) => a - b);
  const pick = (scores: Float64Array | Float32Array): Float64Array => scoresOf(scores, rows);
  const [own, sampled, seeded] = [pick(logOdds), repeats.map(pick), seeds.map(pick)];
  return lengths.map((length) => {
    const overlap = topOverlap(own, sampled, length, MIDDLE);
    const inSeeds = seeded.length === 0 ? null : topOverlap(own, seeded, length, 1);
    return { length, overlap, kept: keptOf(overlap, length), seeds: inSeeds };
  });
}

const keptOf = ({ value, low, high }: Estimate, length: number): Estimate => ({
  value: sharedOf(value, length),
  low: sharedOf(low, length),
  high: sharedOf(high, length),
});

type Returns = Pick<NonNullable<Stability['list']>, 'returns' | 'certain' | 'justOutside'>;

/** How often dossiers came back, on the list and off it. Dossiers that never did and are not on the list are left out. */
function returnsOf(
  scored: ScoredModel,
  times: ReadonlyMap<number, number>,
  list: readonly number[],
  rows: Int32Array,
): Returns {
  const shareOf = (row: number): number => (times.get(row) ?? 0) / scored.repeats.length;
  const onList = new Set(list);
  const outside = Array.from(rows).filter((row) => !onList.has(row) && times.has(row));
  const returns = Array.from({ length: BINS }, (_, bin): ReturnBin => {
    // Counted in whole repetitions: a share such as 0.3 is no exact number.
    const inBin = (row: number): boolean => Math.min(BINS - 1, Math.floor(shareOf(row) * BINS + 1e-9)) === bin;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      onList: list.filter(inBin).length,
      outside: outside.filter(inBin).length,
    };
  });
  return {
    returns,
    certain: list.filter((row) => shareOf(row) > CERTAIN_SHARE).length,
    justOutside: outside.filter((row) => shareOf(row) >= BORDERLINE_SHARE).length,
  };
}

function tiedAtEdge({ logOdds }: ScoredModel, rows: Int32Array, capacity: number) {
  const edge = edgeOf(scoresOf(logOdds, rows), capacity);
  const dossiers = rows.filter((row) => logOdds[row] === edge).length;
  const places = capacity - rows.filter((row) => (logOdds[row] as number) > edge).length;
  return dossiers === places ? null : { dossiers, places };
}

function widthOf(scored: ScoredModel, list: readonly number[]): Estimate {
  const widths = list.map((row) => {
    const { low, high } = estimateOf(scored, row);
    return high - low;
  });
  const tail = (1 - MIDDLE) / 2;
  return { value: quantile(widths, 0.5), low: quantile(widths, tail), high: quantile(widths, 1 - tail) };
}
