import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Well below 50 ms, so that a call of the page hardly waits. */
const TARGET_MS = 25;
const SMALLEST = 16;
const LARGEST = 8192;

/**
 * Works through 0 to `total` in stretches (`from` to `to`, the end not included) that take about 25 ms each, however dear one item is,
 * and gives other calls a turn after each.
 */
export async function inTimeSlices(total: number, work: (from: number, to: number) => void): Promise<void> {
  let size = SMALLEST;
  for (let from = 0; from < total; ) {
    const to = Math.min(total, from + size);
    const started = performance.now();
    work(from, to);
    const fit = TARGET_MS / Math.max(performance.now() - started, 1);
    // At most doubled: one quick stretch tells little about the next.
    size = Math.round(Math.min(Math.max(size * Math.min(fit, 2), SMALLEST), LARGEST));
    from = to;
    await setImmediate();
  }
}
