import { z } from 'zod';
import { call, job } from './call.ts';
import { type Bilingual, type Estimate, type ModelKind, modelKinds } from './train.ts';

/** How much of a list of this many dossiers comes back: median, and what the middle 95 % of the trainings lie between. */
export interface ListOverlap {
  readonly length: number;
  /** Jaccard overlap between the list and those of other samples from the same dossiers. */
  readonly overlap: Estimate;
  /** The same as dossiers that stand on both lists. */
  readonly kept: Estimate;
  /** Jaccard overlap with trainings on the same dossiers with other seeds (median, least, greatest); null where a seed decides nothing. */
  readonly seeds: Estimate | null;
}

/** Dossiers that came back in this share of the repetitions; the upper bound belongs to the last bin only. */
export interface ReturnBin {
  readonly from: number;
  readonly to: number;
  readonly onList: number;
  /** Not on the list. */
  readonly outside: number;
}

/** The outcome of doing a training again on the same data with the same seed. */
export interface Rerun {
  /** Whether every model and every score came out the same, to the last bit. */
  readonly identical: boolean;
  /** SHA-256 over models and scores, of the present training and of the one done again. */
  readonly present: string;
  readonly again: string;
  readonly by: string;
  readonly at: string;
}

/** How firm the list is that a model makes, before anybody looks at it (METHOD 7). */
export interface Stability {
  readonly model: ModelKind;
  /** Dossiers that the model chooses, of those to choose from. */
  readonly capacity: number;
  readonly eligible: number;
  /** Trainings on other samples from the same persons, and on the same dossiers with other seeds. */
  readonly repeats: number;
  readonly seeds: number;
  /** Null without repetitions, and for a model that puts nobody above anybody. */
  readonly list: {
    /** At the capacity. */
    readonly kept: Estimate;
    readonly lengths: readonly ListOverlap[];
    readonly returns: readonly ReturnBin[];
    /** Dossiers on the list that came back in under 60 % and in over 95 % of the repetitions. */
    readonly borderline: number;
    readonly certain: number;
    /** Dossiers off the list that came back in at least 60 %. */
    readonly justOutside: number;
    /** Dossiers that share the score of the last one on the list, and the places that are left for them: a lot decides. */
    readonly tied: { readonly dossiers: number; readonly places: number } | null;
    /** Width of the 95 % interval of the estimate of each dossier on the list, out of 1: median, and of the middle 95 %. */
    readonly width: Estimate;
  } | null;
  /** In the order of the model, with in how many repetitions one on the same features in the same direction came back. */
  readonly terms: readonly { readonly text: Bilingual; readonly repeats: number }[];
  readonly rerun: Rerun | null;
}

export const stabilityContract = {
  /** `capacity` is how many the model chooses, without those that are drawn by lot. */
  'assess.stability': call<Stability | null>()(
    z.strictObject({
      model: z.enum(modelKinds),
      capacity: z.int().min(1).max(1_000_000),
      /** Leave out dossiers whose outcome is already known; left out: where there are others. */
      onlyUnknown: z.boolean().optional(),
    }),
    { needs: 'read' },
  ),
  /** Trains again with the same seed on the same data and compares. */
  'assess.rerun': job<Rerun>()(z.strictObject({})),
};
