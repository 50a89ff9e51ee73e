import { z } from 'zod';
import type { Bilingual } from '../domain/sentences.ts';
import type { ModelKind, Term } from '../learning/additive-model.ts';
import type { Estimate } from '../learning/stats/estimate.ts';
import type { Verdict } from '../learning/stats/verdict-of-three.ts';
import { call, job } from './call.ts';
import { sealSchema } from './seal.ts';
import { fileId } from './shell.ts';

export type { Bilingual, Estimate, ModelKind, Verdict };

export type TermKind = Term['kind'];

/**
 * The models that can stand beside each other, in the order in which they are shown. RuleFit, the scorecard (its simple rival) and risk
 * groups are trained whenever there are enough outcomes; card and profile once experts filled them in; `combined` is the card (or
 * profile) with the best readable model that was trained.
 */
export const modelKinds = [
  'rulefit-readable',
  'rulefit',
  'scorecard',
  'risk-groups',
  'expert-card',
  'profile',
  'combined',
] as const satisfies readonly ModelKind[];

/** One class of a characteristic on a trained card. */
export interface TermClass {
  readonly text: Bilingual;
  readonly support: number;
  readonly hits: number;
  readonly hitRate: Estimate | null;
  /** Weight of evidence on a scorecard; on an expert card the points in thresholds. */
  readonly value: number;
  /** On the log-odds, coefficient times value. */
  readonly effect: number;
  /** Points on the printed card (more points, more lawful); null but on a scorecard. */
  readonly points: number | null;
}

export interface ModelTerm {
  readonly index: number;
  readonly kind: TermKind;
  /** What the term says, as a sentence: "bewijsstukken te laat: 3 of meer, en inkomsten gewijzigd: 2 of meer". */
  readonly text: Bilingual;
  /** On the log-odds: of a rule for when it holds, of a linear term from its low to its high end, of classes the widest gap. */
  readonly coefficient: number;
  /** Training dossiers a rule holds for and the unlawful ones among them; null for a linear term. */
  readonly support: number | null;
  readonly hits: number | null;
  readonly hitRate: Estimate | null;
  /** The other training dossiers; null but on a profile, where they are the other side of its one criterion. */
  readonly outside: { readonly support: number; readonly hits: number; readonly hitRate: Estimate | null } | null;
  /** The classes of a characteristic, null for other terms. */
  readonly classes: readonly TermClass[] | null;
  /** Of a characteristic in classes, on the training case files; null for other terms. */
  readonly informationValue: number | null;
  readonly gini: number | null;
  /** In how many of the repetitions a term on the same features in the same direction came back. */
  readonly repeats: number;
}

export interface TrainedModel {
  readonly kind: ModelKind;
  readonly terms: readonly ModelTerm[];
  readonly auc: Estimate;
  /** Points double their odds per `pdo`, and stand at `score` where the odds of lawful are `odds` to 1; null but for a scorecard. */
  readonly scale: { readonly pdo: number; readonly score: number; readonly odds: number } | null;
  /** What the AUC was measured on. */
  readonly measuredOn: 'hold-out' | 'cross-validation';
  readonly n: number;
}

export interface Training {
  readonly id: number;
  readonly at: string;
  readonly expiresOn: string;
  readonly seed: number;
  readonly known: number;
  readonly unlawful: number;
  readonly features: number;
  readonly folds: number;
  readonly repeats: number;
  readonly seconds: number;
  readonly dataHash: string;
  readonly models: readonly TrainedModel[];
  readonly comparison: {
    /** Readable RuleFit minus scorecard, AUC on the same dossiers. */
    readonly difference: Estimate;
    readonly margin: number;
    readonly verdict: Verdict;
  } | null;
  /** Why RuleFit was not trained, if it was refused. */
  readonly refused: {
    /** Of which outcome there are too few. */
    readonly outcome: 'unlawful' | 'lawful';
    readonly count: number;
    readonly needed: number;
  } | null;
}

export interface Readiness {
  readonly known: number;
  readonly unlawful: number;
  readonly unknown: number;
  readonly features: readonly string[];
  readonly holdOut: number;
  /** Investigations that are not learned from: those drawn at random, and others of the same persons. */
  readonly keptApart: number;
  /** The unlawful ones among them. */
  readonly keptApartUnlawful: number;
  readonly neededForRuleFit: number;
  readonly neededForScorecard: number;
}

export const trainPhases = ['read', 'fit', 'folds', 'repeats', 'save'] as const;

export const trainContract = {
  'train.readiness': call<Readiness | null>()(z.strictObject({}), { needs: 'read' }),
  'train.current': call<Training | null>()(z.strictObject({}), { needs: 'read' }),
  'train.start': job<{ readonly training: number }>()(
    z.strictObject({
      seed: z.int().min(1).max(2_147_483_647),
      folds: z.int().min(3).max(20),
      repeats: z.int().min(10).max(200),
    }),
  ),
  /** Writes a model as a file that stands on its own, as SQL for elsewhere, or its card for on paper. */
  'train.export': call<null>()(
    z.strictObject({
      model: z.enum(modelKinds),
      format: z.enum(['json', 'sql', 'csv']),
      file: fileId,
      seal: sealSchema.optional(),
    }),
  ),
};
