/**
 * What is planted in the eleven tables of the demo municipality Voorbeeldstad, so that a trainer knows what there is to find and a test
 * can check that the product finds it. The generator reads this file; change it here and the files change with it.
 */

/**
 * What the rules speak of, per dossier and as known on a reference date. Windows count back from that date, which is itself in them.
 * - `stukken_te_laat_12m`: Contacten with stukken_tijdig N, datum in 12 months
 * - `inkomsten_gewijzigd_12m`: pairs of following snapshots in Uitkeringen between which inkomsten_verrekend differs, the later in 12 months
 * - `inkomenssignaal_hoogste_12m`: greatest bedrag of Samenloopsignalen with signaalsoort 01, datum_signaal in 12 months; 0 without one
 * - `vakanties_te_laat_24m`: Vakantieperioden with datum_melding after datum_begin, datum_begin in 24 months
 * - `maanden_in_uitkering`: whole months since datum_ingang of the oldest running row in Uitkeringen
 * - `dagen_op_adres`: days since datum_huidig_adres in Clientgegevens; null where it is a sentinel
 * - `brieven_wonen_12m`: Contacten with soort 2 and onderwerp 2, datum in 12 months
 * - `traject_afgerond_24m`: Participatietrajecten with reden_einde 1, datum_einde in 24 months
 * - `niet_verschenen_12m`: Contacten with resultaat 3, datum in 12 months
 */
export const demoMunicipalityFeatures = [
  'stukken_te_laat_12m',
  'inkomsten_gewijzigd_12m',
  'inkomenssignaal_hoogste_12m',
  'vakanties_te_laat_24m',
  'maanden_in_uitkering',
  'dagen_op_adres',
  'brieven_wonen_12m',
  'traject_afgerond_24m',
  'niet_verschenen_12m',
] as const;

export type DemoMunicipalityFeature = (typeof demoMunicipalityFeatures)[number];

/** A number at least or below a value. A missing number satisfies neither. */
export interface DemoMunicipalityCondition {
  readonly feature: DemoMunicipalityFeature;
  readonly operator: '>=' | '<';
  readonly value: number;
}

export interface DemoMunicipalityRule {
  readonly id: string;
  /** All must hold. */
  readonly conditions: readonly DemoMunicipalityCondition[];
  /** Whether those who satisfy the rule are unlawful more often or less often. */
  readonly direction: 'more' | 'fewer';
  /** Added to the log-odds of an unlawful benefit. */
  readonly logOdds: number;
}

/** Everybody of whom an attribute has this level. The age group follows from geboortejaar and the year of the reference date. */
export type DemoMunicipalityGroup =
  | { readonly attribute: 'leeftijdsgroep'; readonly level: '18-29' | '30-39' | '40-49' | '50-59' | '60+' }
  | { readonly attribute: 'geslacht'; readonly level: 'M' | 'V' | 'X' };

export interface DemoMunicipalityTruths {
  /** Share of the dossiers that would be unlawful at a time if nothing were ever found and put right; less by about a fifth as it is. */
  readonly baseRate: number;
  /** All that makes a benefit lawful or unlawful: nothing else in the tables matters. */
  readonly rules: readonly DemoMunicipalityRule[];
  /** Probability per quarter that the luck of a dossier is drawn anew: the lower, the longer it stays lawful or unlawful. */
  readonly renewal: number;
  /** Investigations per dossier and year, and how many of these by lot. */
  readonly investigatedPerYear: number;
  readonly drawnAtRandomPerYear: number;
  /** Shares of the investigations that are broken off, and in which the claim is withdrawn. */
  readonly brokenOff: number;
  readonly withdrawn: number;
  /** Share of the lawful dossiers found unlawful by mistake; the objection is upheld in a later quarter. */
  readonly upheld: number;
  /** A group that is investigated `ratio` times as often as the others, while no rule of `rules` touches it. */
  readonly overInvestigated: { readonly group: DemoMunicipalityGroup; readonly ratio: number };
  /** A harmless-looking feature that gives a group away and says nothing about the outcome. */
  readonly proxy: { readonly feature: 'niet_verschenen_12m'; readonly group: DemoMunicipalityGroup };
  /** A half-product: filled in for this share of those about to be found, at the reference date before they are. */
  readonly leak: {
    readonly table: 'Uitkeringen';
    readonly column: 'openstaande_vordering';
    readonly filledBeforehand: number;
  };
  /** What the door must stop: columns by table, and codes that take their row along. */
  readonly refusedColumns: Readonly<Record<string, readonly string[]>>;
  readonly refusedRows: readonly {
    readonly table: string;
    readonly column: string;
    readonly codes: readonly string[];
  }[];
}

export const demoMunicipalityTruths: DemoMunicipalityTruths = {
  baseRate: 0.12,
  rules: [
    {
      id: 'late-proof-and-changed-income',
      conditions: [
        { feature: 'stukken_te_laat_12m', operator: '>=', value: 2 },
        { feature: 'inkomsten_gewijzigd_12m', operator: '>=', value: 1 },
      ],
      direction: 'more',
      logOdds: 2.2,
    },
    {
      id: 'income-signal',
      conditions: [{ feature: 'inkomenssignaal_hoogste_12m', operator: '>=', value: 100 }],
      direction: 'more',
      logOdds: 1.8,
    },
    {
      id: 'late-holidays-in-long-benefit',
      conditions: [
        { feature: 'vakanties_te_laat_24m', operator: '>=', value: 1 },
        { feature: 'maanden_in_uitkering', operator: '>=', value: 24 },
      ],
      direction: 'more',
      logOdds: 1.5,
    },
    {
      id: 'new-address-with-letters-about-housing',
      conditions: [
        { feature: 'dagen_op_adres', operator: '<', value: 365 },
        { feature: 'brieven_wonen_12m', operator: '>=', value: 1 },
      ],
      direction: 'more',
      logOdds: 1.5,
    },
    {
      id: 'finished-programme',
      conditions: [{ feature: 'traject_afgerond_24m', operator: '>=', value: 1 }],
      direction: 'fewer',
      logOdds: -1.3,
    },
  ],
  renewal: 0.3,
  investigatedPerYear: 0.72,
  drawnAtRandomPerYear: 0.15,
  brokenOff: 0.04,
  withdrawn: 0.03,
  upheld: 0.005,
  overInvestigated: { group: { attribute: 'leeftijdsgroep', level: '18-29' }, ratio: 2 },
  proxy: { feature: 'niet_verschenen_12m', group: { attribute: 'leeftijdsgroep', level: '18-29' } },
  leak: { table: 'Uitkeringen', column: 'openstaande_vordering', filledBeforehand: 0.97 },
  refusedColumns: {
    Clientgegevens: ['nationaliteit', 'kolom_17', 'telefoonnummer'],
    Vakantieperioden: ['land'],
    Contacten: ['opmerking'],
    Participatietrajecten: ['arbeidsvermogen', 'loonwaarde'],
    Rechten_plichten_ontheffingen: ['ontheffing_grond', 'reden_einde'],
    Bijzondere_situaties: ['toelichting'],
  },
  refusedRows: [
    { table: 'Rechten_plichten_ontheffingen', column: 'soort', codes: ['5'] },
    { table: 'Samenloopsignalen', column: 'signaalsoort', codes: ['08', '09'] },
  ],
};
