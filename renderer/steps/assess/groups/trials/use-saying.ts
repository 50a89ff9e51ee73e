import { useFormat, useLanguage, useText } from '../../../../i18n/use-text.ts';
import { text as groupsText } from '../text.ts';
import { text } from './text.ts';
import type { Saying } from './trial-view.ts';

/** What sentences about trials are made with, in the present language. */
export function useSaying(): Saying {
  return { words: useText(text), groups: useText(groupsText), format: useFormat(), language: useLanguage() };
}
