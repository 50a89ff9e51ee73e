import { create } from 'zustand';
import type { ExpertCard, RuleOptions, SingleProfile } from '../../../shared/contract/draft.ts';
import { refresh } from '../../app/actions.ts';
import type { ModelTab } from './models/model-tabs.ts';

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

/** What can be set up before a training, in the order of the page. */
export const setupParts = ['rules', 'classing', 'card', 'profile'] as const;
export type SetupPart = (typeof setupParts)[number];

/** What was changed but not kept yet. Classes are not among them: those are kept at once. */
export interface UnsavedDrafts {
  readonly rules: RuleOptions | null;
  readonly card: ExpertCard | null;
  readonly profile: SingleProfile | null;
}
export const draftParts = ['rules', 'card', 'profile'] as const satisfies readonly (keyof UnsavedDrafts)[];

interface TrainState {
  readonly settings: TrainSettings;
  /** Which RuleFit is on screen: at most some 15 terms, or all of them. */
  readonly variant: 'rulefit-readable' | 'rulefit';
  /** Null is the first model there is. */
  readonly tab: ModelTab | null;
  readonly setup: SetupPart | null;
  /** Characteristic whose classes are on screen. */
  readonly indicator: string | null;
  readonly unsaved: UnsavedDrafts;
  /** Goes up whenever a draft was kept, so that whoever shows drafts asks again. */
  readonly draftRound: number;
}

/** Outlives the page, so that settings, view and unsaved changes are still there when the analyst comes back. */
export const useTrain = create<TrainState>()(() => ({
  settings: { seed: seedOfDay(new Date()), folds: '10', repeats: '50' },
  variant: 'rulefit-readable',
  tab: null,
  setup: null,
  indicator: null,
  unsaved: { rules: null, card: null, profile: null },
  draftRound: 0,
}));

/** Remembers a change that is not kept yet; null once it is kept or thrown away. */
export const setUnsaved = (change: Partial<UnsavedDrafts>): void =>
  useTrain.setState(({ unsaved }) => ({ unsaved: { ...unsaved, ...change } }));

/** Lets whoever shows drafts ask again after one was kept, and counts the new line in the log. */
export async function draftsChanged(): Promise<void> {
  useTrain.setState(({ draftRound }) => ({ draftRound: draftRound + 1 }));
  await refresh();
}
