import { z } from 'zod';
import { call } from './call.ts';
import type { Estimate, ModelKind, Verdict } from './train.ts';

export interface CalibrationGroup {
  readonly n: number;
  readonly hits: number;
  /** Mean estimate in the group, between 0 and 1. */
  readonly predicted: number;
  readonly observed: Estimate;
}

export interface LiftPoint {
  /** Share of the dossiers selected, highest estimate first, and the share of the unlawful ones found among them. */
  readonly selected: number;
  readonly recall: number;
  readonly lift: number;
}

export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly lawful: number;
  readonly unlawful: number;
}

/** How one model does on dossiers it did not see. */
export interface ModelAssessment {
  readonly kind: ModelKind;
  readonly auc: Estimate;
  readonly gini: Estimate;
  readonly brier: Estimate;
  /** Brier score of always saying the base rate: the figure to beat. */
  readonly brierBase: number;
  /** Intercept and slope of the calibration line (ideal: 0 and 1); null where no line can be fitted. */
  readonly calibrationLine: { readonly intercept: Estimate; readonly slope: Estimate } | null;
  readonly calibration: readonly CalibrationGroup[];
  readonly roc: readonly { readonly falsePositiveRate: number; readonly truePositiveRate: number }[];
  readonly lift: readonly LiftPoint[];
  readonly scores: readonly ScoreBin[];
  readonly atCapacity: {
    readonly selected: number;
    readonly n: number;
    readonly hits: Estimate;
    readonly precision: Estimate;
    readonly recall: Estimate;
    readonly lift: Estimate;
    /** Hits to expect when the same number is drawn by lot from the investigated dossiers. */
    readonly byLot: number;
  };
}

export interface Assessment {
  readonly training: number;
  readonly measuredOn: 'hold-out' | 'cross-validation';
  readonly folds: number;
  readonly n: number;
  readonly unlawful: number;
  readonly baseRate: Estimate;
  /** Whether dossiers count by the weight column: then no share is a plain count of dossiers. */
  readonly weighted: boolean;
  readonly models: readonly ModelAssessment[];
  readonly comparison: {
    readonly difference: Estimate;
    readonly margin: number;
    readonly verdict: Verdict;
  } | null;
}

export const assessContract = {
  'assess.current': call<Assessment | null>()(z.strictObject({ capacity: z.int().min(1).max(1_000_000) }), {
    needs: 'read',
  }),
};
