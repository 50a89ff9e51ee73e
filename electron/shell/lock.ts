import type { BrowserWindow } from 'electron';
import type { EngineClient } from './engine-client.ts';
import type { FileRegistry } from './file-registry.ts';
import { pageAddress } from './page-address.ts';

interface LockParts {
  readonly window: BrowserWindow;
  readonly engine: EngineClient;
  readonly files: FileRegistry;
}

/**
 * Makes the one way to lock: the page is loaded anew, so that nothing of the vault is left in it, the engine's thread ends, and file ids
 * lose their meaning. Asking again while it is under way joins in.
 */
export function createLock({ window, engine, files }: LockParts): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => {
    underWay ??= (async () => {
      files.clear();
      await Promise.all([window.loadURL(pageAddress), engine.renew()]);
    })().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
