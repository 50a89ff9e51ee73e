import { performance } from 'node:perf_hooks';

/** Seconds by the clock, and seconds of processor time over all threads of the process. */
export interface Elapsed {
  readonly wall: number;
  readonly cpu: number;
}

/** Times one piece of work. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; elapsed: Elapsed }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const result = await work();
  const wall = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { result, elapsed: { wall, cpu: (user + system) / 1e6 } };
}

/** The middle of some measurements, wall and processor time apart; a busy machine spoils the slow ones, luck the fast ones. */
export function typical(measured: readonly Elapsed[]): Elapsed {
  return { wall: median(measured.map(({ wall }) => wall)), cpu: median(measured.map(({ cpu }) => cpu)) };
}

/** @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** @throws RangeError for an empty list */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The most memory that this process has held so far, in MB. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;
