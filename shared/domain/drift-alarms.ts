import type { Estimate } from '../learning/stats/estimate.ts';
import type { Verdict } from '../learning/stats/verdict-of-three.ts';

/** Population stability index from which a distribution has shifted somewhat or clearly: usual scorecard practice (Siddiqi 2006, chapter 9). */
export const psiLimits = { attention: 0.1, alarm: 0.25 } as const;

/** A level this far from 0 doubles or halves the odds: an interval that holds it says too little. */
const TOO_WIDE = Math.LN2;

/** Below this a difference of hit rates is shown (after Holm's correction). */
const SIGNIFICANT = 0.05;

/** How far a distribution moved between two reference dates. */
export interface Shift {
  /** Population stability index. */
  readonly index: number;
  /** What chance alone reaches in 1 of 100 pairs of samples of this size. */
  readonly chance: number;
}

export type Against = 'before' | 'trained';

export type DriftLevel = 'alarm' | 'attention' | 'undecided';

export interface DriftAlarm {
  readonly what: 'score' | 'feature' | 'hitRate' | 'calibration' | 'recalibration';
  readonly level: DriftLevel;
  /** Name of the feature, or code of the group of investigations; null where there is but one. */
  readonly subject: string | null;
  /** What the newest reference date was compared with, for a distribution. */
  readonly against: Against | null;
  /** Stability index, difference of hit rates, or level on the log-odds; null where nothing could be measured. */
  readonly figure: number | null;
}

export interface ShiftFigures {
  /** Null for the estimates themselves. */
  readonly feature: string | null;
  /** Of the newest reference date; null where there is nothing to compare with. */
  readonly before: Shift | null;
  readonly trained: Shift | null;
}

export interface DriftFigures {
  readonly shifts: readonly ShiftFigures[];
  /** Newest quarter against the training period, per group; the p-value corrected over the groups. */
  readonly hitRates: readonly {
    readonly group: string;
    readonly difference: Estimate | null;
    readonly adjustedP: number | null;
    readonly verdict: Verdict | null;
  }[];
  /** Calibration in the large of the newest quarter, per group. */
  readonly calibration: readonly { readonly group: string; readonly level: Estimate | null }[];
}

/**
 * What asks for a look, and what too few dossiers leave undecided: silence would pass for "no alarm". What holds is left out.
 *
 * A distribution: by its index, against the reference date before and the one that the model was trained for, whichever is worse; an
 * index within what chance reaches is undecided as soon as chance could reach the first limit. A hit rate: by the verdict of three, so a
 * change that is smaller than what matters is none however certain it is; a difference alarms when Holm's correction leaves it standing,
 * and all else is undecided. Calibration: an interval that leaves out 0, or one that is too wide to say so.
 */
export function driftAlarms({ shifts, hitRates, calibration }: DriftFigures): DriftAlarm[] {
  return [
    ...shifts.flatMap(shiftAlarm),
    ...hitRates.flatMap((own) => {
      const level = rateLevel(own);
      const { group: subject, difference } = own;
      return found({ what: 'hitRate', level, subject, figure: difference?.value ?? null });
    }),
    ...calibration.flatMap(({ group: subject, level }) =>
      found({ what: 'calibration', level: calibrationAlarm(level), subject, figure: level?.value ?? null }),
    ),
  ];
}

/** The date on which the estimates have to be set to the newest outcomes again. Both as `yyyy-mm-dd`. */
export function recalibrationAlarm(recalibrateOn: string, today: string): DriftAlarm[] {
  return found({ what: 'recalibration', level: today > recalibrateOn ? 'alarm' : null, subject: null, figure: null });
}

interface Found extends Omit<DriftAlarm, 'level' | 'against'> {
  readonly level: DriftLevel | null;
  readonly against?: Against | null;
}

const found = ({ level, against = null, ...own }: Found): DriftAlarm[] =>
  level === null ? [] : [{ ...own, level, against }];

const severity: readonly (DriftLevel | null)[] = ['alarm', 'attention', 'undecided', null];

function shiftAlarm({ feature, before, trained }: ShiftFigures): DriftAlarm[] {
  const what = feature === null ? 'score' : 'feature';
  const compared = [
    { against: 'trained' as const, shift: trained },
    { against: 'before' as const, shift: before },
  ].flatMap(({ against, shift }) =>
    shift === null ? [] : [{ against, figure: shift.index, level: shiftLevel(shift) }],
  );
  if (compared.length === 0) return [{ what, level: 'undecided', subject: feature, against: null, figure: null }];
  const [worst] = compared.sort((a, b) => severity.indexOf(a.level) - severity.indexOf(b.level) || b.figure - a.figure);
  return worst === undefined ? [] : found({ what, subject: feature, ...worst });
}

export function shiftLevel({ index, chance }: Shift): DriftLevel | null {
  if (chance >= psiLimits.attention && index <= chance) return 'undecided';
  if (index >= psiLimits.alarm) return 'alarm';
  return index >= psiLimits.attention ? 'attention' : null;
}

function rateLevel({ adjustedP, verdict }: DriftFigures['hitRates'][number]): DriftLevel | null {
  if (verdict === 'equal-within-margin') return null;
  return verdict === 'difference' && adjustedP !== null && adjustedP < SIGNIFICANT ? 'alarm' : 'undecided';
}

function calibrationAlarm(level: Estimate | null): DriftLevel | null {
  if (level === null) return 'undecided';
  if (level.low > 0 || level.high < 0) return 'alarm';
  return level.low < -TOO_WIDE || level.high > TOO_WIDE ? 'undecided' : null;
}
