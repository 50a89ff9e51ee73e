import type { ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import { presentLabel } from '../../prepare/label-state.ts';
import { isStale, type PresentRun, presentRun } from '../../prepare/present-run.ts';
import { acceptedQuarters } from '../../quarter/accepted.ts';
import type { Db } from '../../store/database.ts';
import { featureChoices } from '../../store/feature-choice.ts';
import { latestMeasurement } from '../../store/measurement.ts';
import { presentTraining } from '../../training.ts';
import { marginInForce } from '../criteria-state.ts';
import { judged, type StoredDifference } from './route-choice.ts';

/** A measurement as it is kept: without who made it, and without verdicts, which go by the margin in force. */
export interface StoredChosen
  extends Omit<ChosenReport, 'measured' | 'margin' | 'naiveAgainst' | 'correctedAgainst' | 'model'> {
  readonly naiveAgainst: StoredDifference | null;
  readonly correctedAgainst: StoredDifference | null;
  /** With the training whose model it is about. */
  readonly model: { readonly training: number; readonly figures: NonNullable<ChosenReport['model']> } | null;
}

/** What a measurement is of: the computation of features, the definition of unlawful, and the features in use. */
export function chosenSubject(db: Db, run: PresentRun): string {
  const used = [...featureChoices(db).values()].filter((choice) => choice.used).map(({ name }) => name);
  return JSON.stringify({ run: run.id, label: presentLabel(db).version, features: used.sort() });
}

/** What was measured last, judged by the margin in force; null before the first measurement. */
export function chosenReport(db: Db): ChosenReport | null {
  const measurement = latestMeasurement(db, 'propensity');
  if (measurement === null) return null;
  const stored = measurement.result as StoredChosen;
  const run = presentRun(db);
  const upToDate =
    run !== null && measurement.subject === chosenSubject(db, run) && !isStale(db, run.summary, acceptedQuarters(db));
  const margin = marginInForce(db);
  const isPresent = stored.model !== null && presentTraining(db)?.id === stored.model.training;
  return {
    ...stored,
    measured: { by: measurement.by, at: measurement.at, upToDate },
    margin,
    naiveAgainst: judged(stored.naiveAgainst, margin),
    correctedAgainst: judged(stored.correctedAgainst, margin),
    model: isPresent ? (stored.model?.figures ?? null) : null,
  };
}
