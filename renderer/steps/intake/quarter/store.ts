import { create } from 'zustand';
import type { QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import type { PickedFile } from '../../../../shared/contract/shell.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { Mapping } from './mapping.ts';

/** What the last change was, so that the page can say what undo takes back. */
export type Change =
  | { readonly kind: 'table'; readonly part: string; readonly table: string | null }
  | { readonly kind: 'target'; readonly column: string; readonly target: string | null; readonly freed: string | null }
  | { readonly kind: 'answer'; readonly part: string };

export interface QuarterState {
  /** `present` is what the vault holds; the others are on the way to bringing a delivery in. */
  readonly view: 'present' | 'choose' | 'keyHolder' | 'passphrase' | 'reading' | 'decide' | 'importing' | 'failed';
  /** The delivery that was picked last; its id holds until the vault locks. */
  readonly file: PickedFile | null;
  readonly inspection: QuarterInspection | null;
  readonly mapping: Mapping;
  /** Changes that can be taken back, the last one at the end. */
  readonly undo: readonly { readonly change: Change; readonly before: Mapping }[];
  readonly supplier: string;
  /** yyyy-mm-dd, or empty while a date is being typed. */
  readonly referenceDate: string;
  /** Part whose columns are on screen; null is the first. */
  readonly shownPart: string | null;
  /** The dialog that asks for the key holder's passphrase. */
  readonly askingKey: boolean;
  readonly error: AppError | null;
  /** Id of the delivery whose report is on screen; null is the newest. */
  readonly shownReport: number | null;
  /** Whether the report of the flat table is on screen where there are deliveries too. */
  readonly showsFlat: boolean;
  /** The recovery code of a new key, until somebody says that it is on paper. */
  readonly recoveryCode: string | null;
}

export const noQuarter: QuarterState = {
  view: 'present',
  file: null,
  inspection: null,
  mapping: {},
  undo: [],
  supplier: '',
  referenceDate: '',
  shownPart: null,
  askingKey: false,
  error: null,
  shownReport: null,
  showsFlat: false,
  recoveryCode: null,
};

/** Outlives the page, so that an analyst can look elsewhere while a delivery is decided about. Locking the vault clears it. */
export const useQuarter = create<QuarterState>()(() => noQuarter);
