import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { FitTask, FittedModel, SharedData } from './fit-task.ts';
import { shareData } from './shared-data.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** In source the thread's file lies beside this one; the build puts both in one folder under another name. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './compute.js', import.meta.url);

export interface PoolRun {
  /** Called in the order in which tasks end, which differs from run to run; results do not. */
  readonly onDone: (index: number, models: FittedModel[]) => void;
  readonly onCancel: (stop: () => void) => void;
}

/** Threads that train models. They are started at the first run and kept, so that later runs start warm. */
export class Pool {
  readonly #size: number;
  #workers: Worker[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(threads = availableParallelism()) {
    this.#size = Math.max(1, threads);
  }

  /**
   * Runs all tasks on the same data, after any run that is under way: threads know one set of data at a time. Each task has its own
   * index and seed, so results do not depend on the number of threads.
   * @throws AppError CANCELLED when stopped, or the first error of a task.
   */
  run(data: SharedData, tasks: readonly FitTask[], events: PoolRun): Promise<void> {
    const result = this.#turn.then(() => this.#runNow(data, tasks, events));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #runNow(data: SharedData, tasks: readonly FitTask[], { onDone, onCancel }: PoolRun): Promise<void> {
    const share: ToWorker = { kind: 'share', data: shareData(data) };
    const workers = this.#start(Math.min(this.#size, tasks.length));
    let next = 0;
    let open = tasks.length;
    try {
      await new Promise<void>((resolve, reject) => {
        onCancel(() => reject(new AppError('CANCELLED')));
        const give = (worker: Worker): void => {
          const index = next;
          const task = tasks[index];
          if (task === undefined) return;
          next += 1;
          worker.postMessage({ kind: 'task', index, task } satisfies ToWorker);
        };
        for (const worker of workers) {
          worker.ref();
          worker.on('error', reject);
          worker.on('message', ({ index, result }: FromWorker) => {
            if (!result.ok) {
              reject(new AppError(result.error.code, result.error.details));
              return;
            }
            try {
              onDone(index, result.value);
            } catch (error) {
              reject(error);
              return;
            }
            open -= 1;
            if (open === 0) resolve();
            else give(worker);
          });
          worker.postMessage(share);
          give(worker);
        }
        if (open === 0) resolve();
      });
    } catch (error) {
      // A thread cannot be interrupted in the middle of a fit: it is ended, and the next run starts new ones.
      await this.close();
      throw error;
    } finally {
      for (const worker of this.#workers) {
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
        // A waiting thread must not keep the command line from ending.
        worker.unref();
      }
    }
  }

  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #start(count: number): Worker[] {
    while (this.#workers.length < count) {
      const worker = new Worker(workerFile);
      worker.unref();
      this.#workers.push(worker);
    }
    return this.#workers.slice(0, count);
  }
}
