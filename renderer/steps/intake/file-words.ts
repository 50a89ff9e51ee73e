import { fileCauseWords } from '../../../shared/domain/file-cause-words.ts';

/** What became of a row. */
export type RowEffect = 'refused' | 'aside' | 'repaired';

interface RowWords {
  readonly effect: RowEffect;
  readonly words: string;
}

type Words = Readonly<Record<string, string>>;

/**
 * Words for the codes of the readers. These lists live below the page and may grow; a code without words is shown as it is, so that
 * nothing is ever left out.
 */
const nl = {
  effects: {
    refused: 'niet ingelezen',
    aside: 'overgeslagen',
    repaired: 'hersteld',
  } satisfies Record<RowEffect, string>,
  rows: {
    TOO_FEW_CELLS: { effect: 'refused', words: 'De regel heeft te weinig cellen.' },
    TOO_MANY_CELLS: { effect: 'refused', words: 'De regel heeft meer cellen dan er kolommen zijn.' },
    TEXT_AFTER_QUOTE: { effect: 'refused', words: 'Na een aanhalingsteken staat nog tekst.' },
    PREAMBLE: { effect: 'aside', words: 'Titel of uitleg boven de kolomkoppen.' },
    PAGE_LINE: { effect: 'aside', words: 'Paginaregel van een rapport.' },
    REPEATED_HEADER: { effect: 'aside', words: 'De kolomkoppen staan er nog een keer.' },
    TOTAL_LINE: { effect: 'aside', words: 'Totaalregel van een rapport.' },
    BLANK_LINE: { effect: 'aside', words: 'Lege regel.' },
    MOJIBAKE: { effect: 'repaired', words: 'Verkeerde tekens hersteld, zoals Ã« naar ë.' },
  } as Readonly<Record<string, RowWords>>,
  cells: {
    NOT_A_NUMBER: 'geen getal, werd leeg',
    NOT_A_DATE: 'geen datum, werd leeg',
    NOT_A_BOOLEAN: 'geen ja of nee, werd leeg',
    NO_VALUE_WORD: 'woord zoals ‘onbekend’ of ‘n.v.t.’, werd leeg',
    SENTINEL: 'datum die ‘geen’ betekent, zoals 31-12-9999, werd leeg',
    ERROR_VALUE: 'foutmelding van Excel, werd leeg',
    REFUSED_VALUE: 'geweigerde waarde, zoals een nummer van een persoon, werd leeg',
    YEAR_KEPT: 'van de geboortedatum kwam alleen het jaar binnen',
  } as Words,
  notes: {
    HEADER_DUPLICATE: 'kolomkoppen kwamen vaker voor en kregen een volgnummer.',
    HEADER_EMPTY: 'kolommen hadden geen kop en kregen een naam.',
    HEADER_LOOKS_LIKE_DATA: 'kolomkoppen lijken op gegevens. Kijk of de eerste regel echt koppen heeft.',
    SHEETS_HIDDEN: 'verborgen werkbladen zijn niet gelezen.',
    SHEETS_EMPTY: 'werkbladen zijn leeg.',
    MERGED_CELLS: 'samengevoegde cellen. Alleen de eerste cel heeft een waarde.',
    FORMULAS: 'formules. De laatst berekende waarde is gelezen.',
    ENCODING_WINDOWS_1252: 'bestand is gelezen als Windows-1252.',
  } as Words,
  causes: fileCauseWords.nl,
};

const en: typeof nl = {
  effects: { refused: 'not read in', aside: 'skipped', repaired: 'repaired' },
  rows: {
    TOO_FEW_CELLS: { effect: 'refused', words: 'The row has too few cells.' },
    TOO_MANY_CELLS: { effect: 'refused', words: 'The row has more cells than there are columns.' },
    TEXT_AFTER_QUOTE: { effect: 'refused', words: 'There is text after a closing quote.' },
    PREAMBLE: { effect: 'aside', words: 'Title or explanation above the column headers.' },
    PAGE_LINE: { effect: 'aside', words: 'Page line of a report.' },
    REPEATED_HEADER: { effect: 'aside', words: 'The column headers come back.' },
    TOTAL_LINE: { effect: 'aside', words: 'Total line of a report.' },
    BLANK_LINE: { effect: 'aside', words: 'Empty line.' },
    MOJIBAKE: { effect: 'repaired', words: 'Garbled characters repaired, such as Ã« to ë.' },
  },
  cells: {
    NOT_A_NUMBER: 'no number, became empty',
    NOT_A_DATE: 'no date, became empty',
    NOT_A_BOOLEAN: 'no yes or no, became empty',
    NO_VALUE_WORD: 'word such as ‘unknown’ or ‘n/a’, became empty',
    SENTINEL: 'date that means ‘none’, such as 31-12-9999, became empty',
    ERROR_VALUE: 'spreadsheet error, became empty',
    REFUSED_VALUE: 'refused value, such as a personal number, became empty',
    YEAR_KEPT: 'only the year of the date of birth came in',
  },
  notes: {
    HEADER_DUPLICATE: 'column headers occurred more than once and were numbered.',
    HEADER_EMPTY: 'columns had no header and were given a name.',
    HEADER_LOOKS_LIKE_DATA: 'column headers look like data. Check that the first row really holds headers.',
    SHEETS_HIDDEN: 'hidden sheets were not read.',
    SHEETS_EMPTY: 'sheets are empty.',
    MERGED_CELLS: 'merged cells. Only the first cell has a value.',
    FORMULAS: 'formulas. The value calculated last was read.',
    ENCODING_WINDOWS_1252: 'file was read as Windows-1252.',
  },
  causes: fileCauseWords.en,
};

export const fileWords = { nl, en };

/** The words of a code, or the code itself where there are none. */
export const wordsOf = (words: Words, code: string): string => words[code] ?? code;
