import type { Analysis } from '../analysis.ts';
import { eligibleRows, highestRows, isBorderline, openRows, timesChosen } from '../selection.ts';
import type { ScoredModel } from '../training.ts';

export interface ListRequest {
  /** Dossiers that the model chooses. */
  readonly capacity: number;
  /** Left out: as a selection is drawn, from those not investigated yet where there are any. */
  readonly onlyUnknown?: boolean | undefined;
}

/** The list that a model makes of the dossiers to choose from. */
export interface ModelList {
  /** Rows to choose from. */
  readonly eligible: Int32Array;
  /** Dossiers on the list: never more than there are to choose from. */
  readonly capacity: number;
  /** Null where there are no repetitions, or no estimate is above another. */
  readonly firm: {
    /** Best first. */
    readonly list: readonly number[];
    /** In how many repetitions each row would have been on the list. */
    readonly times: ReadonlyMap<number, number>;
    /** Rows on the list that too few of the repetitions chose (METHOD 7). */
    readonly borderline: number;
  } | null;
}

/** The list of a model, and which dossiers on it are there by chance. */
export function modelList(
  analysis: Analysis,
  scored: ScoredModel,
  { capacity: asked, onlyUnknown: wanted }: ListRequest,
): ModelList {
  const onlyUnknown = wanted ?? openRows(analysis) !== analysis.population;
  const eligible = eligibleRows(analysis, onlyUnknown);
  const capacity = Math.min(asked, eligible.length);
  if (scored.model.terms.length === 0 || scored.repeats.length === 0 || capacity === 0)
    return { eligible, capacity, firm: null };
  const list = highestRows(analysis, scored, eligible, capacity);
  const times = timesChosen(analysis, scored, { onlyUnknown, count: capacity });
  const borderline = list.filter((row) => isBorderline(scored, times, row)).length;
  return { eligible, capacity, firm: { list, times, borderline } };
}
