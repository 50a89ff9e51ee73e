import { create } from 'zustand';

/** Settings as typed; they are read when training starts. */
export interface TrainSettings {
  readonly seed: string;
  readonly folds: string;
  readonly repeats: string;
}

/** Least and most that the contract takes. */
export const limits = {
  seed: { least: 1, most: 2_147_483_647 },
  folds: { least: 3, most: 20 },
  repeats: { least: 10, most: 200 },
} as const satisfies Record<keyof TrainSettings, { readonly least: number; readonly most: number }>;

/** A seed that says when it was chosen: 20261001. Anybody can see that it was not picked for its result. */
export function seedOfDay(day: Date): string {
  return String(10_000 * day.getFullYear() + 100 * (day.getMonth() + 1) + day.getDate());
}

/** The number that was typed, or null when it is no whole number within its limits. */
export function readSetting(name: keyof TrainSettings, typed: string): number | null {
  const { least, most } = limits[name];
  if (!/^\d{1,10}$/.test(typed.trim())) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}

interface TrainState {
  readonly settings: TrainSettings;
  /** Which RuleFit is on screen: at most 15 terms, or all of them. */
  readonly variant: 'rulefit-readable' | 'rulefit';
}

/** Outlives the page, so that settings and view are still there when the analyst comes back. */
export const useTrain = create<TrainState>()(() => ({
  settings: { seed: seedOfDay(new Date()), folds: '10', repeats: '50' },
  variant: 'rulefit-readable',
}));
