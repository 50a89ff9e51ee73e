import type { QuarterChange } from '../../../../shared/contract/intake-quarter.ts';
import { quarterWords } from '../../../../shared/domain/quarter-words.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Words for the codes of a delivery's report. The lists live in the engine and may grow; a code without words is shown as it is, so that
 * nothing is ever left out. Codes that flat tables have too stand in `file-words.ts`.
 */
const nl = {
  rows: {
    NO_KEY: 'Het dossiernummer, cliëntnummer of volgnummer ontbreekt.',
    NO_REFERENCE_DATE: 'De peildatum ontbreekt of is onleesbaar.',
    REFERENCE_DATE_LATER: 'De peildatum ligt na die van de levering.',
    REFUSED_CODE: 'De regel heeft een code die niet mag binnenkomen.',
    DUPLICATE_KEY: 'Dezelfde regel stond er al. De eerste is gebleven.',
    KNOWN_ALREADY: 'De regel stond al zo in een eerdere levering.',
  } as Words,
  cells: {
    LEADING_ZERO: 'voorloopnul van een code hersteld',
    CODE_WORDS: 'woorden achter een code weggelaten',
    UNKNOWN_CODE: 'code staat niet in de lijst, bleef staan',
    CODE_REFUSED: 'geen code, werd leeg',
    TEXT_REFUSED: 'tekst in plaats van een nummer, werd leeg',
    REFUSED_CODE: 'code die niet mag, werd leeg',
    NOT_WHOLE: 'geen geheel getal, werd leeg',
    OUT_OF_RANGE: 'kan niet waar zijn, werd leeg',
  } as Words,
  checks: quarterWords.nl.checks,
  changes: {
    ROWS: 'aantal regels',
    MISSING: 'aandeel leeg',
    RANGE: 'buiten de vorige grenzen',
    CODES_NEW: 'nieuwe codes',
    CODES_GONE: 'verdwenen codes',
    KEYS_GONE: 'dossiers verdwenen',
    KEYS_NEW: 'dossiers erbij',
    COLUMN_GONE: 'kolom verdwenen',
    TAKEN_BACK: 'gegevens die nu ontbreken en niet meer tellen',
    COLUMN_NEW: 'kolom erbij',
  } satisfies Record<QuarterChange['code'], string>,
  ignored: quarterWords.nl.ignored,
};

const en: typeof nl = {
  rows: {
    NO_KEY: 'The case number, client number or record number is missing.',
    NO_REFERENCE_DATE: 'The reference date is missing or cannot be read.',
    REFERENCE_DATE_LATER: 'The reference date lies after that of the delivery.',
    REFUSED_CODE: 'The row has a code that may not come in.',
    DUPLICATE_KEY: 'The same row was there already. The first one was kept.',
    KNOWN_ALREADY: 'The row was like this in an earlier delivery.',
  },
  cells: {
    LEADING_ZERO: 'leading zero of a code repaired',
    CODE_WORDS: 'words behind a code left out',
    UNKNOWN_CODE: 'code is not in the list, was kept',
    CODE_REFUSED: 'no code, became empty',
    TEXT_REFUSED: 'text instead of a number, became empty',
    REFUSED_CODE: 'code that is not allowed, became empty',
    NOT_WHOLE: 'no whole number, became empty',
    OUT_OF_RANGE: 'cannot be true, became empty',
  },
  checks: quarterWords.en.checks,
  changes: {
    ROWS: 'number of rows',
    MISSING: 'share that is empty',
    RANGE: 'beyond the earlier limits',
    CODES_NEW: 'new codes',
    CODES_GONE: 'codes that went',
    KEYS_GONE: 'case files that went',
    KEYS_NEW: 'case files that came',
    COLUMN_GONE: 'column that went',
    TAKEN_BACK: 'records that are missing now and count no more',
    COLUMN_NEW: 'column that came',
  },
  ignored: quarterWords.en.ignored,
};

export const codeWords = { nl, en };
