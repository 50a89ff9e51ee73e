import { highestRows, isBorderline, openRows, timesChosen } from '../selection.ts';
import type { Use } from './use.ts';

/** How much of the list of a model is a matter of chance (METHOD 7). */
export interface Borderline {
  /** Dossiers that too few of the repetitions chose; null where there are no repetitions, or no estimate is above another. */
  readonly dossiers: number | null;
  /** Dossiers on the list. */
  readonly of: number;
  readonly repeats: number;
}

/**
 * The borderline cases on the list that a model makes of the dossiers to choose from: the same count as the page on stability gives,
 * without the overlaps of lists of other lengths, which take far longer and which no gate asks for.
 */
export function borderlineOf({
  analysis,
  scored,
  capacity,
}: Pick<Use, 'analysis' | 'scored' | 'capacity'>): Borderline {
  const rows = openRows(analysis);
  const onlyUnknown = rows !== analysis.population;
  const of = Math.min(capacity, rows.length);
  const repeats = scored.repeats.length;
  if (scored.model.terms.length === 0 || repeats === 0 || of === 0) return { dossiers: null, of, repeats };
  const times = timesChosen(analysis, scored, { onlyUnknown, count: of });
  const list = highestRows(analysis, scored, rows, of);
  return { dossiers: list.filter((row) => isBorderline(scored, times, row)).length, of, repeats };
}
