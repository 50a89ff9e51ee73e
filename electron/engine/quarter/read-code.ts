import { isTelling } from '../../../shared/domain/refusals-shapes.ts';
import { passesElevenTest } from '../../../shared/domain/refusals-values.ts';
import type { SourceColumn } from '../../../shared/domain/source-tables.ts';

/** What became of a code as it was written. */
export interface ReadCode {
  readonly value: string | null;
  readonly code: 'LEADING_ZERO' | 'CODE_WORDS' | 'UNKNOWN_CODE' | 'CODE_REFUSED' | 'REFUSED_VALUE' | null;
}

/** What is longer than a code of the layout's lists is a word, a name or a number of somebody. */
const shortCode = /^[A-Za-z0-9]{1,3}$/;
/** One number among codes is too little for the profile to see, and no code is that long. */
export const mayBeCitizenNumber = (text: string): boolean => /^\d{8,9}$/.test(text) && passesElevenTest(text);

/** `1 huurder`, `1: huurder`: exports that put the words behind the code. */
const withWords = /^([A-Za-z0-9]{1,4})(?:\s*[-:.=]\s*|\s+)\D/;
/** A list of codes is short: a column with more unknown ones than this holds something else. */
const MOST_UNKNOWN = 40;

/**
 * Reads the codes of one column. With a list: a code of the list as it is, one that only lacks or has a leading zero, or that has its
 * words behind it, repaired; another short code is kept and counted as unknown. Without a list: every short code. All else is emptied,
 * also the code of a country that no list has.
 *
 * @param usualShape see `withoutTelling`
 */
export function codeReader({ codes }: SourceColumn, usualShape: string | null): (text: string) => ReadCode {
  const unknown = new Set<string>();
  const known = new Map(Object.keys(codes ?? {}).map((code) => [code.toUpperCase(), code]));
  const withoutZeros = new Map([...known.keys()].map((code) => [code.replace(/^0+(?=.)/, ''), code]));
  const find = (text: string): ReadCode | null => {
    const same = known.get(text.toUpperCase());
    if (same !== undefined) return { value: same, code: null };
    const zeros = withoutZeros.get(text.toUpperCase().replace(/^0+(?=.)/, ''));
    return zeros === undefined ? null : { value: zeros, code: 'LEADING_ZERO' };
  };
  return (text) => {
    const found = find(text);
    if (found !== null) return found;
    const head = find(withWords.exec(text)?.[1] ?? '');
    if (head !== null) return { value: head.value, code: 'CODE_WORDS' };
    if (mayBeCitizenNumber(text) || isTelling(text, usualShape)) return { value: null, code: 'REFUSED_VALUE' };
    if (!shortCode.test(text)) return { value: null, code: 'CODE_REFUSED' };
    if (known.size === 0) return { value: text, code: null };
    if (unknown.size >= MOST_UNKNOWN && !unknown.has(text)) return { value: null, code: 'CODE_REFUSED' };
    unknown.add(text);
    return { value: text, code: 'UNKNOWN_CODE' };
  };
}
