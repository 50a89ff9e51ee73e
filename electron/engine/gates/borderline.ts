import { modelList } from '../assess/model-list.ts';
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
  const { firm, capacity: of } = modelList(analysis, scored, { capacity });
  return { dossiers: firm?.borderline ?? null, of, repeats: scored.repeats.length };
}
