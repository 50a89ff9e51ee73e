import { type JobControl, Jobs } from '../../../electron/engine/jobs.ts';
import type { JobState } from '../../../shared/contract/call.ts';
import { AppError } from '../../../shared/errors.ts';

/** Runs a job of the step to its end. @throws AppError with its code */
export function runJob<T>(
  work: (control: JobControl) => Promise<T>,
  onTold: (state: JobState, jobs: Jobs) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const jobs = new Jobs((state) => {
      onTold(state, jobs);
      if (state.result?.ok === true) resolve(state.result.value as T);
      else if (state.result?.ok === false) reject(new AppError(state.result.error.code, state.result.error.details));
    });
    jobs.start('prepare', work);
  });
}
