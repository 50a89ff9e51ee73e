import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAutoLock } from '../../../electron/shell/auto-lock.ts';
import type { Settings } from '../../../shared/contract/shell.ts';

class FakeMonitor extends EventEmitter {
  idleSeconds = 0;
  screenLocked = false;
  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
  getSystemIdleState(): 'active' | 'locked' {
    return this.screenLocked ? 'locked' : 'active';
  }
}

function set(change: Partial<Settings> = {}) {
  const monitor = new FakeMonitor();
  const window = new EventEmitter();
  const state = { unlocked: true, working: false, locks: 0 };
  startAutoLock({
    monitor: monitor as unknown as PowerMonitor,
    window,
    settings: { current: { language: 'nl', lockMinutes: 5, lockOnMinimise: false, ...change } },
    unlocked: () => state.unlocked,
    working: () => state.working,
    lock: () => {
      state.locks += 1;
      state.unlocked = false;
    },
  });
  return { monitor, window, state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('locks once the idle minutes have passed, not before', () => {
  const { monitor, state } = set({ lockMinutes: 2 });
  monitor.idleSeconds = 119;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(0);
  monitor.idleSeconds = 120;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(1);
});

test('does not end running work for idleness, but locks once it is done, and for a locked screen at once', () => {
  const { monitor, state } = set({ lockMinutes: 2 });
  state.working = true;
  monitor.idleSeconds = 600;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(0);
  state.working = false;
  vi.advanceTimersByTime(10_000);
  expect(state.locks).toBe(1);
  const other = set();
  other.state.working = true;
  other.monitor.screenLocked = true;
  vi.advanceTimersByTime(10_000);
  expect(other.state.locks).toBe(1);
});

test('notices by itself that the screen is locked', () => {
  const { monitor, state } = set();
  monitor.screenLocked = true;
  vi.advanceTimersByTime(10_000);
  expect(state.locks).toBe(1);
});

test.each(['lock-screen', 'suspend'])('locks at once on %s', (event) => {
  const { monitor, state } = set();
  monitor.emit(event);
  expect(state.locks).toBe(1);
});

test('locks on minimising only where that was chosen', () => {
  const usual = set();
  usual.window.emit('minimize');
  expect(usual.state.locks).toBe(0);
  const careful = set({ lockOnMinimise: true });
  careful.window.emit('minimize');
  expect(careful.state.locks).toBe(1);
});

test('leaves a page without an open vault alone', () => {
  const { monitor, state } = set();
  state.unlocked = false;
  monitor.emit('lock-screen');
  monitor.idleSeconds = 9999;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(0);
});
