import { create } from 'zustand';
import type { JobState } from '../../shared/contract/call.ts';
import type { Input, JobCall, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import { ask } from './bridge.ts';

interface JobsState {
  /** Last known state of every job since the page was loaded, by id, in order of first report. */
  readonly byId: Readonly<Record<string, JobState>>;
}

/** Jobs outlive the page that started them: a page that comes back finds its job here. */
export const useJobs = create<JobsState>()(() => ({ byId: {} }));

type Settle = (state: JobState) => void;
const waiting = new Map<string, Settle>();

/** Listens to the engine. Called once, at start. `onEnd` hears of each job that ended, however it ended. */
export function listenToJobs(onEnd: (state: JobState) => void): void {
  window.toetssteen.onJob((state) => {
    useJobs.setState((jobs) => ({ byId: { ...jobs.byId, [state.job]: state } }));
    if (state.status === 'running') return;
    waiting.get(state.job)?.(state);
    waiting.delete(state.job);
    onEnd(state);
  });
}

/** Resolves with the last state of a job. The job may have ended before the call that started it answered. */
function ended(job: string): Promise<JobState> {
  const known = useJobs.getState().byId[job];
  if (known !== undefined && known.status !== 'running') return Promise.resolve(known);
  return new Promise((resolve) => waiting.set(job, resolve));
}

/**
 * Starts a job and waits for its end. Progress shows by itself in a `JobPanel` with the same name.
 *
 * @throws AppError with the job's code; `CANCELLED` when the analyst stopped it
 */
export async function runJob<Name extends JobCall>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const started = await ask(name, input);
  const last = await ended((started as { readonly job: string }).job);
  if (last.status === 'cancelled') throw new AppError('CANCELLED');
  if (last.result === null) throw new AppError('INTERNAL', { job: name });
  if (!last.result.ok) throw new AppError(last.result.error.code, last.result.error.details);
  return last.result.value as Output<Name>;
}

/** The running job of that name, or else its last one, or null. Reads the store: the page renders again at each report. */
export function useJob(name: JobCall): JobState | null {
  return useJobs((jobs) => Object.values(jobs.byId).findLast((state) => state.name === name) ?? null);
}

/** The running jobs, oldest first. */
export const runningJobs = (jobs: JobsState): readonly JobState[] =>
  Object.values(jobs.byId).filter((state) => state.status === 'running');

/** Asks the shell to stop a job; the job's last report says whether that came in time. */
export const cancelJob = (job: string) => ask('shell.cancelJob', { job });
