import { create } from 'zustand';
import type { MitigationChange, TrialMeasure } from '../../../../../shared/contract/assess-trials.ts';
import type { AppError } from '../../../../../shared/errors.ts';
import { toAppError } from '../../../../app/bridge.ts';
import { runJob } from '../../../../app/jobs.ts';
import type { ModelInUse } from '../../use-model-in-use.ts';

interface TrialsState {
  /** Why the last trial failed; a job outlives the page that started it. */
  readonly error: AppError | null;
  readonly kind: MitigationChange['kind'];
  /** What was chosen of each kind, as a change in JSON; null until the analyst chooses. */
  readonly chosen: Readonly<Record<MitigationChange['kind'], string | null>>;
  /** Which difference is shown; the attribute is null until the analyst chooses. */
  readonly attribute: string | null;
  readonly measure: TrialMeasure;
}

export const useTrials = create<TrialsState>()(() => ({
  error: null,
  kind: 'drop',
  chosen: { drop: null, remove: null, reweigh: null },
  attribute: null,
  measure: 'selected',
}));

export const showTrials = (change: Partial<Pick<TrialsState, 'kind' | 'attribute' | 'measure'>>): void =>
  useTrials.setState(change);

export const choose = (kind: MitigationChange['kind'], key: string): void =>
  useTrials.setState(({ chosen }) => ({ chosen: { ...chosen, [kind]: key } }));

/** Tries a change; one that was stopped is no error. */
export async function tryMitigation(
  model: NonNullable<ModelInUse['model']>,
  capacity: number,
  change: MitigationChange,
): Promise<void> {
  useTrials.setState({ error: null });
  try {
    await runJob('assess.tryMitigation', { model, capacity, change });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'CANCELLED') useTrials.setState({ error });
  }
}
