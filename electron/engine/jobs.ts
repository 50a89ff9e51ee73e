import { performance } from 'node:perf_hooks';
import type { JobState, Result } from '../../shared/contract/call.ts';
import { AppError } from '../../shared/errors.ts';
import { classifySqliteError } from './store/store-errors.ts';

/** A share of the whole job, by weight: `{ phase: 'folds', weight: 10 }` takes ten times as long as one of weight 1. */
export interface PhasePlan {
  readonly phase: string;
  readonly weight: number;
}

/** What a step uses to tell how far it is and to learn that the analyst wants to stop. */
export interface JobControl {
  /** Announces the phases; without it a job is one phase. */
  plan(phases: readonly PhasePlan[]): void;
  enter(phase: string, total?: number): void;
  /** `done` of `total` within the present phase; fractions are fine. */
  step(done: number): void;
  readonly cancelled: boolean;
  /** Throws `CANCELLED` once the analyst has asked to stop. */
  check(): void;
  /** Called at once when the analyst asks to stop, for work that cannot look by itself. */
  onCancel(stop: () => void): void;
}

const REPORT_EVERY_MS = 100;
/** Below this share a forecast of the remaining time says more about chance than about the work. */
const FORECAST_FROM = 0.04;

/** Keeps the jobs of one engine: starts them, tells about them and cancels them. */
export class Jobs {
  readonly #running = new Map<string, Job>();
  readonly #tell: (state: JobState) => void;
  #count = 0;

  constructor(tell: (state: JobState) => void) {
    this.#tell = tell;
  }

  /** Starts `work` and answers at once with the job's id; the outcome is told, never thrown. */
  start(name: string, work: (control: JobControl) => Promise<unknown>): string {
    this.#count += 1;
    const id = `job-${this.#count}`;
    const job = new Job(id, name, this.#tell);
    this.#running.set(id, job);
    void job.run(work).finally(() => this.#running.delete(id));
    return id;
  }

  cancel(id: string): void {
    this.#running.get(id)?.cancel();
  }

  /** Cancels all and waits until each has put things back as they were. */
  async close(): Promise<void> {
    const jobs = [...this.#running.values()];
    for (const job of jobs) job.cancel();
    await Promise.all(jobs.map((job) => job.finished));
  }
}

class Job implements JobControl {
  readonly finished: Promise<void>;
  readonly #id: string;
  readonly #name: string;
  readonly #tell: (state: JobState) => void;
  readonly #started = performance.now();
  readonly #stops: (() => void)[] = [];
  #finish: () => void = () => undefined;
  #plan: readonly PhasePlan[] = [{ phase: 'work', weight: 1 }];
  #phase = 'work';
  #done = 0;
  #total = 1;
  #told = Number.NEGATIVE_INFINITY;
  #cancelled = false;

  constructor(id: string, name: string, tell: (state: JobState) => void) {
    this.#id = id;
    this.#name = name;
    this.#tell = tell;
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  async run(work: (control: JobControl) => Promise<unknown>): Promise<void> {
    this.#report('running', null);
    try {
      // A turn of the loop first, so that the caller knows the job's id before anything is told of its end.
      await new Promise(setImmediate);
      const value = await work(this);
      this.#report('done', { ok: true, value });
    } catch (error) {
      const result = toFailure(error);
      this.#report(result.error.code === 'CANCELLED' ? 'cancelled' : 'failed', result);
    } finally {
      this.#finish();
    }
  }

  plan(phases: readonly PhasePlan[]): void {
    this.#plan = phases;
  }

  enter(phase: string, total = 1): void {
    this.check();
    this.#phase = phase;
    this.#total = total;
    this.#done = 0;
    this.#report('running', null);
  }

  step(done: number): void {
    this.check();
    this.#done = Math.min(done, this.#total);
    if (performance.now() - this.#told >= REPORT_EVERY_MS) this.#report('running', null);
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  check(): void {
    if (this.#cancelled) throw new AppError('CANCELLED');
  }

  onCancel(stop: () => void): void {
    if (this.#cancelled) stop();
    else this.#stops.push(stop);
  }

  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    for (const stop of this.#stops) stop();
  }

  #fraction(): number {
    const whole = this.#plan.reduce((sum, { weight }) => sum + weight, 0);
    const index = this.#plan.findIndex(({ phase }) => phase === this.#phase);
    const before = this.#plan.slice(0, Math.max(index, 0)).reduce((sum, { weight }) => sum + weight, 0);
    const own = this.#plan[Math.max(index, 0)]?.weight ?? 0;
    return whole === 0 ? 0 : (before + own * (this.#total === 0 ? 1 : this.#done / this.#total)) / whole;
  }

  #report(status: JobState['status'], result: Result<unknown> | null): void {
    this.#told = performance.now();
    const fraction = status === 'done' ? 1 : this.#fraction();
    const elapsedSeconds = (this.#told - this.#started) / 1000;
    const known = status === 'running' && fraction >= FORECAST_FROM;
    this.#tell({
      job: this.#id,
      name: this.#name,
      status,
      fraction,
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      elapsedSeconds,
      remainingSeconds: known ? (elapsedSeconds * (1 - fraction)) / fraction : null,
      result,
    });
  }
}

/** Any error as what may cross the boundary; one without a code keeps its message for the log, not its stack. */
export function toFailure(thrown: unknown): Extract<Result<never>, { ok: false }> {
  const error = classifySqliteError(thrown);
  if (error instanceof AppError) return { ok: false, error: { code: error.code, details: error.details } };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { code: 'INTERNAL', details: { message } } };
}
