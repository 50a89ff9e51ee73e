type Words = Readonly<Record<string, string>>;

/**
 * Words that the window and the command line share: what a plausibility check found, and why a file of a delivery is no table of it. A code
 * without words is shown as it is, so that nothing is ever left out.
 */
const nl = {
  checks: {
    KEY_WITHOUT_CLIENT: 'Dossier staat niet in Cliëntgegevens.',
    END_BEFORE_BEGIN: 'De tweede datum ligt voor de eerste.',
    DATE_AFTER_REFERENCE: 'Datum ligt na de peildatum.',
    NEGATIVE_AMOUNT: 'Bedrag is lager dan nul.',
    PARENT_TOO_YOUNG: 'Ouder en kind schelen minder dan 13 jaar.',
    NORM_ZERO: 'Lopende uitkering zonder normbedrag.',
    INCOME_ABOVE_NORM: 'Verrekende inkomsten zijn meer dan twee keer de norm.',
    DAYS_DIFFER: 'Aantal dagen past niet bij begin en einde.',
    MEASURE_WITHOUT_SIZE: 'Verlaging of boete zonder bedrag en zonder percentage.',
    DRAW_PROBABILITY_MISSING: 'Aselecte steekproef zonder bruikbare trekkingskans.',
    OUTCOME_WITHOUT_END: 'Uitkomst zonder einddatum.',
    END_WITHOUT_OUTCOME: 'Einddatum zonder uitkomst.',
    RECOVERY_WITHOUT_AMOUNT: 'Terugvordering zonder bedrag.',
    NO_ONE_APPLICANT: 'Dossier heeft geen aanvrager, of meer dan één.',
    CLIENT_WITHOUT_BENEFIT: 'Aanvrager zonder uitkering.',
    BENEFIT_OPEN_CLIENT_GONE: 'Uitkering loopt door terwijl de cliënt weg is.',
    MONTH_JUMP: 'Maand met veel minder of veel meer regels dan de maanden ernaast.',
    DUPLICATES: 'Regel staat er twee keer.',
    ROWS_REFUSED: 'Regel kon niet worden ingelezen.',
    UNREADABLE: 'Waarde is onleesbaar of kan niet waar zijn.',
    UNKNOWN_CODES: 'Code staat niet in de codelijst.',
    TABLE_EMPTY: 'Het bestand van deze tabel is leeg.',
  } as Words,
  ignored: {
    ENCRYPTED: 'versleuteld; kies dit bestand zelf',
    EMPTY: 'leeg',
    EXTENSION: 'geen tabel',
    FOLDER: 'map in de map',
    HIDDEN: 'verborgen',
    HEADER_ONLY: 'alleen kolomkoppen',
    LOCK_FILE: 'tijdelijk bestand van Excel',
    NESTED_ZIP: 'zip in de levering',
    NO_ROWS: 'geen regels',
    SYMLINK: 'verwijzing naar een andere plek',
  } as Words,
};

const en = {
  checks: {
    KEY_WITHOUT_CLIENT: 'Case file is not in the table of clients.',
    END_BEFORE_BEGIN: 'The second date lies before the first.',
    DATE_AFTER_REFERENCE: 'Date lies after the reference date.',
    NEGATIVE_AMOUNT: 'Amount is below zero.',
    PARENT_TOO_YOUNG: 'Parent and child differ by less than 13 years.',
    NORM_ZERO: 'Running benefit without a norm amount.',
    INCOME_ABOVE_NORM: 'Settled income is more than twice the norm.',
    DAYS_DIFFER: 'Number of days does not fit begin and end.',
    MEASURE_WITHOUT_SIZE: 'Reduction or fine without amount and percentage.',
    DRAW_PROBABILITY_MISSING: 'Random sample without a usable draw probability.',
    OUTCOME_WITHOUT_END: 'Outcome without an end date.',
    END_WITHOUT_OUTCOME: 'End date without an outcome.',
    RECOVERY_WITHOUT_AMOUNT: 'Recovery without an amount.',
    NO_ONE_APPLICANT: 'Case file has no applicant, or more than one.',
    CLIENT_WITHOUT_BENEFIT: 'Applicant without a benefit.',
    BENEFIT_OPEN_CLIENT_GONE: 'Benefit runs on while the client is gone.',
    MONTH_JUMP: 'Month with far fewer or far more rows than the months beside it.',
    DUPLICATES: 'Row is there twice.',
    ROWS_REFUSED: 'Row could not be brought in.',
    UNREADABLE: 'Value cannot be read or cannot be true.',
    UNKNOWN_CODES: 'Code is not in the list of codes.',
    TABLE_EMPTY: 'The file of this table is empty.',
  } as Words,
  ignored: {
    ENCRYPTED: 'encrypted; choose this file itself',
    EMPTY: 'empty',
    EXTENSION: 'no table',
    FOLDER: 'folder in the folder',
    HIDDEN: 'hidden',
    HEADER_ONLY: 'column headers only',
    LOCK_FILE: 'temporary file of Excel',
    NESTED_ZIP: 'zip in the delivery',
    NO_ROWS: 'no rows',
    SYMLINK: 'link to another place',
  } as Words,
};

export const quarterWords = { nl, en };
