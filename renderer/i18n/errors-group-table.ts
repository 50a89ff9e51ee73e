import type { ErrorDetails } from '../../shared/errors.ts';
import { problemWords } from '../steps/assess/groups/tables/problem-words.ts';
import type { ErrorTexts } from './errors.ts';
import type { Language, Texts } from './language.ts';

/** Words for a table of groups that is refused, in both languages: they repeat those of the page that shows what was read. */
export const groupTableErrors: Texts<Pick<ErrorTexts, 'GROUP_TABLE_INVALID'>> = {
  nl: {
    GROUP_TABLE_INVALID: ({ line, reason }, format) => ({
      what: `De tabel kan zo niet mee${typeof line === 'number' ? `, door regel ${format.count(line)}` : ''}. ${why(reason, 'nl')}`.trim(),
      unchanged: 'Er is niets bewaard.',
      wayOut: 'Vraag een verbeterde tabel aan wie heeft geteld, en kies die.',
    }),
  },
  en: {
    GROUP_TABLE_INVALID: ({ line, reason }, format) => ({
      what: `The table cannot come in as it is${typeof line === 'number' ? `, because of line ${format.count(line)}` : ''}. ${why(reason, 'en')}`.trim(),
      unchanged: 'Nothing was kept.',
      wayOut: 'Ask whoever counted for a corrected table, and choose that one.',
    }),
  },
};

function why(reason: ErrorDetails[string] | undefined, language: Language): string {
  const words: Readonly<Record<string, string>> = problemWords[language];
  return words[String(reason)] ?? '';
}
