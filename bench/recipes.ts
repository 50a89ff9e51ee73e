import { randomStream } from '../shared/learning/random.ts';
import type { Marginal } from './marginals.ts';

/** One column of a made table. */
export interface Recipe {
  readonly name: string;
  readonly marginal: Marginal;
  /** How strongly the column follows each hidden trait (correlation), as `[trait, loading]`. */
  readonly loadings: readonly (readonly [number, number])[];
}

/** Hidden traits: contact with the office, stage of life, trouble with money, distance to work, and some more for noise. */
const CONTACT = 0;
const LIFE_STAGE = 1;
const MONEY_TROUBLE = 2;
const DISTANCE_TO_WORK = 3;
export const TRAITS = 8;

export const namedRecipes: readonly Recipe[] = [
  { name: 'n_noshow_12m', marginal: { kind: 'count', mean: 0.91, size: 0.5 }, loadings: [[CONTACT, 0.45]] },
  {
    name: 'ratio_forms_late',
    marginal: { kind: 'share', rise: 1, fall: 3.6 },
    loadings: [
      [CONTACT, 0.15],
      [MONEY_TROUBLE, 0.5],
    ],
  },
  { name: 'days_on_benefit', marginal: { kind: 'days', mean: 1650, most: 15000 }, loadings: [[DISTANCE_TO_WORK, 0.6]] },
  { name: 'income_other', marginal: { kind: 'amount', none: 0.64, middle: 300, spread: 0.85 }, loadings: [] },
  { name: 'age', marginal: { kind: 'whole', low: 18, high: 66 }, loadings: [[LIFE_STAGE, 0.65]] },
  { name: 'n_moves_5y', marginal: { kind: 'count', mean: 1.08, size: 1.1 }, loadings: [[LIFE_STAGE, -0.45]] },
  { name: 'b_house_shared', marginal: { kind: 'flag', rate: 0.305 }, loadings: [] },
  {
    name: 'savings',
    marginal: { kind: 'amount', none: 0.36, middle: 950, spread: 1.4 },
    loadings: [[MONEY_TROUBLE, -0.2]],
  },
  { name: 'b_partner', marginal: { kind: 'flag', rate: 0.225 }, loadings: [] },
  { name: 'n_contacts_12m', marginal: { kind: 'count', mean: 5.1, size: 1.05 }, loadings: [[CONTACT, 0.6]] },
  { name: 'b_exempt_work', marginal: { kind: 'flag', rate: 0.256 }, loadings: [[DISTANCE_TO_WORK, 0.45]] },
  { name: 'n_jobs_prior', marginal: { kind: 'count', mean: 1.83, size: 0.95 }, loadings: [[DISTANCE_TO_WORK, -0.3]] },
  { name: 'rent_amt', marginal: { kind: 'normal', mean: 619, deviation: 130, least: 150, whole: true }, loadings: [] },
  { name: 'days_at_address', marginal: { kind: 'days', mean: 2600, most: 24000 }, loadings: [[LIFE_STAGE, 0.55]] },
  { name: 'b_debt_plan', marginal: { kind: 'flag', rate: 0.182 }, loadings: [[MONEY_TROUBLE, 0.5]] },
  { name: 'n_letters_12m', marginal: { kind: 'count', mean: 4, size: 1.15 }, loadings: [[CONTACT, 0.6]] },
];

/** Columns of which exactly one is 1 in each row, with their shares. */
export const namedGroups: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['sector_a', 0.335],
    ['sector_b', 0.252],
    ['sector_c', 0.19],
    ['sector_d', 0.14],
    ['sector_e', 0.083],
  ],
  [
    ['housing_social', 0.604],
    ['housing_private', 0.276],
    ['housing_other', 0.12],
  ],
];

/** Columns that every made table has; fewer cannot be asked for. */
export const NAMED_COLUMNS = namedRecipes.length + namedGroups.flat().length;

/** Kinds of noise in turn; the figures differ from column to column, but not from seed to seed. */
export function noiseRecipe(at: number): Recipe {
  const random = randomStream(0, at);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const marginals: readonly (() => Marginal)[] = [
    () => ({ kind: 'count', mean: between(0.2, 6), size: between(0.5, 2) }),
    () => ({ kind: 'amount', none: between(0.2, 0.7), middle: between(200, 800), spread: between(0.8, 1.4) }),
    () => ({ kind: 'days', mean: between(300, 2700), most: 20000 }),
    () => ({ kind: 'share', rise: between(1, 3), fall: between(0.8, 3) }),
    () => {
      const mean = between(40, 600);
      return { kind: 'normal', mean, deviation: mean / 5, least: 0, whole: false };
    },
    () => ({ kind: 'flag', rate: between(0.04, 0.3) }),
  ];
  const kind = at % marginals.length;
  const marginal = (marginals[kind] as () => Marginal)();
  const loading = between(0.2, 0.65) * (random.integer(2) === 0 ? 1 : -1);
  const names = ['cnt', 'amt', 'days', 'ratio', 'norm', 'bin'];
  return {
    name: `x_${names[kind]}_${String(at + 1).padStart(3, '0')}`,
    marginal,
    loadings: [[random.integer(TRAITS), loading]],
  };
}
