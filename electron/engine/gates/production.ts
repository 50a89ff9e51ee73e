import type { Choice } from '../../../shared/contract/rank.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, hasPseudonyms } from '../analysis.ts';
import { eligibleRows, openRows } from '../selection.ts';
import type { Store } from '../store/store.ts';
import { vaultProfile } from '../vault/profile.ts';
import { gatesState } from './gates-state.ts';
import { requireUse } from './use.ts';

/** Whether a choice lets a model point at people; a list that is drawn by lot from end to end does not, and is always open. */
export const isByModel = ({ capacity, random }: Pick<Choice, 'capacity' | 'random'>): boolean => random < capacity;

/**
 * Gates that keep a model from pointing at real people; none in a practice vault, which holds no residents, and none for a list that is
 * drawn by lot only: that is how the random sample comes about without which nothing can be shown.
 */
export function closedGates(store: Store, choice: Choice): readonly string[] {
  if (vaultProfile(store).demo || !isByModel(choice)) return [];
  const use = requireUse(store.db, choice.model, choice.capacity - choice.random);
  const { gates } = gatesState(store, use);
  const closed = gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
  // Everything was measured on the dossiers that are open now; on others nothing was.
  const isMeasured = eligibleRows(use.analysis, choice.onlyUnknown).length === openRows(use.analysis).length;
  return isMeasured ? closed : [...closed, 'population'];
}

/**
 * Whether a list before the draw may not show its lines: with the municipality's own numbers they point at people before any gate was
 * looked at. Pseudonyms point at nobody, so that a list of those can be judged beforehand, as in a trial run.
 */
export const hidesNumbers = (
  store: Store,
  { columns }: Pick<Analysis, 'columns'>,
  choice: Pick<Choice, 'capacity' | 'random'>,
): boolean => !vaultProfile(store).demo && isByModel(choice) && !hasPseudonyms(columns);

/** @throws AppError GATES_CLOSED with the gates that are closed */
export function requireOpenGates(store: Store, choice: Choice): void {
  const closed = closedGates(store, choice);
  if (closed.length > 0) throw new AppError('GATES_CLOSED', { gates: closed });
}
