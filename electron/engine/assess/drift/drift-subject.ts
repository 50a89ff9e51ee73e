import { presentLabel } from '../../prepare/label-state.ts';
import { acceptedQuarters } from '../../quarter/accepted.ts';
import type { Db } from '../../store/database.ts';
import { presentTraining } from '../../training.ts';

/** What a measurement of drift is about: the models, the deliveries that count and what counts as unlawful. */
export function driftSubject(db: Db): string {
  const quarters = acceptedQuarters(db).map(({ id }) => id);
  return `training ${presentTraining(db)?.id ?? 'none'}, quarters ${quarters.join(' ')}, label ${presentLabel(db).version}`;
}
