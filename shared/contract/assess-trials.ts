import { z } from 'zod';
import type { trialMeasures } from '../domain/trial-measures.ts';
import type { OnRandom } from './assess-criteria.ts';
import type { ShownFigure } from './assess-groups.ts';
import { call, job } from './call.ts';
import { type Bilingual, type Estimate, type ModelKind, modelKinds } from './train.ts';

const use = { model: z.enum(modelKinds), capacity: z.int().min(1).max(1_000_000) };

/**
 * What is tried. `drop`: the model trained again without one feature. `remove`: the present model without one of its terms, by place in the
 * model. `reweigh`: the model trained again on weights under which the outcome goes with no group of the attribute.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop'), feature: z.string().min(1).max(400) }),
  z.strictObject({ kind: z.literal('remove'), term: z.int().min(0).max(100_000) }),
  z.strictObject({ kind: z.literal('reweigh'), attribute: z.string().min(1).max(400) }),
]);
export type MitigationChange = z.infer<typeof changeSchema>;

/** Of which a trial shows the largest difference. */
export type TrialMeasure = (typeof trialMeasures)[number];

/** A list, with or without the change. */
export interface TrialList {
  /** On random dossiers with a known outcome; null when there are none. */
  readonly onRandom: OnRandom | null;
  /** Unlawful dossiers that the list is expected to hold; null when no random dossier stands on either list. */
  readonly expected: Estimate | null;
}

/** What the change does to the hits, on the same random dossiers. */
export interface HitsChange {
  /** Expected hits with the change minus those without it. */
  readonly difference: Estimate;
  /** Random dossiers that stand on the list without the change alone, and on the list with it alone; `hits` are the unlawful ones. */
  readonly onlyBefore: { readonly hits: number; readonly n: number };
  readonly onlyAfter: { readonly hits: number; readonly n: number };
  /** McNemar's exact test. */
  readonly p: number;
  readonly verdict: 'difference' | 'equal-within-margin' | 'undecided';
  /** Random dossiers that would show what McNemar's test sees in 80 of 100 cases; null when it sees nothing, or not what the estimate says. */
  readonly needed: number | null;
}

export type GapFigure = Pick<ShownFigure, 'group' | 'hits' | 'n' | 'others' | 'verdict'> & {
  readonly difference: Estimate;
};

/** The group of an attribute that differs most from all others; null where every group is too small. */
export interface TrialGap {
  readonly attribute: string;
  readonly measure: TrialMeasure;
  readonly before: GapFigure | null;
  readonly after: GapFigure | null;
  /** Groups that are large enough to judge and are left out all the same, because counts of a small group would follow from theirs. */
  readonly leftOut: number;
}

/** What a trial found. Nobody can rank with it: the changed model is not kept. */
export interface TrialFound {
  readonly change: MitigationChange;
  /** The feature, term or attribute in words. */
  readonly about: Bilingual;
  /** Terms of the changed model; with none left a lot makes the list. */
  readonly termsLeft: number;
  /** Dossiers on the list, of those to choose from. */
  readonly capacity: number;
  readonly eligible: number;
  /** Dossiers that stand on the list with and without the change, and their Jaccard overlap. */
  readonly shared: number;
  readonly overlap: number;
  readonly before: TrialList;
  readonly after: TrialList;
  readonly hits: HitsChange | null;
  readonly gaps: readonly TrialGap[];
}

export interface Trial extends TrialFound {
  readonly by: string;
  readonly at: string;
}

/** What can be tried of a model. */
export interface TrialChoices {
  /** Features that the model reads, those that tell a group apart best first. */
  readonly features: readonly {
    readonly name: string;
    readonly label: string;
    /** What it told apart best when groups were last measured; null when that is not known. */
    readonly proxy: { readonly attribute: string; readonly group: string; readonly auc: number } | null;
  }[];
  /** Features, by label, without which nothing of this model would be left. */
  readonly needed: readonly string[];
  /** Terms of the model, those that differ most between groups first. */
  readonly terms: readonly {
    readonly term: number;
    readonly text: Bilingual;
    /** Where it differed most when groups were last measured: mean log-odds that it adds in the group minus in all others. */
    readonly gap: { readonly attribute: string; readonly group: string; readonly difference: number } | null;
  }[];
  /** Whether outcomes decide the order of this model: weights change nothing of one that people ordered, such as a card. */
  readonly weighs: boolean;
  /** Group attributes to weigh by; none of a model that cannot be weighed. */
  readonly attributes: readonly string[];
}

export interface Trials {
  readonly model: ModelKind;
  readonly choices: TrialChoices;
  /** Of the present training, data and requirements, newest first; of the same change only the newest. */
  readonly trials: readonly Trial[];
  /** Trials of another training, model, capacity or other data. */
  readonly earlier: number;
  /** Why nothing can be tried. */
  readonly refused: 'learned-from-random' | null;
}

export const trialsContract = {
  'assess.tryMitigation': job<null>()(z.strictObject({ ...use, change: changeSchema })),
  /** Null before a training. */
  'assess.trials': call<Trials | null>()(z.strictObject(use), { needs: 'read' }),
};
