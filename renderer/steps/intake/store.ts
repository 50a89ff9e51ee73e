import { create } from 'zustand';
import type { Inspection } from '../../../shared/contract/intake.ts';
import type { PickedFile } from '../../../shared/contract/shell.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Decisions } from './decisions.ts';

/** What the last change was, so that the page can say what undo takes back. */
export type Change =
  | { readonly kind: 'role'; readonly column: string; readonly role: Role; readonly freed: string | null }
  | { readonly kind: 'answer'; readonly columns: readonly string[] }
  | { readonly kind: 'meaning'; readonly value: string };

export interface UndoStep {
  readonly change: Change;
  readonly before: Decisions;
}

export interface IntakeState {
  readonly view: 'delivery' | 'reading' | 'decide' | 'importing' | 'failed';
  /** The file that was picked last; its id holds until the vault locks. */
  readonly file: PickedFile | null;
  readonly inspection: Inspection | null;
  readonly decisions: Decisions;
  /** Changes that can be taken back, the last one at the end. */
  readonly undo: readonly UndoStep[];
  /** Written reasons by column name. Kept when a role is undone, so that no typing is lost. */
  readonly reasons: Readonly<Record<string, string>>;
  /** YYYY-MM-DD, or empty while a date is being typed. */
  readonly referenceDate: string;
  readonly dateConfirmed: boolean;
  readonly error: AppError | null;
}

export const emptyIntake: IntakeState = {
  view: 'delivery',
  file: null,
  inspection: null,
  decisions: { roles: {}, answers: {}, meanings: {} },
  undo: [],
  reasons: {},
  referenceDate: '',
  dateConfirmed: false,
  error: null,
};

/** Outlives the page, so that an analyst can look elsewhere while a file is being decided about. Locking the vault clears it. */
export const useIntake = create<IntakeState>()(() => emptyIntake);
