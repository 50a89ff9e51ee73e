import type { GatesState } from '../../../shared/contract/assess-gates.ts';
import type { Choice, RankPreview } from '../../../shared/contract/rank.ts';

/** Why a model may not point at the dossiers of a choice. */
export type GatesBlock =
  | { readonly kind: 'closed'; readonly gates: GatesState['gates'] }
  /** The gates are open, for the dossiers that are there when the filter is set to `onlyUnknown`. */
  | { readonly kind: 'other-dossiers'; readonly onlyUnknown: boolean };

/** A preview with the choice that it answers. */
interface Answer {
  readonly choice: Pick<Choice, 'onlyUnknown'>;
  readonly preview: Pick<RankPreview, 'eligible'>;
}

/**
 * What keeps a choice from being drawn, or null.
 * @param answer the last preview there was: how many dossiers there are to choose from goes by the filter alone
 */
export function gatesBlock(
  { open, gates, dossiers }: Pick<GatesState, 'open' | 'gates' | 'dossiers'>,
  { onlyUnknown }: Pick<Choice, 'onlyUnknown'>,
  answer: Answer | null,
): GatesBlock | null {
  if (!open) return { kind: 'closed', gates };
  const isOther = answer?.choice.onlyUnknown === onlyUnknown && answer.preview.eligible !== dossiers;
  return isOther ? { kind: 'other-dossiers', onlyUnknown: !onlyUnknown } : null;
}
