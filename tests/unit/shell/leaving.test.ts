import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { EngineClient } from '../../../electron/shell/engine-client.ts';
import { guardLeaving } from '../../../electron/shell/leaving.ts';
import type { SettingsStore } from '../../../electron/shell/settings.ts';
import type { JobState } from '../../../shared/contract/call.ts';

const showMessageBox = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));
beforeEach(() => showMessageBox.mockReset());

const STOP = 0;
const GO_ON = 1;

/** An application that quits as Electron does: the event first, and the end only when nobody held it up. */
class FakeApp extends EventEmitter {
  ended = false;
  quit(): void {
    this.ended = !isHeldUp(this, 'before-quit');
  }
}

function isHeldUp(emitter: EventEmitter, event: string): boolean {
  let held = false;
  emitter.emit(event, {
    preventDefault: () => {
      held = true;
    },
  });
  return held;
}

function open(jobNames: string[] = []) {
  const app = new FakeApp();
  const window = new EventEmitter();
  const engine = {
    runningJobs: jobNames.map((name) => ({ name }) as JobState),
    end: vi.fn(async () => expect(app.ended).toBe(false)),
  };
  guardLeaving({
    app: app as unknown as App,
    window: window as unknown as BrowserWindow,
    engine: engine as unknown as EngineClient,
    settings: { current: { language: 'nl', lockMinutes: 5, lockOnMinimise: false } } as SettingsStore,
  });
  return { app, window, engine };
}

test('without running work the engine is closed first and nothing is asked', async () => {
  const { app, engine } = open();
  app.quit();
  expect(app.ended).toBe(false);
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(engine.end).toHaveBeenCalledOnce();
  expect(showMessageBox).not.toHaveBeenCalled();
});

test('closing the window is leaving', async () => {
  const { app, window, engine } = open();
  expect(isHeldUp(window, 'close')).toBe(true);
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(engine.end).toHaveBeenCalledOnce();
  expect(isHeldUp(window, 'close')).toBe(false);
});

test('running work is named, and going on with it keeps the application open', async () => {
  showMessageBox.mockResolvedValue({ response: GO_ON });
  const { app, engine } = open(['train.start', 'vault.backup']);
  app.quit();
  await vi.waitFor(() => expect(showMessageBox).toHaveBeenCalledOnce());
  const [, question] = showMessageBox.mock.calls[0] as [
    unknown,
    { message: string; buttons: string[]; cancelId: number },
  ];
  expect(question.message).toBe('Er loopt nog werk: de modellen worden getraind, de reservekopie wordt gemaakt.');
  expect(question.buttons).toEqual(['Stoppen', 'Doorwerken']);
  expect(question.cancelId).toBe(GO_ON);
  await new Promise(setImmediate);
  expect(app.ended).toBe(false);
  expect(engine.end).not.toHaveBeenCalled();

  app.quit();
  await vi.waitFor(() => expect(showMessageBox).toHaveBeenCalledTimes(2));
});

test('stopping the work closes the engine and ends the application', async () => {
  showMessageBox.mockResolvedValue({ response: STOP });
  const { app, engine } = open(['train.start']);
  app.quit();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(engine.end).toHaveBeenCalledOnce();
});

test('is asked once, however often one clicks', async () => {
  showMessageBox.mockResolvedValue({ response: GO_ON });
  const { app, window } = open(['train.start']);
  app.quit();
  isHeldUp(window, 'close');
  app.quit();
  await new Promise(setImmediate);
  expect(showMessageBox).toHaveBeenCalledOnce();
});
