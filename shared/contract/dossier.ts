import { z } from 'zod';
import { call } from './call.ts';
import { type Bilingual, type Estimate, type ModelKind, modelKinds, type TermKind } from './train.ts';

export interface Contribution {
  readonly index: number;
  readonly kind: TermKind;
  readonly text: Bilingual;
  /** What the dossier holds for each feature of the term, as text; null is missing. */
  readonly facts: readonly { readonly feature: string; readonly value: Bilingual | null }[];
  /** Whether the rule holds for this dossier; null for a linear term. */
  readonly holds: boolean | null;
  /** On the log-odds, against the average dossier. */
  readonly contribution: number;
}

export interface Change {
  /** "bewijsstukken te laat: 2 in plaats van 4". Several where one fact does not suffice. */
  readonly texts: readonly Bilingual[];
  /** Probability if these facts were so and all else the same. */
  readonly estimate: number;
  /** Whether the dossier would then be off the list: below the highest estimate that was left out. */
  readonly belowCutoff: boolean;
}

/** Where a dossier stands in the drawn selection. */
export interface PlaceInDraw {
  readonly route: 'model' | 'random';
  readonly place: number | null;
  /** Position on the work list, from 0. */
  readonly index: number;
  readonly total: number;
  /** Rows of the neighbours on the list. */
  readonly previous: number | null;
  readonly next: number | null;
}

/** A dossier on a scorecard, where more points are more lawful. Not rounded. */
export interface DossierPoints {
  readonly total: number;
  /** The costliest first: those furthest below the best class of their characteristic. */
  readonly characteristics: readonly {
    /** That of the `Contribution` with the same term. */
    readonly index: number;
    readonly points: number;
    /** Points short of the best class; 0 in that class. */
    readonly lost: number;
  }[];
}

/** What a model says of a dossier and why. */
export interface Explanation {
  readonly estimate: Estimate;
  /**
   * Log-odds of the average dossier; base plus all contributions plus `held` is the log-odds of the estimate. `held` is 0 or less: what a
   * card takes off because one high characteristic stands alone.
   */
  readonly base: number;
  readonly held: number;
  readonly logOdds: number;
  /** The weightiest first. */
  readonly contributions: readonly Contribution[];
  /** Null but on a scorecard. */
  readonly points: DossierPoints | null;
  /** In how many repetitions the dossier would have been chosen; null before the draw. */
  readonly chosenInRepeats: number | null;
  /** Chosen in so few repetitions that chance may have decided; null before the draw and where this model did not choose it. */
  readonly borderline: boolean | null;
  readonly otherModel: { readonly kind: ModelKind; readonly estimate: Estimate } | null;
  readonly changes: readonly Change[];
}

export interface DossierView {
  readonly row: number;
  readonly number: string;
  readonly model: ModelKind;
  readonly modelTrainedAt: string;
  readonly modelExpiresOn: string;
  readonly repeats: number;
  readonly draw: PlaceInDraw | null;
  /** Probability at which the model's part of the selection ended; null before the draw or for another model. */
  readonly cutoff: number | null;
  readonly known: number;
  readonly features: number;
  readonly trainedOn: { readonly n: number; readonly unlawful: number };
  /** The random sample on whose share the estimates were brought; null without one: they speak of chosen dossiers then. */
  readonly recalibratedOn: { readonly n: number; readonly hits: number } | null;
  /** Line of the file that the dossier was read from (rows of a sheet count as lines). */
  readonly sourceRow: number;
  readonly sourceFile: string;
  /** Null for a dossier that a lot of this delivery took, until somebody asks for it: the investigation should start without it. */
  readonly explanation: Explanation | null;
  /** Nobody may be pointed at by their own number before the gates are open: the explanation is not shown. */
  readonly isClosed: boolean;
}

export const dossierContract = {
  /** `reveal` shows the explanation of a dossier drawn by lot; that is logged. */
  'dossier.view': call<DossierView>()(
    z.strictObject({ row: z.int().min(0), model: z.enum(modelKinds), reveal: z.boolean() }),
    { needs: 'read' },
  ),
  'dossier.find': call<readonly { readonly row: number; readonly number: string }[]>()(
    z.strictObject({ text: z.string().max(60) }),
    { needs: 'read' },
  ),
};
