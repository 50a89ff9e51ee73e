import type { OnRandom } from '../../../shared/contract/assess-criteria.ts';
import { clopperPearson } from '../../../shared/learning/stats/clopper-pearson.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import { type Analysis, knownRandomRows } from '../analysis.ts';
import { drawOrder } from '../compute/control-sample.ts';
import { openRows } from '../selection.ts';
import type { ScoredModel } from '../training.ts';

export interface RandomMeasure {
  /** Dossiers that the municipality can investigate, of those to choose from. */
  readonly capacity: number;
  /** Whether the model learned from the random dossiers. */
  readonly learnedFrom: boolean;
}

const share = (hits: number, n: number): Estimate | null => (n === 0 ? null : clopperPearson(hits, n));

/**
 * How a model does on the investigations that were drawn at random and have a known outcome. Selected are those that would have been on
 * the list: whose score is at least the lowest one that is selected when the capacity is spent on the dossiers to choose from.
 * Shares have Clopper-Pearson intervals, the difference of two hit rates Newcombe's (METHOD 6).
 * @returns null when the table has no such investigation
 */
export function measureOnRandom(
  analysis: Pick<Analysis, 'table' | 'numbers' | 'randomRows' | 'population' | 'lately'>,
  { logOdds }: Pick<ScoredModel, 'logOdds'>,
  { capacity, learnedFrom }: RandomMeasure,
): OnRandom | null {
  const { table, numbers } = analysis;
  const { outcome } = table;
  const known = knownRandomRows(analysis);
  const eligible = openRows(analysis);
  if (known.length === 0 || eligible.length === 0) return null;
  const chosen = Math.min(capacity, eligible.length);
  const selected = known.filter(listed(logOdds, numbers, eligible, chosen));
  const isUnlawful = (row: number): boolean => outcome[row] === OUTCOME.unlawful;

  const n = known.length;
  const unlawful = known.filter(isUnlawful).length;
  const hits = selected.filter(isUnlawful).length;
  const others = n - selected.length;
  return {
    n,
    unlawful,
    baseRate: clopperPearson(unlawful, n),
    selected: selected.length,
    hits,
    capacity: chosen,
    eligible: eligible.length,
    precision: share(hits, selected.length),
    recall: share(hits, unlawful),
    falsePositiveRate: share(selected.length - hits, n - unlawful),
    aboveOthers:
      selected.length === 0 || others === 0 ? null : newcombe(hits, selected.length, unlawful - hits, others),
    learnedFrom,
  };
}

/** Any seed will do: it only has to be the same every time. */
const TIE_SEED = 'equal scores';

/**
 * Tells of a row whether it would have been among the `chosen` first of the dossiers to choose from. Where scores are equal at the edge
 * a lot decides, as when a selection is drawn: to count all of them would flatter every measure of what is found.
 * @param eligible rows to choose from, at least `chosen` of them
 */
export function listed(
  logOdds: Float64Array,
  numbers: readonly string[],
  eligible: Int32Array,
  chosen: number,
): (row: number) => boolean {
  const scoreOf = (row: number): number => logOdds[row] as number;
  const lotsOf = (rows: Int32Array): readonly string[] =>
    drawOrder(
      TIE_SEED,
      Array.from(rows, (row) => numbers[row] as string),
    ).hashes;
  const edge = Float64Array.from(eligible, scoreOf).sort()[eligible.length - chosen] as number;
  const room = chosen - eligible.filter((row) => scoreOf(row) > edge).length;
  const lots = lotsOf(eligible.filter((row) => scoreOf(row) === edge)).toSorted();
  const last = lots[room - 1] as string;
  const drawn = (row: number): boolean => room === lots.length || (lotsOf(Int32Array.of(row))[0] as string) <= last;
  return (row) => scoreOf(row) > edge || (scoreOf(row) === edge && drawn(row));
}
