import { z } from 'zod';
import { call, job } from './call.ts';
import { sealSchema } from './seal.ts';
import { fileId } from './shell.ts';

/** What an upheld objection makes of a finding. */
const objectionEffects = ['lawful', 'unknown', 'keep'] as const;

export const labelDefinitionSchema = z.strictObject({
  /** Outcome codes of the table Onderzoeken; what is in neither list is unknown. */
  unlawful: z.array(z.string().max(10)).min(1).max(20),
  lawful: z.array(z.string().max(10)).min(1).max(20),
  /** Causes (column oorzaak) under which a finding counts as unlawful; empty: the cause does not matter. */
  causes: z.array(z.string().max(10)).max(10),
  objection: z.enum(objectionEffects),
  /** The definition in words, for residents and council. */
  words: z.string().trim().max(2000),
});
export type LabelDefinition = z.infer<typeof labelDefinitionSchema>;

export interface LabelState {
  readonly version: number;
  readonly definition: LabelDefinition;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Set by the first training with it: from then on a change makes a new version. */
  readonly frozenAt: string | null;
  /** Investigations per outcome code in the accepted deliveries. */
  readonly counts: readonly { readonly code: string; readonly label: string; readonly count: number }[];
}

export interface FeatureInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FeatureQuarter {
  readonly quarter: string;
  readonly n: number;
  readonly missing: number;
  /** Mean of numbers, share of the most frequent level otherwise; null without values. */
  readonly centre: number | null;
  /** Population stability index against the quarter before; null for the first. */
  readonly psi: number | null;
}

export interface FeatureStats {
  /** Dossiers at the newest reference date, and those without a value. */
  readonly n: number;
  readonly missing: number;
  /** Distribution at the newest reference date. */
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly quarters: readonly FeatureQuarter[];
  /** On the training cases; null with too few of either outcome. Direction-free: at least 0.5. */
  readonly auc: (FeatureInterval & { readonly n: number; readonly positives: number }) | null;
  /** Why the feature may give the outcome away: too good to be true, or a date that cannot be proved. */
  readonly leak: 'AUC' | 'DATE' | null;
  /** Cases whose source rows were all registered before the reference date, as a share; 1 is proof. */
  readonly proved: number;
}

export interface FeatureState {
  readonly name: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly unit: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly windowMonths: number | null;
  readonly purpose: string;
  readonly legal: string;
  readonly direction: 'more' | 'fewer' | 'none';
  /** Reason code of the proxy list; such a feature is off until a reason is written. */
  readonly proxy: string | null;
  readonly used: boolean;
  readonly justification: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly stats: FeatureStats | null;
}

export interface PreparedCases {
  readonly at: string;
  readonly quarter: string;
  readonly referenceDate: string;
  readonly referenceDates: readonly string[];
  /** Ranking cases: dossiers at the newest reference date. */
  readonly dossiers: number;
  /** Training cases: one per investigation, with the features as known at its start. */
  readonly investigations: number;
  readonly persons: number;
  readonly unlawful: number;
  readonly lawful: number;
  readonly unknown: number;
  /** Investigations per reason for it (column aanleiding). */
  readonly routes: readonly {
    readonly code: string;
    readonly label: string;
    readonly count: number;
    readonly known: number;
    readonly unlawful: number;
  }[];
  /** Investigations left out, with the cause: no dossier known at the start, still under way. */
  readonly leftOut: readonly { readonly code: string; readonly count: number }[];
  readonly seconds: number;
}

export interface PrepareState {
  readonly quarters: readonly { readonly id: number; readonly quarter: string; readonly referenceDate: string }[];
  readonly label: LabelState;
  readonly features: readonly FeatureState[];
  readonly cases: PreparedCases | null;
  /** The computation is older than the newest accepted delivery or the label. */
  readonly stale: boolean;
  /** The analysis table that models read was made from these choices. */
  readonly made: { readonly at: string; readonly features: number; readonly upToDate: boolean } | null;
}

export interface IdleFeature {
  readonly name: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** In no model of the training, and the share of the repeats in which it was in the readable model; null where that was not kept. */
  readonly inRepeats: number | null;
}

/** A column to ask of the supplier for the next quarter, or to leave out, with the reason. */
export interface RequestLine {
  readonly table: string;
  readonly column: string;
  readonly ask: boolean;
  readonly why: 'KEY' | 'LABEL' | 'PROCESS' | 'BIAS' | 'FEATURE' | 'UNUSED' | 'REFUSED';
  /** Features that need it. */
  readonly features: readonly string[];
}

export const prepareContract = {
  'prepare.state': call<PrepareState>()(z.strictObject({}), { needs: 'read' }),
  /** Computes all declared features for all reference dates and investigations, each as known on its date. */
  'prepare.compute': job<PreparedCases>()(z.strictObject({})),
  'prepare.choose': call<PrepareState>()(
    z.strictObject({
      choices: z
        .array(
          z.strictObject({ name: z.string().max(200), used: z.boolean(), justification: z.string().trim().max(2000) }),
        )
        .min(1)
        .max(500),
    }),
  ),
  'prepare.setLabel': call<PrepareState>()(labelDefinitionSchema),
  /** Makes the analysis table from the chosen features; what was trained on the table before goes with it. */
  'prepare.make': job<{ readonly rows: number; readonly features: number }>()(z.strictObject({})),
  /** After a training: features that did nothing. */
  'prepare.idle': call<readonly IdleFeature[] | null>()(z.strictObject({}), { needs: 'read' }),
  'prepare.request': call<readonly RequestLine[]>()(z.strictObject({}), { needs: 'read' }),
  'prepare.saveRequest': call<{ readonly bytes: number }>()(
    z.strictObject({ file: fileId, seal: sealSchema.optional() }),
  ),
};
