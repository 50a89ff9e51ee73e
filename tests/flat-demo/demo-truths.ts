/**
 * What is planted in the demo municipality Voorbeeldstad, so that a trainer knows what there is to find and a test can check that the
 * product finds it. The generator reads this file; change it here and the data change with it.
 */

/** One side of a rule: a number at least or below a value, or a code that equals it. A missing value never satisfies a condition. */
export type DemoCondition =
  | { readonly feature: string; readonly operator: '>=' | '<'; readonly value: number }
  | { readonly feature: string; readonly operator: '='; readonly value: string };

export interface DemoRule {
  readonly id: string;
  /** All must hold. */
  readonly conditions: readonly DemoCondition[];
  /** Whether those who satisfy the rule are unlawful more often or less often. */
  readonly direction: 'more' | 'fewer';
  /** Added to the log-odds of an unlawful benefit. */
  readonly logOdds: number;
}

export interface DemoTruths {
  /** Share of all dossiers that is unlawful, investigated or not. */
  readonly baseRate: number;
  /** All that makes a benefit lawful or unlawful: nothing else in the table matters. */
  readonly rules: readonly DemoRule[];
  /** Share of all dossiers that is investigated, and the share of all that is drawn at random for it. */
  readonly investigated: number;
  readonly drawnAtRandom: number;
  /** Share of the investigations that is broken off, so that the outcome stays empty. */
  readonly brokenOff: number;
  /** A group that is investigated `ratio` times as often as the others, while no rule of `rules` touches it. */
  readonly overInvestigated: { readonly attribute: string; readonly level: string; readonly ratio: number };
  /** A harmless-looking feature that gives that group away and says nothing about the outcome. */
  readonly proxy: { readonly feature: string; readonly attribute: string; readonly level: string };
  /** Columns that belong apart: proxies (off until a reason is written), group attributes (bias vault only), and those to refuse. */
  readonly proxies: readonly string[];
  readonly groupAttributes: readonly string[];
  readonly refused: readonly string[];
}

export const demoTruths: DemoTruths = {
  baseRate: 0.1,
  rules: [
    {
      id: 'late-proof-and-changed-income',
      conditions: [
        { feature: 'bewijsstukken_te_laat_12m', operator: '>=', value: 2 },
        { feature: 'inkomsten_gewijzigd_12m', operator: '>=', value: 1 },
      ],
      direction: 'more',
      logOdds: 1.8,
    },
    {
      id: 'income-differs-from-register',
      conditions: [{ feature: 'verschil_uwv_inkomen', operator: '>=', value: 100 }],
      direction: 'more',
      logOdds: 1.7,
    },
    {
      id: 'late-holidays-in-long-benefit',
      conditions: [
        { feature: 'vakanties_te_laat_24m', operator: '>=', value: 1 },
        { feature: 'maanden_in_uitkering', operator: '>=', value: 24 },
      ],
      direction: 'more',
      logOdds: 1.3,
    },
    {
      id: 'new-address-with-open-letters',
      conditions: [
        { feature: 'dagen_op_adres', operator: '<', value: 365 },
        { feature: 'openstaande_brieven', operator: '>=', value: 1 },
      ],
      direction: 'more',
      logOdds: 1.5,
    },
    {
      id: 'finished-programme',
      conditions: [{ feature: 'traject_afgerond', operator: '=', value: 'J' }],
      direction: 'fewer',
      logOdds: -1.1,
    },
  ],
  investigated: 0.55,
  drawnAtRandom: 0.12,
  brokenOff: 0.07,
  overInvestigated: { attribute: 'leeftijdsgroep', level: '18-29', ratio: 2 },
  proxy: { feature: 'niet_verschenen_12m', attribute: 'leeftijdsgroep', level: '18-29' },
  proxies: [
    'geboortejaar',
    'aantal_kinderen',
    'wijk',
    'leefvorm',
    'niet_verschenen_12m',
    'aantal_adreswijzigingen_3jr',
    'aantal_kostendelers',
  ],
  groupAttributes: ['geslacht', 'leeftijdsgroep'],
  refused: ['nationaliteit', 'kolom_17', 'telefoonnummer', 'opmerking'],
};
