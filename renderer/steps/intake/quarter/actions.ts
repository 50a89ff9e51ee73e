import type { Input } from '../../../../shared/contract/index.ts';
import type { OfferedPart } from '../../../../shared/contract/intake-quarter.ts';
import type { PickedFile } from '../../../../shared/contract/shell.ts';
import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import type { AppError, ErrorCode } from '../../../../shared/errors.ts';
import { refresh } from '../../../app/actions.ts';
import { ask, toAppError } from '../../../app/bridge.ts';
import { runJob } from '../../../app/jobs.ts';
import { askWhere } from '../../../app/seal/ask-where.ts';
import type { Sealing } from '../../../app/seal/use-sealing.ts';
import {
  columnFor,
  decisionOf,
  type Mapping,
  partMappings,
  proposedMapping,
  type QuarterAnswer,
  withAnswer,
  withTable,
  withTarget,
} from './mapping.ts';
import type { AskedQuestion } from './questions.ts';
import { type Change, noQuarter, useQuarter } from './store.ts';

const { getState: get, setState: set } = useQuarter;

/** Lets the analyst pick a folder or a file and reads it through. Nothing happens when the dialog is closed without a choice. */
export async function chooseDelivery(kind: 'folder' | 'delivery'): Promise<void> {
  try {
    const file = await ask('shell.openFile', { kind });
    if (file !== null) await readDelivery(file);
  } catch (thrown) {
    set({ ...noQuarter, view: 'failed', error: toAppError(thrown) });
  }
}

export interface ReadOptions {
  /** Opens an encrypted delivery; kept nowhere on the page. */
  readonly passphrase?: string;
  /** Whose remembered mapping is to be used; without it the program looks for one that fits. */
  readonly supplier?: string;
}

/** Whether a passphrase, or another one than was given, may open the delivery. */
const asksPassphrase = ({ code, details }: AppError, given: string | undefined): boolean =>
  given === undefined
    ? code === 'FILE_ENCRYPTED' && details['by'] === 'passphrase'
    : code === 'FILE_DECRYPT_FAILED' && details['cause'] === 'SECRET_WRONG';

/** Reads a delivery through and stores nothing. Stopping leads back to where the analyst was. */
export async function readDelivery(file: PickedFile, options: ReadOptions = {}): Promise<void> {
  const before = get();
  const { passphrase } = options;
  const supplier = options.supplier ?? '';
  set({ view: 'reading', file, error: null });
  try {
    const inspection = await runJob('intake.inspectQuarter', {
      file: file.file,
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(supplier === '' ? {} : { supplier }),
    });
    set({
      ...noQuarter,
      view: 'decide',
      file,
      inspection,
      mapping: proposedMapping(inspection),
      supplier: inspection.supplier ?? supplier,
      referenceDate: inspection.referenceDate ?? '',
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'CANCELLED') set(before.view === 'decide' ? before : { ...noQuarter, view: 'choose' });
    // A first look finds that the file is encrypted: that is a question and not yet an error.
    else if (asksPassphrase(error, passphrase))
      set({ ...noQuarter, view: 'passphrase', file, supplier, error: passphrase === undefined ? null : error });
    else set({ ...noQuarter, view: 'failed', file, error });
  }
}

/** The delivery itself went or changed: what was decided is of no use any more. */
const needsReading: readonly ErrorCode[] = ['FILE_CHANGED', 'FILE_UNKNOWN', 'FILE_NOT_FOUND', 'FILE_UNREACHABLE'];
/** What another passphrase, or waiting, may put right. */
const asksKeyAgain: readonly ErrorCode[] = ['KEYHOLDER_PASSPHRASE_WRONG', 'VAULT_THROTTLED'];

/** Brings the delivery in, whole or not at all. What was decided stays on the page when it fails or is stopped. */
export async function bringIn(keyPassphrase: string): Promise<void> {
  const { file, inspection, mapping, supplier, referenceDate } = get();
  if (file === null || inspection === null) return;
  set({ view: 'importing', askingKey: false, error: null });
  try {
    const report = await runJob('intake.importQuarter', {
      file: file.file,
      sha256: inspection.sha256,
      quarter: quarterOf(referenceDate),
      referenceDate,
      supplier: supplier.trim(),
      parts: partMappings(inspection, mapping),
      keyPassphrase,
    });
    set({ ...noQuarter, shownReport: report.id });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'CANCELLED') set({ view: 'decide' });
    else if (needsReading.includes(error.code)) set({ ...noQuarter, view: 'failed', file, error });
    else set({ view: 'decide', error, askingKey: asksKeyAgain.includes(error.code) });
  }
}

function change(made: Change, next: Mapping): void {
  set(({ mapping, undo }) => ({ mapping: next, undo: [...undo, { change: made, before: mapping }] }));
}

export const setTable = (part: OfferedPart, table: string | null): void =>
  change({ kind: 'table', part: part.part, table }, withTable(get().mapping, part, table));

export function setTarget(part: string, column: string, target: string | null): void {
  const { mapping } = get();
  const freed = target === null ? null : columnFor(decisionOf(mapping, part), target);
  change({ kind: 'target', column, target, freed }, withTarget(mapping, part, column, target));
}

export const setAnswer = ({ part, columns, question }: AskedQuestion, answer: QuarterAnswer): void =>
  change({ kind: 'answer', part }, withAnswer(get().mapping, part, columns, question, answer));

/** Takes the last change back. */
export function undoLast(): void {
  const last = get().undo.at(-1);
  if (last !== undefined) set(({ undo }) => ({ mapping: last.before, undo: undo.slice(0, -1) }));
}

/** Forgets the delivery that was being decided about. Nothing of it was stored. */
export const startOver = (): void => set(noQuarter);

/** Makes the key of the pseudonyms; its recovery code is shown once. */
export async function makeKeyHolder(user: string, passphrase: string): Promise<void> {
  const { recoveryCode } = await ask('intake.makeKeyHolder', { user, passphrase });
  set({ recoveryCode });
  await refresh();
}

/** What the key holder shows to change something about the key. */
export type KeyProof = Input<'intake.renewKeyRecovery'>['current'];

export async function changeKeyPassphrase(current: KeyProof, next: string): Promise<void> {
  await ask('intake.changeKeyPassphrase', { current, next });
  await refresh();
}

/** Hands the key to another person, whose recovery code is shown once. */
export async function handOverKey(current: KeyProof, user: string, passphrase: string): Promise<void> {
  const { recoveryCode } = await ask('intake.handOverKey', { current, user, passphrase });
  set({ recoveryCode });
  await refresh();
}

/** Makes a new recovery code for the key holder, shown once. */
export async function renewKeyRecovery(current: KeyProof): Promise<void> {
  const { recoveryCode } = await ask('intake.renewKeyRecovery', { current });
  set({ recoveryCode });
  await refresh();
}

export async function judge(quarter: number, accept: boolean, reason: string): Promise<void> {
  await ask('intake.judgeQuarter', { quarter, accept, reason });
  await refresh();
}

export async function discard(quarter: number): Promise<void> {
  await ask('intake.discardQuarter', { quarter });
  set(noQuarter);
  await refresh();
}

/** Lets the analyst say where, and writes the report of a delivery there. @returns the name of the file, null without a choice */
export async function saveReport(quarter: number, suggestedName: string, sealing: Sealing): Promise<string | null> {
  const file = await askWhere({ kind: 'csv', suggestedName }, sealing);
  if (file === null) return null;
  await ask('intake.saveQuarterReport', { quarter, file: file.file, ...sealing.input });
  return file.name;
}
