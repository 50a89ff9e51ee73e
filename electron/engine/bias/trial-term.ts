import { type Bilingual, type FeatureDictionary, termSentence } from '../../../shared/domain/sentences.ts';
import type { AdditiveModel, Term } from '../../../shared/learning/additive-model.ts';
import type { TrainingSetup } from '../training-plan.ts';

/**
 * A term of a model as a sentence. Of the combination it says which terms come from the experts: the same feature may stand in both of its
 * parts, and those of the experts are the last.
 */
export function trialTerm(
  { kind, terms }: Pick<AdditiveModel, 'kind' | 'terms'>,
  term: Term,
  { card }: Pick<TrainingSetup, 'card'>,
  words: FeatureDictionary,
): Bilingual {
  const { nl, en } = termSentence(term, words);
  const ofExperts = card === null ? 1 : card.questions.length;
  if (kind !== 'combined' || terms.indexOf(term) < terms.length - ofExperts) return { nl, en };
  return card === null ? { nl: `${nl} (profiel)`, en: `${en} (profile)` } : { nl: `${nl} (kaart)`, en: `${en} (card)` };
}
