import { useApp } from '../app/store.ts';
import { type Formats, formats } from './format.ts';
import type { Language, Texts } from './language.ts';

export const useLanguage = (): Language => useApp((app) => app.language);

/** The words of a page in the present language. */
export const useText = <Words>(texts: Texts<Words>): Words => texts[useLanguage()];

/** Numbers, dates and estimates in the present language. */
export const useFormat = (): Formats => formats[useLanguage()];
