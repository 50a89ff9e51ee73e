import type { z } from 'zod';
import { type AnyCall, contract, shellContract } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { FileRegistry, FileUse } from './file-registry.ts';

const specs: Readonly<Record<string, { readonly input: z.ZodType }>> = { ...contract, ...shellContract };

/** The fields in which the page names a file. */
const fileFields = ['file', 'backup'] as const;

/** The calls that write to their `file`; all others read it. A `backup` is always read. */
const writingCalls: ReadonlySet<string> = new Set<AnyCall>([
  'vault.create',
  'vault.backup',
  'vault.restore',
  'rank.export',
  'rank.certificate',
  'shell.writePdf',
  'train.export',
  'prepare.saveRequest',
  'assess.saveGroupTemplate',
  'intake.saveQuarterReport',
]);

/** What these read may also be a file that was picked for writing: a backup that was just put back is opened where it was put. */
const eitherUse: ReadonlySet<string> = new Set<AnyCall>(['vault.door', 'vault.open']);

export interface CheckedCall {
  readonly name: AnyCall;
  /** As the contract describes it, with a path wherever the page gave a file id. */
  readonly input: unknown;
}

/**
 * Checks what came from the page against the contract and puts paths in the place of file ids.
 *
 * @throws {AppError} CALL_UNKNOWN, CALL_INPUT_INVALID with the places of the faults (never the values), FILE_UNKNOWN
 */
export function checkCall(name: unknown, input: unknown, files: FileRegistry): CheckedCall {
  if (!isCallName(name)) throw new AppError('CALL_UNKNOWN');
  const parsed = specs[name]!.input.safeParse(input);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`);
    throw new AppError('CALL_INPUT_INVALID', { name, places });
  }
  return { name, input: withPaths(name, parsed.data, files) };
}

function isCallName(name: unknown): name is AnyCall {
  return typeof name === 'string' && Object.hasOwn(specs, name);
}

function withPaths(name: AnyCall, data: unknown, files: FileRegistry): unknown {
  const input: Record<string, unknown> = { ...(data as object) };
  for (const field of fileFields) {
    const id = input[field];
    if (typeof id !== 'string') continue;
    const use: FileUse = field === 'file' && writingCalls.has(name) ? 'write' : 'read';
    const file = files.path(id, use) ?? (eitherUse.has(name) ? files.path(id, 'write') : null);
    if (file === null) throw new AppError('FILE_UNKNOWN', { field });
    input[field] = file;
  }
  return input;
}
