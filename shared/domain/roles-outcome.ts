import type { ColumnProfile } from './columns.ts';
import { headerWords } from './refusals-headers.ts';

/** What the values of an outcome mean. Unknown (not investigated, broken off) is never a negative. */
export interface OutcomeValues {
  readonly unlawful: readonly string[];
  readonly lawful: readonly string[];
  readonly unknown: readonly string[];
}

const outcomeHeader =
  / (?:uitkomst|outcome|label|y|target|onrechtmatig|onrechtmatigheid|unlawful|fraude|fraud|resultaat ?onderzoek|uitkomst ?onderzoek|bevinding) /;
const unlawfulWords = new Set([
  '1',
  'j',
  'ja',
  'true',
  'waar',
  'yes',
  'y',
  'onrechtmatig',
  'fraude',
  'unlawful',
  'hit',
]);
const lawfulWords = new Set(['0', 'n', 'nee', 'false', 'onwaar', 'no', 'rechtmatig', 'juist', 'lawful', 'geen fraude']);
const unknownWords = new Set([
  'onbekend',
  'unknown',
  'niet onderzocht',
  'afgebroken',
  'ingetrokken',
  'aanvraag ingetrokken',
]);

/**
 * The codes of the delivery's column `uitkomst`: 2 revision, 3 ended, 4 reclaimed, 5 fined are unlawful; 0 right, 1 small correction,
 * 6 payment to the client are lawful; 8 broken off and 9 application withdrawn are unknown.
 */
const deliveryCodes = { unlawful: ['2', '3', '4', '5'], lawful: ['0', '1', '6'], unknown: ['8', '9'] };

const MOST_OUTCOMES = 12;

export function isOutcomeHeader(profile: ColumnProfile): boolean {
  const levels = profile.distinct >= 2 && profile.distinct <= MOST_OUTCOMES;
  return levels && outcomeHeader.test(headerWords(profile.name));
}

/** A proposal for the meaning of the values that occur. A value that is not recognised is in no list: the analyst is asked. */
export function proposeOutcomeValues(profile: ColumnProfile): OutcomeValues {
  const values = profile.topValues.map(({ value }) => value);
  const isCoded = values.some((value) => /^[2-9]$/.test(value)) && values.every((value) => /^\d$/.test(value));
  if (isCoded) {
    const present = (codes: readonly string[]) => codes.filter((code) => values.includes(code));
    const { unlawful, lawful, unknown } = deliveryCodes;
    return { unlawful: present(unlawful), lawful: present(lawful), unknown: present(unknown) };
  }
  const among = (words: ReadonlySet<string>) => values.filter((value) => words.has(value.toLowerCase()));
  return { unlawful: among(unlawfulWords), lawful: among(lawfulWords), unknown: among(unknownWords) };
}
