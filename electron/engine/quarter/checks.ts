import type { SourceTable } from '../../../shared/domain/source-tables.ts';

/**
 * A plausibility check on single rows, as SQL over the rows of a table: `of` says which rows it is about, `fails` which of them fail.
 * After the control matrix of source 001: keys, order of dates, amounts, missing and doubled rows.
 */
export interface RowCheck {
  readonly code: string;
  readonly column: string | null;
  readonly of: string;
  readonly fails: string;
  /** From this share of failing rows on, the analyst should look. */
  readonly limit: number;
}

const check = (code: string, column: string | null, of: string, fails: string, limit: number): RowCheck => ({
  code,
  column,
  of,
  fails,
  limit,
});

/** Pairs of dates of which the second cannot be before the first. */
const datePairs: readonly (readonly [string, string])[] = [
  ['datum_begin', 'datum_einde'],
  ['datum_ingang', 'datum_einde'],
  ['datum_start', 'datum_einde'],
  ['periode_van', 'periode_tot'],
  ['datum_signaal', 'datum_afgehandeld'],
  ['datum_constatering', 'datum_besluit'],
  ['datum_aanmelding', 'datum_begin'],
];

/** Dates that tell what has been: none lies after the reference date of its row. */
const pastDates = new Set([
  'datum_melding',
  'datum_aanvraag',
  'datum',
  'datum_constatering',
  'datum_besluit',
  'datum_aanmelding',
  'datum_signaal',
  'datum_afgehandeld',
  'datum_start',
  'datum_huidig_adres',
  'datum_inschrijving_gemeente',
]);

/** Checks that belong to one table. */
const ownChecks: Readonly<Record<string, readonly RowCheck[]>> = {
  Kinderen: [
    check(
      'PARENT_TOO_YOUNG',
      'geboortejaar_kind',
      'geboortejaar_kind IS NOT NULL',
      `geboortejaar_kind < (SELECT c.geboortejaar FROM q_clientgegevens c WHERE c.dossier = r.dossier AND c.person = r.person
        ORDER BY c.known_from DESC LIMIT 1) + 13`,
      0.01,
    ),
  ],
  Uitkeringen: [
    check('NORM_ZERO', 'normbedrag', 'datum_einde IS NULL', 'normbedrag IS NULL OR normbedrag = 0', 0.01),
    check(
      'INCOME_ABOVE_NORM',
      'inkomsten_verrekend',
      'inkomsten_verrekend IS NOT NULL AND normbedrag > 0',
      'inkomsten_verrekend > 2 * normbedrag',
      0.01,
    ),
  ],
  Vakantieperioden: [
    check(
      'DAYS_DIFFER',
      'dagen',
      'dagen IS NOT NULL AND datum_einde IS NOT NULL AND datum_begin IS NOT NULL',
      'dagen NOT BETWEEN datum_einde - datum_begin AND datum_einde - datum_begin + 1',
      0.01,
    ),
  ],
  Maatregelen: [
    check('MEASURE_WITHOUT_SIZE', 'bedrag', "soort IN ('2', '3')", 'bedrag IS NULL AND percentage IS NULL', 0.1),
  ],
  Onderzoeken: [
    check(
      'DRAW_PROBABILITY_MISSING',
      'trekkingskans',
      "aanleiding = '1'",
      'trekkingskans IS NULL OR trekkingskans <= 0 OR trekkingskans > 1',
      0.0001,
    ),
    check('OUTCOME_WITHOUT_END', 'datum_einde', 'uitkomst IS NOT NULL', 'datum_einde IS NULL', 0.01),
    check('END_WITHOUT_OUTCOME', 'uitkomst', 'datum_einde IS NOT NULL', 'uitkomst IS NULL', 0.01),
    check('RECOVERY_WITHOUT_AMOUNT', 'bedrag_terugvordering', "uitkomst = '4'", 'bedrag_terugvordering IS NULL', 0.2),
  ],
};

/** The checks on the rows of one table, from its columns and its own. */
export function rowChecks({ name, columns }: SourceTable): readonly RowCheck[] {
  const has = (column: string): boolean => columns.some((each) => each.name === column && each.use !== 'refuse');
  const order = datePairs
    .filter(([first, second]) => has(first) && has(second))
    .map(([first, second]) =>
      check(
        'END_BEFORE_BEGIN',
        second,
        `${first} IS NOT NULL AND ${second} IS NOT NULL`,
        `${second} < ${first}`,
        0.005,
      ),
    );
  const past = columns
    .filter((column) => pastDates.has(column.name))
    .map((column) =>
      check('DATE_AFTER_REFERENCE', column.name, `${column.name} IS NOT NULL`, `${column.name} > snapshot`, 0.005),
    );
  const amounts = columns
    .filter(({ type, use }) => type === 'amount' && use !== 'refuse')
    .map((column) => check('NEGATIVE_AMOUNT', column.name, `${column.name} IS NOT NULL`, `${column.name} < 0`, 0.001));
  const keys =
    name === 'Clientgegevens'
      ? []
      : [
          check(
            'KEY_WITHOUT_CLIENT',
            'dossiernr',
            '1',
            'NOT EXISTS (SELECT 1 FROM q_clientgegevens c WHERE c.dossier = r.dossier)',
            0.01,
          ),
        ];
  return [...keys, ...order, ...past, ...amounts, ...(ownChecks[name] ?? [])];
}
