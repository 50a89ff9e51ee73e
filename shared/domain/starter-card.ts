import type { ExpertCard } from '../learning/expert/expert-card.ts';

/**
 * A card to start from: one type and no questions. No list of characteristics comes with it: those of cards that were in use (sex,
 * residence in a caravan, a past in prison) are group attributes or forbidden, and what counts is for the municipality's own experts to say.
 * @param type what the type is called, in the analyst's language
 */
export function starterCard(type: string): ExpertCard {
  return { title: '', types: [{ label: type, threshold: 1 }], questions: [], othersNeeded: 1 };
}
