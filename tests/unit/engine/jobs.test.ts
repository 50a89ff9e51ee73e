import { describe, expect, it } from 'vitest';
import { Jobs } from '../../../electron/engine/jobs.ts';
import type { JobState } from '../../../shared/contract/call.ts';
import { AppError } from '../../../shared/errors.ts';

function recorder(): { jobs: Jobs; states: JobState[]; ended: () => Promise<JobState> } {
  const states: JobState[] = [];
  let end: (state: JobState) => void = () => undefined;
  const last = new Promise<JobState>((resolve) => {
    end = resolve;
  });
  const jobs = new Jobs((state) => {
    states.push(state);
    if (state.result !== null) end(state);
  });
  return { jobs, states, ended: () => last };
}

describe('Jobs', () => {
  it('tells of the end with the value, at fraction 1', async () => {
    const { jobs, ended } = recorder();
    jobs.start('train.start', async () => ({ training: 7 }));
    expect(await ended()).toMatchObject({ status: 'done', fraction: 1, result: { ok: true, value: { training: 7 } } });
  });

  it('lets the fraction follow the weights of the phases and never go back', async () => {
    const { jobs, states, ended } = recorder();
    jobs.start('x', async (job) => {
      job.plan([
        { phase: 'a', weight: 1 },
        { phase: 'b', weight: 3 },
      ]);
      job.enter('a', 2);
      job.enter('b', 4);
      await new Promise((resolve) => setTimeout(resolve, 150));
      job.step(2);
    });
    await ended();
    expect(states.find(({ phase, done }) => phase === 'b' && done === 2)?.fraction).toBeCloseTo(0.25 + 0.75 * 0.5);
    const fractions = states.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });

  it('gives codes of known errors and the message of others', async () => {
    const known = recorder();
    known.jobs.start('x', async () => {
      throw new AppError('FILE_EMPTY', { line: 1 });
    });
    expect((await known.ended()).result).toEqual({ ok: false, error: { code: 'FILE_EMPTY', details: { line: 1 } } });
    const unknown = recorder();
    unknown.jobs.start('x', async () => {
      throw new Error('boom');
    });
    const state = await unknown.ended();
    expect(state.status).toBe('failed');
    expect(state.result).toEqual({ ok: false, error: { code: 'INTERNAL', details: { message: 'boom' } } });
  });

  it('cancels at the next look and calls what was asked to be called', async () => {
    const { jobs, ended } = recorder();
    let stopped = 0;
    const id = jobs.start('x', async (job) => {
      job.onCancel(() => {
        stopped += 1;
      });
      for (;;) {
        await new Promise(setImmediate);
        job.check();
      }
    });
    jobs.cancel(id);
    jobs.cancel(id);
    expect((await ended()).status).toBe('cancelled');
    expect(stopped).toBe(1);
  });

  it('waits at closing until every job has put things back', async () => {
    const { jobs } = recorder();
    let cleaned = false;
    jobs.start('x', async (job) => {
      try {
        for (;;) {
          await new Promise(setImmediate);
          job.check();
        }
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 20));
        cleaned = true;
      }
    });
    await jobs.close();
    expect(cleaned).toBe(true);
  });
});
