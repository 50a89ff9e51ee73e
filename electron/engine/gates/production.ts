import type { Choice } from '../../../shared/contract/rank.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, hasPseudonyms } from '../analysis.ts';
import { eligibleRows } from '../selection.ts';
import type { Store } from '../store/store.ts';
import { vaultProfile } from '../vault/profile.ts';
import { gatesState } from './gates-state.ts';
import { requireUse } from './use.ts';

/** Whether a choice lets a model point at people; a list that is drawn by lot from end to end does not, and is always open. */
export const isByModel = ({ capacity, random }: Pick<Choice, 'capacity' | 'random'>): boolean => random < capacity;

/**
 * Refuses to let a model point at real people while gates are closed, or with other dossiers than everything was measured on. Nothing is
 * refused in a practice vault, which holds no residents, nor for a list that is drawn by lot only: that is how the random sample comes
 * about without which nothing can be shown.
 *
 * @throws AppError RANK_NO_MODEL, GATES_CLOSED with the gates that are closed, GATES_OTHER_DOSSIERS with `onlyUnknown`: the setting of
 *   the filter under which it was measured
 */
export function requireOpenGates(store: Store, choice: Choice): void {
  if (vaultProfile(store).demo || !isByModel(choice)) return;
  const use = requireUse(store.db, choice.model, choice.capacity - choice.random);
  const { gates, dossiers } = gatesState(store, use).state;
  const closed = gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
  if (closed.length > 0) throw new AppError('GATES_CLOSED', { gates: closed });
  // Those that were measured on are all dossiers or those without a known outcome: other ones are there under the other setting.
  if (eligibleRows(use.analysis, choice.onlyUnknown).length !== dossiers)
    throw new AppError('GATES_OTHER_DOSSIERS', { onlyUnknown: !choice.onlyUnknown });
}

/**
 * Whether estimates may not be shown beside the dossiers of today before a draw: with the municipality's own numbers they point at people
 * before any gate was looked at. Pseudonyms point at nobody, so that a list of those can be judged beforehand, as in a trial run.
 */
export const hidesNumbers = (store: Store, { columns }: Pick<Analysis, 'columns'>): boolean =>
  !vaultProfile(store).demo && !hasPseudonyms(columns);
