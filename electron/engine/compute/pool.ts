import { availableParallelism } from 'node:os';
import { type TransferListItem, Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { FitTask, FittedModel, SharedData } from './fit-task.ts';
import { makeSeats, seatPorts } from './thread-crew.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** In source the thread's file lies beside this one; the build puts both in one folder under another name. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './compute.js', import.meta.url);

export interface PoolEvents {
  readonly onCancel: (stop: () => void) => void;
}

export interface QueueEvents extends PoolEvents {
  /** Called in the order in which tasks end, which differs from run to run; results do not. */
  readonly onDone: (index: number, models: FittedModel[]) => void;
}

export interface TogetherEvents extends PoolEvents {
  readonly onProgress: (fraction: number) => void;
}

type Answer = (worker: Worker, message: FromWorker) => void;

/** A thread, the data that it holds, and who listens to it; nobody does between two runs. */
interface Member {
  readonly worker: Worker;
  data: SharedData | null;
  listener: { readonly onMessage: (message: FromWorker) => void; readonly onError: (error: unknown) => void } | null;
}

/** Threads that train models. They are started at the first run (or by `warmUp`) and kept, so that later runs start warm. */
export class Pool {
  readonly #size: number;
  #members: Member[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(threads = availableParallelism()) {
    this.#size = Math.max(1, threads);
  }

  /** Starts all threads and lets each make a small fit, so that the first real one need not wait for the compiler. */
  warmUp(): void {
    if (this.#members.length > 0) return;
    for (const { worker } of this.#start(this.#size)) worker.postMessage({ kind: 'warm-up' } satisfies ToWorker);
  }

  /**
   * Runs all tasks on the same data, one thread for each, after any run that is under way. Each task has its own index and seed, so
   * results do not depend on the number of threads. The data should lie on shared memory (`shareData`).
   * @throws AppError CANCELLED when stopped, or the first error of a task.
   */
  run(data: SharedData, tasks: readonly FitTask[], { onDone, onCancel }: QueueEvents): Promise<void> {
    return this.#inTurn(onCancel, () => {
      const members = this.#start(Math.min(this.#size, tasks.length));
      let next = 0;
      let open = tasks.length;
      const give = (worker: Worker): void => {
        const task = tasks[next];
        if (task === undefined) return;
        worker.postMessage({ kind: 'task', index: next, task, seat: null } satisfies ToWorker);
        next += 1;
      };
      return this.#converse(members, data, onCancel, (finish) => {
        for (const { worker } of members) give(worker);
        if (open === 0) finish();
        return (worker, message) => {
          if (message.kind !== 'done') return;
          onDone(message.index, unwrap(message));
          open -= 1;
          if (open === 0) finish();
          else give(worker);
        };
      });
    });
  }

  /**
   * Runs one task on all threads together, after any run that is under way.
   * @throws AppError CANCELLED when stopped, or the error of the task.
   */
  async runTogether(data: SharedData, task: FitTask, { onProgress, onCancel }: TogetherEvents): Promise<FittedModel[]> {
    let models: FittedModel[] = [];
    await this.#inTurn(onCancel, () => {
      const members = this.#start(this.#size);
      let open = members.length;
      return this.#converse(members, data, onCancel, (finish) => {
        for (const [index, seat] of makeSeats(members.length).entries()) {
          const message: ToWorker = { kind: 'task', index, task, seat };
          members[index]?.worker.postMessage(message, seatPorts(seat) as TransferListItem[]);
        }
        return (_worker, message) => {
          if (message.kind === 'progress') return onProgress(message.fraction);
          const own = unwrap(message);
          if (message.index === 0) models = own;
          open -= 1;
          if (open === 0) finish();
        };
      });
    });
    return models;
  }

  async close(): Promise<void> {
    const members = this.#members;
    this.#members = [];
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  }

  /** Does the work after what is under way; cancelling answers at once, also for who is still waiting. */
  #inTurn(onCancel: PoolEvents['onCancel'], work: () => Promise<void>): Promise<void> {
    let givenUp = false;
    const cancelled = new Promise<never>((_resolve, reject) => {
      onCancel(() => {
        givenUp = true;
        reject(new AppError('CANCELLED'));
      });
    });
    const result = this.#turn.then(() => (givenUp ? undefined : work()));
    this.#turn = result.catch(() => undefined);
    return Promise.race([result, cancelled]);
  }

  /** Gives the threads their data and listens to them until `begin`'s callback has called `finish`, or something goes wrong. */
  async #converse(
    members: readonly Member[],
    data: SharedData,
    onCancel: PoolEvents['onCancel'],
    begin: (finish: () => void) => Answer,
  ): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        onCancel(() => reject(new AppError('CANCELLED')));
        for (const member of members) {
          member.worker.ref();
          if (member.data === data) continue;
          member.data = data;
          member.worker.postMessage({ kind: 'share', data } satisfies ToWorker);
        }
        const answer = begin(resolve);
        for (const member of members) {
          const onMessage = (message: FromWorker): void => {
            try {
              answer(member.worker, message);
            } catch (error) {
              reject(error);
            }
          };
          member.listener = { onMessage, onError: reject };
        }
      });
    } catch (error) {
      // A thread cannot be interrupted in the middle of a fit: it is ended, and the next run starts new ones.
      await this.close();
      throw error;
    } finally {
      for (const member of members) {
        member.listener = null;
        // A waiting thread must not keep the command line from ending.
        member.worker.unref();
      }
    }
  }

  #start(count: number): Member[] {
    while (this.#members.length < count) {
      const worker = new Worker(workerFile);
      const member: Member = { worker, data: null, listener: null };
      worker.on('message', (message: FromWorker) => member.listener?.onMessage(message));
      worker.on('error', (error) => {
        // A thread that fails is of no more use; one that failed while nobody asked anything of it is simply started again.
        this.#members = this.#members.filter((other) => other !== member);
        member.listener?.onError(error);
      });
      worker.unref();
      this.#members.push(member);
    }
    return this.#members.slice(0, count);
  }
}

/** @throws AppError of the task */
function unwrap({ result }: Extract<FromWorker, { kind: 'done' }>): FittedModel[] {
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value;
}
