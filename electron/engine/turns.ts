import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Other calls wait at most about this long for their turn. */
const TURN_MS = 40;

/** For work whose length is not known beforehand: tells when it has had its turn, and lets other calls go first. See also `inTimeSlices`. */
export class Turns {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since >= TURN_MS;
  }

  async giveWay(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
