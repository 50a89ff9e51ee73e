import { z } from 'zod';
import type { Bilingual } from '../domain/sentences.ts';
import type { ModelKind } from '../learning/additive-model.ts';
import type { Estimate } from '../learning/stats/estimate.ts';
import type { Verdict } from '../learning/stats/verdict-of-three.ts';
import { call, job } from './call.ts';

export type { Bilingual, Estimate, ModelKind, Verdict };

/** The models that are always trained beside each other: RuleFit in full, RuleFit on at most 15 terms, and the simple rival. */
export const modelKinds = ['rulefit-readable', 'rulefit', 'l1-logistic'] as const satisfies readonly ModelKind[];

export interface ModelTerm {
  readonly index: number;
  readonly kind: 'rule' | 'linear';
  /** What the term says, as a sentence: "bewijsstukken te laat: 3 of meer, en inkomsten gewijzigd: 2 of meer". */
  readonly text: Bilingual;
  /** On the log-odds: of a rule for when it holds, of a linear term from its low to its high end. */
  readonly coefficient: number;
  /** Training dossiers a rule holds for and the unlawful ones among them; null for a linear term. */
  readonly support: number | null;
  readonly hits: number | null;
  readonly hitRate: Estimate | null;
  /** In how many of the repetitions a term on the same features in the same direction came back. */
  readonly repeats: number;
}

export interface TrainedModel {
  readonly kind: ModelKind;
  readonly terms: readonly ModelTerm[];
  readonly auc: Estimate;
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
    /** Readable RuleFit minus L1 logistic, AUC on the same dossiers. */
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
  readonly neededForRuleFit: number;
  readonly neededForL1: number;
}

export const trainPhases = ['read', 'fit', 'folds', 'repeats', 'save'] as const;

export const trainContract = {
  'train.readiness': call<Readiness | null>()(z.strictObject({})),
  'train.current': call<Training | null>()(z.strictObject({})),
  'train.start': job<{ readonly training: number }>()(
    z.strictObject({
      seed: z.int().min(1).max(2_147_483_647),
      folds: z.int().min(3).max(20),
      repeats: z.int().min(10).max(200),
    }),
  ),
};
