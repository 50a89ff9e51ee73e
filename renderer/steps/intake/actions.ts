import type { ColumnChoice } from '../../../shared/contract/intake.ts';
import type { PickedFile } from '../../../shared/contract/shell.ts';
import type { ColumnQuestion } from '../../../shared/domain/columns.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { ask, toAppError } from '../../app/bridge.ts';
import { runJob } from '../../app/jobs.ts';
import {
  type ColumnAnswer,
  type Decisions,
  endOfPreviousMonth,
  type Meaning,
  needsReason,
  proposedDecisions,
  roleHolder,
  withAnswer,
  withMeaning,
  withRole,
} from './decisions.ts';
import { type Change, emptyIntake, type IntakeState, useIntake } from './store.ts';

const { getState: get, setState: set } = useIntake;

/** Lets the analyst pick a file and reads it through. Nothing happens when the dialog is closed without a choice. */
export async function chooseFile(): Promise<void> {
  try {
    const file = await ask('shell.openFile', { kind: 'table' });
    if (file !== null) await readThrough(file);
  } catch (thrown) {
    set({ view: 'failed', error: toAppError(thrown) });
  }
}

/** Reads a file through and stores nothing. Stopping leads back to where the analyst was. */
export async function readThrough(file: PickedFile, sheet?: string): Promise<void> {
  const before = get();
  set({ view: 'reading', file, error: null });
  try {
    const inspection = await runJob('intake.inspect', { file: file.file, ...(sheet === undefined ? {} : { sheet }) });
    set({
      ...emptyIntake,
      view: 'decide',
      file,
      inspection,
      decisions: proposedDecisions(inspection),
      referenceDate: endOfPreviousMonth(new Date()),
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'CANCELLED') set(before.view === 'decide' ? before : emptyIntake);
    else set({ ...emptyIntake, view: 'failed', file, error });
  }
}

/** Brings the file in, whole or not at all. What was decided stays on the page when it fails or is stopped. */
export async function bringIn(): Promise<void> {
  const { file, inspection, referenceDate } = get();
  if (file === null || inspection === null) return;
  set({ view: 'importing', error: null });
  try {
    await runJob('intake.import', {
      file: file.file,
      sha256: inspection.sha256,
      ...(inspection.sheet === null ? {} : { sheet: inspection.sheet }),
      referenceDate,
      columns: columnChoices(get()),
      outcome: outcomeChoice(get()),
    });
    set(emptyIntake);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'CANCELLED') set({ view: 'decide' });
    else if (error.code === 'FILE_CHANGED' || error.code === 'FILE_UNKNOWN') set({ view: 'failed', error });
    else set({ view: 'decide', error });
  }
}

/** The columns that come in, each with what was decided about it. */
function columnChoices({ inspection, decisions, reasons }: IntakeState): ColumnChoice[] {
  return (inspection?.columns ?? []).map((column): ColumnChoice => {
    const { name } = column.profile;
    const role = decisions.roles[name] ?? 'refuse';
    const { DATE_ORDER, DATE_SERIAL, DECIMAL_STYLE } = decisions.answers[name] ?? {};
    const date = DATE_ORDER ?? DATE_SERIAL;
    return {
      name,
      role,
      ...(needsReason(column, role) ? { reason: (reasons[name] ?? '').trim() } : {}),
      ...(date === 'dmy' || date === 'mdy' || date === 'serial1900' || date === 'serial1904'
        ? { dateFormat: date }
        : {}),
      ...(DECIMAL_STYLE === 'comma' || DECIMAL_STYLE === 'point' ? { decimal: DECIMAL_STYLE } : {}),
    };
  });
}

function outcomeChoice({ decisions }: IntakeState): { unlawful: string[]; lawful: string[] } {
  const meanings = decisions.meanings[roleHolder(decisions, 'outcome') ?? ''] ?? {};
  const having = (wanted: Meaning) => Object.keys(meanings).filter((value) => meanings[value] === wanted);
  return { unlawful: having('unlawful'), lawful: having('lawful') };
}

function change(made: Change, next: Decisions): void {
  set(({ decisions, undo }) => ({ decisions: next, undo: [...undo, { change: made, before: decisions }] }));
}

export function setRole(column: string, role: Role): void {
  const { decisions } = get();
  const holder = roleHolder(decisions, role);
  const freed = holder === column ? null : holder;
  change({ kind: 'role', column, role, freed }, withRole(decisions, column, role));
}

export const setAnswer = (columns: readonly string[], question: ColumnQuestion, answer: ColumnAnswer): void =>
  change({ kind: 'answer', columns }, withAnswer(get().decisions, columns, question, answer));

export const setMeaning = (column: string, value: string, meaning: Meaning): void =>
  change({ kind: 'meaning', value }, withMeaning(get().decisions, column, value, meaning));

export const setReason = (column: string, reason: string): void =>
  set(({ reasons }) => ({ reasons: { ...reasons, [column]: reason } }));

/** Takes the last change back. */
export function undoLast(): void {
  const last = get().undo.at(-1);
  if (last !== undefined) set(({ undo }) => ({ decisions: last.before, undo: undo.slice(0, -1) }));
}

/** Forgets the file that was being decided about. Nothing of it was stored. */
export const startOver = (): void => set(emptyIntake);
