import { create } from 'zustand';
import type { Settings } from '../../shared/contract/shell.ts';
import type { Progress, VaultInfo } from '../../shared/contract/vault.ts';
import type { Language } from '../i18n/language.ts';
import type { PageId, StepId } from './steps.ts';

export interface AppState {
  readonly language: Language;
  /** Null until the shell has answered. */
  readonly settings: Settings | null;
  readonly version: string | null;
  /** The vault that is open, or null. */
  readonly vault: VaultInfo | null;
  /** Facts about each step of the open vault. */
  readonly progress: Progress | null;
  readonly page: PageId;
  /** The step on screen, or the last one that was: the help page explains it. */
  readonly step: StepId;
}

/** What every page needs. Pages read it with a selector and change it through `actions.ts` only. */
export const useApp = create<AppState>()(() => ({
  language: 'nl',
  settings: null,
  version: null,
  vault: null,
  progress: null,
  page: 'vault',
  step: 'vault',
}));
