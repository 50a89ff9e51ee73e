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
  causes: {
    HEADER_HOLDS_DATA:
      'De eerste regel bevat gegevens van een inwoner en geen koppen. Zet koppen boven de kolommen en lees het bestand opnieuw.',
    NUL_BYTES: 'Er staan nultekens in de tekst. Het bestand is beschadigd of geen tekst.',
    QUOTE_NOT_CLOSED: 'Een aanhalingsteken wordt geopend en niet gesloten.',
    CELL_TOO_LONG: 'Een cel is langer dan 1 miljoen tekens.',
    ROW_TOO_LONG: 'Een regel is veel te lang. Vaak ontbreekt een aanhalingsteken.',
    TOO_MANY_COLUMNS: 'Het bestand heeft meer kolommen dan Excel aankan.',
    TOO_MANY_ROWS: 'Het bestand heeft meer regels dan Excel aankan.',
    STRING_NOT_FOUND: 'Het Excel-bestand mist een tekst waarnaar een cel verwijst.',
    SHEET_NOT_FOUND: 'Dit werkblad staat niet in het bestand.',
    SHEET_NAMES: 'De namen van de werkbladen kloppen niet.',
    XML: 'Een onderdeel van het Excel-bestand is beschadigd.',
    XML_DOCTYPE: 'Het Excel-bestand bevat een onderdeel dat uit veiligheid niet wordt gelezen.',
    ZIP_64: 'Het Excel-bestand is opgezet voor heel grote tabellen. Bewaar het opnieuw in Excel.',
    ZIP_DATA_DAMAGED: 'Het Excel-bestand is beschadigd.',
    ZIP_DIRECTORY_DAMAGED: 'Het Excel-bestand is beschadigd.',
    ZIP_ENTRY_DAMAGED: 'Het Excel-bestand is beschadigd.',
    ZIP_NO_DIRECTORY: 'Het Excel-bestand is niet volledig.',
    ZIP_ENCRYPTED: 'Het Excel-bestand is beveiligd met een wachtwoord.',
    ZIP_METHOD: 'Het Excel-bestand is op een onbekende manier ingepakt.',
    ZIP_BOMB: 'Het uitgepakte bestand zou onredelijk groot zijn.',
    ZIP_WITHOUT_WORKBOOK: 'Dit is een zip-bestand zonder Excel-werkmap.',
    SHARED_STRINGS: 'Het Excel-bestand bevat te veel tekst.',
    BINARY: 'Dit bestand is geen tekst.',
    GZIP: 'Dit bestand is ingepakt (gzip). Pak het eerst uit.',
    PDF: 'Dit is een PDF.',
    UTF_16: 'De tekst is bewaard als UTF-16. Bewaar het bestand als CSV UTF-8.',
    XLS_OR_ENCRYPTED: 'Dit is een oud Excel-bestand (.xls), of het is beveiligd met een wachtwoord.',
    NO_BYTES: 'Het bestand is helemaal leeg.',
    NO_ROWS: 'Er staan geen regels in.',
    NO_SHEET_WITH_ROWS: 'Geen enkel werkblad heeft regels.',
    HEADER_ONLY: 'Er staan alleen kolomkoppen in.',
    SHORTER: 'Het bestand werd tijdens het lezen korter.',
  } as Words,
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
  causes: {
    HEADER_HOLDS_DATA:
      'The first row holds data of a resident and no headers. Put headers above the columns and read the file again.',
    NUL_BYTES: 'There are null characters in the text. The file is damaged or not a text.',
    QUOTE_NOT_CLOSED: 'A quote is opened and not closed.',
    CELL_TOO_LONG: 'A cell is longer than 1 million characters.',
    ROW_TOO_LONG: 'A row is far too long. Often a quote is missing.',
    TOO_MANY_COLUMNS: 'The file has more columns than Excel can hold.',
    TOO_MANY_ROWS: 'The file has more rows than Excel can hold.',
    STRING_NOT_FOUND: 'The Excel file lacks a text that a cell refers to.',
    SHEET_NOT_FOUND: 'This sheet is not in the file.',
    SHEET_NAMES: 'The names of the sheets are not valid.',
    XML: 'Part of the Excel file is damaged.',
    XML_DOCTYPE: 'The Excel file holds a part that is not read for safety.',
    ZIP_64: 'The Excel file is laid out for very large tables. Save it again in Excel.',
    ZIP_DATA_DAMAGED: 'The Excel file is damaged.',
    ZIP_DIRECTORY_DAMAGED: 'The Excel file is damaged.',
    ZIP_ENTRY_DAMAGED: 'The Excel file is damaged.',
    ZIP_NO_DIRECTORY: 'The Excel file is not complete.',
    ZIP_ENCRYPTED: 'The Excel file is protected with a password.',
    ZIP_METHOD: 'The Excel file is packed in an unknown way.',
    ZIP_BOMB: 'The unpacked file would be unreasonably large.',
    ZIP_WITHOUT_WORKBOOK: 'This is a zip file without an Excel workbook.',
    SHARED_STRINGS: 'The Excel file holds too much text.',
    BINARY: 'This file is not a text.',
    GZIP: 'This file is packed (gzip). Unpack it first.',
    PDF: 'This is a PDF.',
    UTF_16: 'The text was saved as UTF-16. Save the file as CSV UTF-8.',
    XLS_OR_ENCRYPTED: 'This is an old Excel file (.xls), or it is protected with a password.',
    NO_BYTES: 'The file is completely empty.',
    NO_ROWS: 'There are no rows in it.',
    NO_SHEET_WITH_ROWS: 'No sheet has rows.',
    HEADER_ONLY: 'It holds column headers only.',
    SHORTER: 'The file became shorter while it was read.',
  },
};

export const fileWords = { nl, en };

/** The words of a code, or the code itself where there are none. */
export const wordsOf = (words: Words, code: string): string => words[code] ?? code;
