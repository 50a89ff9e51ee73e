import type { Contribution } from '../../../shared/contract/dossier.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** A term as it stands for this dossier: a rule that does not hold says so. */
export function useTermName(): (contribution: Contribution) => string {
  const words = useText(text);
  const language = useLanguage();
  return ({ text: said, holds }) => (holds === false ? words.not(said[language]) : said[language]);
}
