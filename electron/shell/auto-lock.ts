import type { PowerMonitor } from 'electron';
import type { Settings } from '../../shared/contract/shell.ts';

/** How often the system is asked how long nobody touched it, and whether the screen is locked: Linux does not tell that by itself. */
const LOOK_EVERY_MS = 5000;

interface AutoLockParts {
  readonly monitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime' | 'getSystemIdleState'>;
  readonly window: { on(event: 'minimize', listener: () => void): unknown };
  readonly settings: { readonly current: Settings };
  /** Whether there is something to lock. */
  readonly unlocked: () => boolean;
  /** Whether a job runs, such as a training, that locking would end. */
  readonly working: () => boolean;
  readonly lock: () => void;
}

/**
 * Locks the vault when nobody is there: after the idle minutes of the settings, when the screen locks, when the machine goes to sleep,
 * and on minimising where that was chosen. Running work holds up the idle clock alone: who waits for a training need not touch the
 * machine for it, and whoever leaves locks the screen.
 */
export function startAutoLock({ monitor, window, settings, unlocked, working, lock }: AutoLockParts): void {
  const lockIfOpen = (): void => {
    if (unlocked()) lock();
  };
  monitor.on('lock-screen', lockIfOpen);
  monitor.on('suspend', lockIfOpen);
  window.on('minimize', () => {
    if (settings.current.lockOnMinimise) lockIfOpen();
  });
  setInterval(() => {
    const limit = settings.current.lockMinutes * 60;
    const idle = monitor.getSystemIdleTime() >= limit && !working();
    if (idle || monitor.getSystemIdleState(limit) === 'locked') lockIfOpen();
  }, LOOK_EVERY_MS).unref();
}
