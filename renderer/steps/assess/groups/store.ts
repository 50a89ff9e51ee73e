import { create } from 'zustand';
import type { GroupMeasure } from '../../../../shared/contract/assess-groups.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { toAppError } from '../../../app/bridge.ts';
import { runJob } from '../../../app/jobs.ts';
import type { ModelInUse } from '../use-model-in-use.ts';

interface GroupsState {
  /** Why the last measurement failed; a job outlives the page that started it. */
  readonly error: AppError | null;
  /** What is on screen; null until the analyst chooses. */
  readonly attribute: string | null;
  readonly measure: GroupMeasure;
  readonly chainAttribute: string | null;
  readonly chainGroup: string | null;
}

export const useGroups = create<GroupsState>()(() => ({
  error: null,
  attribute: null,
  measure: 'wronglySelected',
  chainAttribute: null,
  chainGroup: null,
}));

export const show = (change: Partial<Omit<GroupsState, 'error'>>): void => useGroups.setState(change);

/** Measures the groups; one that was stopped is no error. */
export async function measureGroups(model: NonNullable<ModelInUse['model']>, capacity: number): Promise<void> {
  useGroups.setState({ error: null });
  try {
    await runJob('assess.measureGroups', { model, capacity });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'CANCELLED') useGroups.setState({ error });
  }
}
