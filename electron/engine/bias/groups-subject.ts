import type { ModelKind } from '../../../shared/contract/train.ts';
import { marginInForce } from '../assess/criteria-state.ts';
import { presentLabel } from '../prepare/label-state.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import type { Db } from '../store/database.ts';
import { presentTraining } from '../training.ts';

/** Which model is measured, and for how many dossiers of a quarter. */
export interface MeasuredUse {
  readonly model: ModelKind;
  readonly capacity: number;
}

/**
 * All that the figures of groups depend on, as one text: a measurement with another subject is out of date. Null before a training.
 * Reads no group attributes, so that anybody may ask whether a measurement is still good.
 */
export function groupsSubject(db: Db, { model, capacity }: MeasuredUse): string | null {
  const training = presentTraining(db);
  if (training === null) return null;
  return canonicalJson({
    training: training.id,
    model,
    capacity,
    delivery: training.deliveryId,
    quarters: acceptedQuarters(db).map(({ id }) => id),
    label: presentLabel(db).version,
    margin: marginInForce(db),
  });
}
