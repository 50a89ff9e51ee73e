import { z } from 'zod';
import type { DriftAlarm, Shift } from '../domain/drift-alarms.ts';
import type { CalibrationGroup } from './assess.ts';
import type { QuarterRate } from './assess-routes.ts';
import { call, job } from './call.ts';
import { type Bilingual, type Estimate, type ModelKind, modelKinds, type Verdict } from './train.ts';

export type { DriftAlarm, Shift };

export type RouteGroup = QuarterRate['group'];

/** A distribution at one reference date. */
export interface ShiftAt {
  readonly quarter: string;
  readonly n: number;
  /** Against the reference date before, and against the one that the model was trained for; null where there is none. */
  readonly before: Shift | null;
  readonly trained: Shift | null;
}

export interface FeatureShifts {
  readonly feature: string;
  readonly label: Bilingual;
  /** Oldest first. */
  readonly quarters: readonly ShiftAt[];
}

/**
 * Predictions for investigations that the model did not learn from, against what was found, by the quarter in which they started. Random
 * ones are held against the estimate that lists and dossiers show, moved to the population; chosen ones against the model's own level.
 */
export interface QuarterLevel {
  readonly quarter: string;
  readonly group: RouteGroup;
  readonly n: number;
  readonly hits: number;
  /** Hits to expect by the predictions. */
  readonly expected: number;
  /** Calibration in the large, on the log-odds; null when only one outcome was found. */
  readonly level: Estimate | null;
}

export interface ModelDrift {
  readonly model: ModelKind;
  readonly score: readonly ShiftAt[];
  readonly calibration: readonly QuarterLevel[];
}

/** The newest quarter of investigations against those of the training period. */
export interface RateChange {
  readonly group: RouteGroup;
  readonly newest: { readonly quarter: string; readonly hits: number; readonly n: number };
  readonly training: { readonly hits: number; readonly n: number };
  /** Null, as the others, when the training period has none. */
  readonly difference: Estimate | null;
  readonly p: number | null;
  /** Corrected over the groups (Holm). */
  readonly adjustedP: number | null;
  readonly verdict: Verdict | null;
}

/** What was measured of all models at once. */
export interface DriftResult {
  /** Reference date that the models were trained for, and its quarter. */
  readonly trainedFor: string;
  readonly trainedQuarter: string;
  readonly features: readonly FeatureShifts[];
  readonly models: readonly ModelDrift[];
  readonly rates: readonly QuarterRate[];
  readonly rateChanges: readonly RateChange[];
  /** Largest difference of hit rates that still counts as equal. */
  readonly margin: number;
}

export interface Drift {
  /** Whether the table came from quarterly deliveries: a single flat table does not move. */
  readonly hasQuarters: boolean;
  readonly measured: { readonly by: string; readonly at: string; readonly upToDate: boolean } | null;
  readonly result: (Omit<DriftResult, 'models'> & Pick<ModelDrift, 'score' | 'calibration'>) | null;
  readonly alarms: readonly DriftAlarm[];
  readonly recalibration: {
    readonly on: string;
    /** The model expires then: no later day can be set. */
    readonly latest: string;
    readonly passed: boolean;
    /** Whether somebody set it; else it is the day on which the model expires. */
    readonly chosen: boolean;
  };
}

/** What the estimates say, and what they would say with the share of unlawful dossiers in the random sample (METHOD 5). */
export interface Recalibration {
  readonly trained: { readonly hits: number; readonly n: number; readonly rate: Estimate };
  /** What the model takes to be the share of unlawful dossiers where training weights count; null where every dossier counts the same. */
  readonly level: number | null;
  /** Null without random investigations with a known outcome. */
  readonly random: { readonly hits: number; readonly n: number; readonly rate: Estimate } | null;
  /** Mean estimate of the dossiers to choose from, as it is and recalibrated; null where the random sample gives no share between 0 and 1. */
  readonly dossiers: number;
  readonly mean: number;
  readonly recalibrated: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Calibration on the random sample, by models that did not learn from it. */
  readonly before: readonly CalibrationGroup[];
  readonly after: readonly CalibrationGroup[];
  readonly levelBefore: Estimate | null;
  readonly levelAfter: Estimate | null;
}

const model = z.enum(modelKinds);

export const driftContract = {
  'assess.drift': call<Drift | null>()(z.strictObject({ model }), { needs: 'read' }),
  'assess.measureDrift': job<null>()(z.strictObject({})),
  /** At most the day on which the model expires. */
  'assess.setRecalibration': call<null>()(z.strictObject({ on: z.iso.date() })),
  'assess.recalibration': call<Recalibration | null>()(z.strictObject({ model }), { needs: 'read' }),
};
