import { z } from 'zod';
import { call } from './call.ts';
import { type Estimate, type ModelKind, modelKinds } from './train.ts';

/**
 * What a model must show before it may be used. `hitRateAboveRandom`: hit rate of what it selects minus that of the others, both among
 * dossiers drawn at random, as a share;
 * `overlap`: share of the top of the list that comes back in other trainings (Jaccard, median); `recall`: share of all unlawful dossiers
 * that a selection of the municipality's size finds.
 */
export const criterionMeasures = ['hitRateAboveRandom', 'auc', 'recall', 'overlap'] as const;
export type CriterionMeasure = (typeof criterionMeasures)[number];

const criterion = z.strictObject({
  measure: z.enum(criterionMeasures),
  /** Met when the interval lies at or above this; from 0 to 1. */
  threshold: z.number().min(0).max(1),
  /** With fewer dossiers (or repetitions, for `overlap`) there is no verdict. */
  minimumN: z.int().min(1).max(1_000_000),
});
export type Criterion = z.infer<typeof criterion>;

export const criteriaSchema = z.strictObject({
  criteria: z
    .array(criterion)
    .max(criterionMeasures.length)
    .refine((all) => new Set(all.map(({ measure }) => measure)).size === all.length),
  /** Largest difference between two hit rates, as a share, that still counts as equal. */
  equalityMargin: z.number().min(0.005).max(0.5),
  /** When use stops, in words; like the owner and the list, it may stay empty in a draft. */
  stopRule: z.string().trim().max(2000),
  /** Who decides; a function or a name. */
  owner: z.string().trim().max(120),
  /** Whether models may learn from the random control sample; as a rule it is kept apart to measure with. */
  learnFromRandom: z.boolean(),
});
export type Criteria = z.infer<typeof criteriaSchema>;

export interface CriteriaState {
  readonly version: number;
  readonly definition: Criteria;
  /** Null for the proposal that nobody has saved yet. */
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly lockedBy: string | null;
  readonly lockedAt: string | null;
  /** Trainings whose results could be seen before this version was locked: requirements made to measure must show. */
  readonly trainingsBefore: number;
  /** Those whose results can be seen by now: what a version that is locked next will have as its `trainingsBefore`. */
  readonly trainingsSeen: number;
  /** The version that counts now: this one, or an earlier one while this is still being written; null before the first lock. */
  readonly inForce: { readonly version: number; readonly lockedAt: string } | null;
}

export interface CriterionVerdict {
  readonly measure: CriterionMeasure;
  readonly threshold: number;
  readonly minimumN: number;
  /** Null when it cannot be measured in this vault. */
  readonly found: Estimate | null;
  /** Dossiers that the figure rests on: of `recall` the unlawful ones only, of `overlap` the repetitions. */
  readonly n: number;
  readonly verdict: 'met' | 'not-met' | 'undecided' | 'too-few' | 'not-measured';
}

/**
 * How a model does on dossiers that were drawn at random, investigated, and kept out of its training: the only figures that say something
 * about all dossiers. The selection is as large, as a share, as what the municipality can investigate.
 */
export interface OnRandom {
  /** Random dossiers with a known outcome, and the unlawful ones among them. */
  readonly n: number;
  readonly unlawful: number;
  readonly baseRate: Estimate;
  /** Those of them that the model would have selected, and the unlawful ones among these. */
  readonly selected: number;
  readonly hits: number;
  /** Dossiers that can be investigated, of so many to choose from. */
  readonly capacity: number;
  readonly eligible: number;
  /** Null where nothing was selected, or nobody was unlawful, or nobody lawful. */
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  readonly falsePositiveRate: Estimate | null;
  /** Hit rate of the selected minus that of the others, by Newcombe; null where either group is empty. */
  readonly aboveOthers: Estimate | null;
  /** Whether the model learned from these dossiers: then the figures flatter it, and no criterion is judged by them. */
  readonly learnedFrom: boolean;
}

export interface CriteriaVerdicts {
  readonly model: ModelKind;
  readonly version: number;
  readonly lockedAt: string;
  readonly verdicts: readonly CriterionVerdict[];
  /** Null when no random dossier has a known outcome. */
  readonly onRandom: OnRandom | null;
}

export const criteriaContract = {
  'assess.criteria': call<CriteriaState>()(z.strictObject({}), { needs: 'read' }),
  /** Saves a draft: in place of one that is not locked, else as the next version. */
  'assess.saveCriteria': call<CriteriaState>()(criteriaSchema),
  /** From here on this version cannot be changed, and models may be trained. */
  'assess.lockCriteria': call<CriteriaState>()(z.strictObject({ version: z.int().min(1) })),
  /**
   * The present training against the criteria it was trained under; null before a training, and for one from before there were criteria.
   * RANK_NO_MODEL for a model that was not trained.
   */
  'assess.verdicts': call<CriteriaVerdicts | null>()(
    z.strictObject({ model: z.enum(modelKinds), capacity: z.int().min(1).max(1_000_000) }),
    { needs: 'read' },
  ),
};
