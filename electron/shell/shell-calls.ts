import type { App, BrowserWindow } from 'electron';
import type { Answer, Input, ShellCall } from '../../shared/contract/index.ts';
import type { PickedFile } from '../../shared/contract/shell.ts';
import { pickToOpen, pickToSave } from './dialogs.ts';
import type { EngineClient } from './engine-client.ts';
import type { FileRegistry, FileUse } from './file-registry.ts';
import { writePdf } from './page-pdf.ts';
import type { RecentVaults } from './recent-vaults.ts';
import type { SettingsStore } from './settings.ts';
import { words } from './words.ts';

/** One handler for each call that the shell itself answers; a `file` in the input is a path by now. */
export type ShellCalls = {
  readonly [Name in ShellCall]: (input: Input<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

interface Parts {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly settings: SettingsStore;
  readonly files: FileRegistry;
  readonly recentVaults: RecentVaults;
  readonly engine: EngineClient;
  readonly lock: () => Promise<void>;
}

export function shellCalls({ app, window, settings, files, recentVaults, engine, lock }: Parts): ShellCalls {
  const picked = (file: string | null, use: FileUse): PickedFile | null =>
    file === null ? null : files.describe(file, use);
  const ownWords = () => words(settings.current.language);

  return {
    'shell.openFile': async ({ kind }) => picked(await pickToOpen(window, kind, ownWords()), 'read'),
    'shell.saveFile': async (asked) => picked(await pickToSave(window, asked, ownWords()), 'write'),
    'shell.writePdf': ({ file }) => writePdf(window, file),
    'shell.recentVaults': () => recentVaults.list(),
    'shell.forgetVault': ({ file }) => {
      recentVaults.forget(file);
      return null;
    },
    'shell.settings': ({ change }) => settings.change(change),
    'shell.about': () => ({ version: app.getVersion(), platform: `${process.platform} ${process.arch}` }),
    'shell.lock': async () => {
      await lock();
      return null;
    },
    'shell.cancelJob': ({ job }) => {
      engine.cancel(job);
      return null;
    },
  };
}
