import { z } from 'zod';
import { call } from './call.ts';

/**
 * What only the shell (the process that owns windows and dialogs) can answer. File paths never come from the page: a dialog hands out
 * a file id, and the shell puts the path in its place when it passes a call on.
 */
export const fileId = z.string().regex(/^file-\d+$/);

export interface PickedFile {
  readonly file: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
}

export interface RecentVault extends PickedFile {
  readonly openedAt: string;
  readonly missing: boolean;
}

export const settingsSchema = z.strictObject({
  language: z.enum(['nl', 'en']),
  lockMinutes: z.int().min(1).max(60),
  lockOnMinimise: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const openKinds = ['table', 'delivery', 'folder', 'vault', 'backup'] as const;
export const saveKinds = ['vault', 'backup', 'restore', 'csv', 'xlsx', 'json', 'pdf', 'sql'] as const;

export interface WrittenPdf {
  readonly bytes: number;
  readonly sha256: string;
}

export const shellContract = {
  'shell.openFile': call<PickedFile | null>()(z.strictObject({ kind: z.enum(openKinds) }), { vault: false }),
  'shell.saveFile': call<PickedFile | null>()(
    z.strictObject({
      kind: z.enum(saveKinds),
      suggestedName: z.string().max(120),
      /** The file will be encrypted (age): its name gets `.age` behind the extension of its kind. */
      sealed: z.boolean().optional(),
    }),
    { vault: false },
  ),
  /** Writes the page as it prints now. */
  'shell.writePdf': call<WrittenPdf>()(z.strictObject({ file: fileId })),
  'shell.recentVaults': call<readonly RecentVault[]>()(z.strictObject({}), { vault: false }),
  'shell.forgetVault': call<null>()(z.strictObject({ file: fileId }), { vault: false }),
  'shell.settings': call<Settings>()(z.strictObject({ change: settingsSchema.partial() }), { vault: false }),
  'shell.about': call<{ readonly version: string; readonly platform: string }>()(z.strictObject({}), { vault: false }),
  /** Ends the engine's thread, so that nothing decrypted stays in memory, and renews the page. */
  'shell.lock': call<null>()(z.strictObject({}), { vault: false }),
  'shell.cancelJob': call<null>()(z.strictObject({ job: z.string().max(40) }), { vault: false }),
};
