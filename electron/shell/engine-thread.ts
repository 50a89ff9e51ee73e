import { Worker } from 'node:worker_threads';
import type { JobState, Result } from '../../shared/contract/call.ts';
import type { EngineCall } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import { toFailure } from '../engine/jobs.ts';
import type { EngineThreadData, FromEngine, ToEngine } from '../engine/thread.ts';

/** How long the engine gets to put running work back and close the vault before its thread is ended. */
const CLOSE_WITHIN_MS = 3000;

export interface EngineThreadEvents {
  readonly onJob: (state: JobState) => void;
  /** The thread broke off without having been asked to end. */
  readonly onCrash: () => void;
}

/** One worker thread with the engine in it, from its start to its end; calls are matched with their results. */
export class EngineThread {
  readonly #worker: Worker;
  readonly #events: EngineThreadEvents;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  readonly #jobs = new Map<string, JobState>();
  readonly #ended: Promise<void>;
  #calls = 0;
  #ending = false;
  #reason = 'the engine stopped';

  constructor(script: URL, data: EngineThreadData, events: EngineThreadEvents) {
    this.#events = events;
    this.#worker = new Worker(script, { workerData: data, name: 'engine' });
    this.#worker.on('message', (message: FromEngine) => this.#receive(message));
    this.#worker.on('error', (error: unknown) => {
      this.#reason = error instanceof Error ? error.message : String(error);
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        if (!this.#ending) this.#breakOff();
        resolve();
      });
    });
  }

  get runningJobs(): readonly JobState[] {
    return [...this.#jobs.values()];
  }

  /** Never throws: a call that cannot be answered any more gets an error as its result. */
  call(name: EngineCall, input: unknown): Promise<Result<unknown>> {
    if (this.#ending) return Promise.resolve(toFailure(new AppError('VAULT_LOCKED')));
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#send({ kind: 'call', id, name, input });
    });
  }

  cancel(job: string): void {
    this.#send({ kind: 'cancel', job });
  }

  /** Asks the engine to close; ends the thread when it has, or when it takes too long. */
  async end(): Promise<void> {
    if (!this.#ending) {
      this.#ending = true;
      this.#jobs.clear();
      this.#settle(toFailure(new AppError('VAULT_LOCKED')));
      this.#send({ kind: 'close' });
    }
    const tooLong = setTimeout(() => void this.#worker.terminate(), CLOSE_WITHIN_MS);
    await this.#ended;
    clearTimeout(tooLong);
  }

  #send(message: ToEngine): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromEngine): void {
    if (message.kind === 'closed') void this.#worker.terminate();
    else if (message.kind === 'result') this.#answer(message.id, message.result);
    else if (!this.#ending) this.#follow(message.state);
  }

  #answer(id: number, result: Result<unknown>): void {
    this.#pending.get(id)?.(result);
    this.#pending.delete(id);
  }

  #follow(state: JobState): void {
    if (state.status === 'running') this.#jobs.set(state.job, state);
    else this.#jobs.delete(state.job);
    this.#events.onJob(state);
  }

  #breakOff(): void {
    this.#ending = true;
    const error = toFailure(new AppError('INTERNAL', { message: this.#reason }));
    this.#settle(error);
    for (const state of this.#jobs.values()) {
      this.#events.onJob({ ...state, status: 'failed', remainingSeconds: null, result: error });
    }
    this.#jobs.clear();
    this.#events.onCrash();
  }

  #settle(error: Result<never>): void {
    for (const resolve of this.#pending.values()) resolve(error);
    this.#pending.clear();
  }
}
