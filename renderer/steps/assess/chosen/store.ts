import { create } from 'zustand';
import type { AppError } from '../../../../shared/errors.ts';
import { toAppError } from '../../../app/bridge.ts';
import { runJob } from '../../../app/jobs.ts';

interface ChosenState {
  /** Why the last measurement failed; null when it did not. */
  readonly error: AppError | null;
  /** Place of the route whose distribution is on screen. */
  readonly shown: number;
}

/** What the tab and the bar below it share: both can start a measurement. */
export const useChosen = create<ChosenState>()(() => ({ error: null, shown: 0 }));

export const showRoute = (shown: number): void => useChosen.setState({ shown });

/** Measures who was investigated. A measurement that the analyst stopped is no error. */
export async function measure(): Promise<void> {
  useChosen.setState({ error: null });
  try {
    await runJob('assess.measureChosen', {});
    useChosen.setState({ shown: 0 });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'CANCELLED') useChosen.setState({ error });
  }
}
