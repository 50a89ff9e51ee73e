import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toAppError } from '../../../renderer/app/bridge.ts';
import { cancelJob, listenToJobs, runJob, runningJobs, useJobs } from '../../../renderer/app/jobs.ts';
import type {} from '../../../renderer/globals.d.ts';
import type { JobState, Result } from '../../../shared/contract/call.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

const settings = { seed: 20261001, folds: 10, repeats: 50 };

/** The page's way out, as the preload script would put it on the window: answers are scripted, reports are sent by the test. */
class FakeBridge {
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  answer: (name: string) => Result<unknown> = () => ({ ok: true, value: { job: 'a' } });
  #listener: (state: JobState) => void = () => undefined;

  async call(name: string, input: unknown): Promise<Result<unknown>> {
    this.calls.push({ name, input });
    return this.answer(name);
  }

  onJob(listener: (state: JobState) => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  report(state: Partial<JobState>): void {
    this.#listener({
      job: 'a',
      name: 'train.start',
      status: 'running',
      fraction: 0.5,
      phase: 'fit',
      done: 1,
      total: 2,
      elapsedSeconds: 3,
      remainingSeconds: 3,
      result: null,
      ...state,
    });
  }
}

const failure = (code: ErrorCode, details = {}): Result<never> => ({ ok: false, error: { code, details } });
const isPending = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => false), new Promise<boolean>((resolve) => setImmediate(resolve, true))]);

describe('jobs', () => {
  const onEnd = vi.fn();
  let bridge: FakeBridge;

  beforeEach(() => {
    bridge = new FakeBridge();
    vi.stubGlobal('window', { toetssteen: bridge });
    useJobs.setState({ byId: {} });
    onEnd.mockClear();
    listenToJobs(onEnd);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('waits for the end of the job and gives what came out', async () => {
    const result = runJob('train.start', settings);
    expect(await isPending(result)).toBe(true);
    bridge.report({ fraction: 0.9 });
    expect(await isPending(result)).toBe(true);
    bridge.report({ status: 'done', fraction: 1, result: { ok: true, value: { training: 7 } } });
    expect(await result).toEqual({ training: 7 });
    expect(bridge.calls).toEqual([{ name: 'train.start', input: settings }]);
  });

  it('knows a job that ended before the call that started it answered', async () => {
    bridge.answer = () => {
      bridge.report({ status: 'done', result: { ok: true, value: { training: 8 } } });
      return { ok: true, value: { job: 'a' } };
    };
    expect(await runJob('train.start', settings)).toEqual({ training: 8 });
  });

  it('tells jobs apart by their id', async () => {
    const first = runJob('train.start', settings);
    await isPending(first);
    bridge.answer = () => ({ ok: true, value: { job: 'b' } });
    const second = runJob('rank.export', { file: 'f1', format: 'csv' });
    await isPending(second);
    bridge.report({ job: 'b', name: 'rank.export', status: 'done', result: { ok: true, value: { rows: 46 } } });
    expect(await second).toEqual({ rows: 46 });
    expect(await isPending(first)).toBe(true);
  });

  it('throws the code and details of a job that failed', async () => {
    const result = runJob('train.start', settings);
    const thrown = expect(result).rejects.toMatchObject({
      code: 'TRAIN_TOO_FEW_POSITIVES',
      details: { positives: 12, needed: 30 },
    });
    await isPending(result.catch(() => undefined));
    bridge.report({ status: 'failed', result: failure('TRAIN_TOO_FEW_POSITIVES', { positives: 12, needed: 30 }) });
    await thrown;
    await expect(result).rejects.toBeInstanceOf(AppError);
  });

  it('throws at once when the job was not even started', async () => {
    bridge.answer = () => failure('BUSY', { running: 'train.start' });
    await expect(runJob('train.start', settings)).rejects.toMatchObject({
      code: 'BUSY',
      details: { running: 'train.start' },
    });
    expect(useJobs.getState().byId).toEqual({});
  });

  it('throws INTERNAL for a job that ended without a result', async () => {
    bridge.answer = () => {
      bridge.report({ status: 'failed', result: null });
      return { ok: true, value: { job: 'a' } };
    };
    await expect(runJob('train.start', settings)).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it.each([failure('CANCELLED'), null])(
    'asks the shell to stop a job, and throws CANCELLED when it did',
    async (last) => {
      const result = runJob('train.start', settings);
      const thrown = expect(result).rejects.toMatchObject({ code: 'CANCELLED' });
      await isPending(result.catch(() => undefined));
      bridge.answer = () => ({ ok: true, value: null });
      await cancelJob('a');
      expect(bridge.calls.at(-1)).toEqual({ name: 'shell.cancelJob', input: { job: 'a' } });
      bridge.report({ status: 'cancelled', result: last });
      await thrown;
    },
  );

  it('gives the result of a job that was done before it could be stopped', async () => {
    const result = runJob('train.start', settings);
    await isPending(result);
    bridge.answer = () => ({ ok: true, value: null });
    await cancelJob('a');
    bridge.report({ status: 'done', result: { ok: true, value: { training: 9 } } });
    expect(await result).toEqual({ training: 9 });
  });

  it('lists running jobs and tells of each end once', () => {
    bridge.report({ job: 'a' });
    bridge.report({ job: 'b', name: 'vault.backup' });
    expect(runningJobs(useJobs.getState()).map(({ job }) => job)).toEqual(['a', 'b']);
    expect(onEnd).not.toHaveBeenCalled();
    bridge.report({ job: 'a', status: 'cancelled' });
    expect(runningJobs(useJobs.getState()).map(({ job }) => job)).toEqual(['b']);
    expect(onEnd.mock.calls.map(([state]) => [state.job, state.status])).toEqual([['a', 'cancelled']]);
  });
});

describe('toAppError', () => {
  it('leaves a code as it is and gives everything else the code INTERNAL', () => {
    const busy = new AppError('BUSY');
    expect(toAppError(busy)).toBe(busy);
    const odd = new TypeError('undefined is not a function');
    expect(toAppError(odd)).toMatchObject({ code: 'INTERNAL', details: {}, cause: odd });
  });
});
