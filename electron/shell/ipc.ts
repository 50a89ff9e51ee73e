import { type BrowserWindow, ipcMain } from 'electron';
import type { JobState, Result } from '../../shared/contract/call.ts';
import type { EngineCall, ShellCall } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import { toFailure } from '../engine/jobs.ts';
import { callChannel, jobChannel } from './channels.ts';
import { type CheckedCall, checkCall } from './checked-call.ts';
import { type EngineClient, openingCalls } from './engine-client.ts';
import type { FileRegistry } from './file-registry.ts';
import { isOwnPage } from './sender.ts';
import type { ShellCalls } from './shell-calls.ts';

interface Parts {
  readonly window: BrowserWindow;
  readonly files: FileRegistry;
  readonly engine: EngineClient;
  readonly shell: ShellCalls;
  readonly onVaultOpened: (file: string) => void;
}

/** The registry: the only place that listens to the page. Every call is answered with a result; none throws. */
export function registerCalls({ window, files, engine, shell, onVaultOpened }: Parts): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    try {
      if (!isOwnPage(event, window)) throw new AppError('CALL_SENDER_REFUSED');
      return await route(checkCall(name, input, files));
    } catch (error) {
      return toFailure(error);
    }
  });

  async function route({ name, input }: CheckedCall): Promise<Result<unknown>> {
    if (Object.hasOwn(shell, name)) {
      const handler = shell[name as ShellCall] as (input: unknown) => unknown;
      return { ok: true, value: await handler(input) };
    }
    const result = await engine.call(name as EngineCall, input);
    if (result.ok && openingCalls.has(name)) onVaultOpened((input as { readonly file: string }).file);
    return result;
  }
}

/** Tells the page how far a job is. */
export function tellPage(window: BrowserWindow, state: JobState): void {
  if (!window.isDestroyed()) window.webContents.send(jobChannel, state);
}
