import { type App, type BrowserWindow, dialog } from 'electron';
import type { JobState } from '../../shared/contract/call.ts';
import type { JobCall } from '../../shared/contract/index.ts';
import type { EngineClient } from './engine-client.ts';
import type { SettingsStore } from './settings.ts';
import { words } from './words.ts';

interface LeavingParts {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly engine: EngineClient;
  readonly settings: SettingsStore;
}

/** Lets the application end only after the engine has closed the vault, and asks first when work is going on. */
export function guardLeaving({ app, window, engine, settings }: LeavingParts): void {
  let stage: 'staying' | 'leaving' | 'gone' = 'staying';

  const leave = async (): Promise<void> => {
    if (stage !== 'staying') return;
    stage = 'leaving';
    const agreed = engine.runningJobs.length === 0 || (await confirmStop(window, engine.runningJobs, settings));
    if (!agreed) {
      stage = 'staying';
      return;
    }
    await engine.end();
    stage = 'gone';
    app.quit();
  };

  const holdUp = (event: { preventDefault(): void }): void => {
    if (stage === 'gone') return;
    event.preventDefault();
    void leave();
  };
  app.on('before-quit', holdUp);
  window.on('close', holdUp);
  app.on('window-all-closed', () => app.quit());
}

async function confirmStop(
  window: BrowserWindow,
  jobs: readonly JobState[],
  settings: SettingsStore,
): Promise<boolean> {
  const { leave, jobs: names } = words(settings.current.language);
  const work = jobs.map(({ name }) => names[name as JobCall]).join(', ');
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `${leave.running} ${work}.`,
    detail: leave.consequence,
    buttons: [leave.stop, leave.goOn],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
