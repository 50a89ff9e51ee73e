import type { Criteria, CriterionMeasure } from '../../../../shared/contract/assess-criteria.ts';

/** Every measure, in the order in which they are offered. */
export const measures = [
  'hitRateAboveRandom',
  'recall',
  'auc',
  'overlap',
] as const satisfies readonly CriterionMeasure[];

/** Measures that people think of in hundredths; the others are numbers from 0 to 1. */
const inHundredths: ReadonlySet<CriterionMeasure> = new Set(['hitRateAboveRandom', 'recall']);

export const isInHundredths = (measure: CriterionMeasure): boolean => inHundredths.has(measure);

/** Limits of the contract, in the units of the form. */
export const limits = { margin: { least: 0.5, most: 50 }, minimumN: { least: 1, most: 1_000_000 } } as const;

/** One requirement as it is typed: null is an empty field, NaN something that is no number. */
export interface CriterionForm {
  readonly measure: CriterionMeasure;
  readonly threshold: number | null;
  readonly minimumN: number | null;
}

/** The requirements as they are typed. */
export interface CriteriaForm extends Pick<Criteria, 'stopRule' | 'owner' | 'learnFromRandom'> {
  readonly criteria: readonly CriterionForm[];
  /** In percentage points. */
  readonly margin: number | null;
}

/** Six decimals: more than anybody types, fewer than a computer makes of 7 hundredths. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export function toForm({ criteria, equalityMargin, ...rest }: Criteria): CriteriaForm {
  return {
    criteria: criteria.map(({ measure, threshold, minimumN }) => ({
      measure,
      threshold: rounded(isInHundredths(measure) ? 100 * threshold : threshold),
      minimumN,
    })),
    margin: rounded(100 * equalityMargin),
    stopRule: rest.stopRule,
    owner: rest.owner,
    learnFromRandom: rest.learnFromRandom,
  };
}

const within = (value: number | null, least: number, most: number): value is number =>
  value !== null && value >= least && value <= most;

export const thresholdFits = ({ measure, threshold }: CriterionForm): boolean =>
  within(threshold, 0, isInHundredths(measure) ? 100 : 1);

export const minimumFits = ({ minimumN }: CriterionForm): boolean =>
  within(minimumN, limits.minimumN.least, limits.minimumN.most) && Number.isInteger(minimumN);

export const marginFits = ({ margin }: CriteriaForm): boolean =>
  within(margin, limits.margin.least, limits.margin.most);

/** What was typed, as a call takes it; null while a number is missing or cannot be used. */
export function readForm(form: CriteriaForm): Criteria | null {
  const { criteria, margin, stopRule, owner, learnFromRandom } = form;
  if (!marginFits(form) || !criteria.every((own) => thresholdFits(own) && minimumFits(own))) return null;
  return {
    criteria: criteria.map(({ measure, threshold, minimumN }) => ({
      measure,
      threshold: rounded((threshold as number) / (isInHundredths(measure) ? 100 : 1)),
      minimumN: minimumN as number,
    })),
    equalityMargin: rounded((margin as number) / 100),
    stopRule: stopRule.trim(),
    owner: owner.trim(),
    learnFromRandom,
  };
}

/** Measures that are not required yet. */
export const unusedMeasures = ({ criteria }: CriteriaForm): CriterionMeasure[] =>
  measures.filter((measure) => criteria.every((own) => own.measure !== measure));

/** The form with one more requirement, still to be filled in. */
export const withMeasure = (form: CriteriaForm, measure: CriterionMeasure): CriteriaForm => ({
  ...form,
  criteria: [...form.criteria, { measure, threshold: null, minimumN: null }],
});

export const withoutMeasure = (form: CriteriaForm, measure: CriterionMeasure): CriteriaForm => ({
  ...form,
  criteria: form.criteria.filter((own) => own.measure !== measure),
});

/** The form with another version of one requirement. */
export const withCriterion = (form: CriteriaForm, changed: CriterionForm): CriteriaForm => ({
  ...form,
  criteria: form.criteria.map((own) => (own.measure === changed.measure ? changed : own)),
});
