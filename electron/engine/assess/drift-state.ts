import type { Drift, DriftAlarm, DriftResult, ModelDrift } from '../../../shared/contract/assess-drift.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { type DriftFigures, driftAlarms, recalibrationAlarm } from '../../../shared/domain/drift-alarms.ts';
import { madeTable } from '../prepare/made-table.ts';
import type { Db } from '../store/database.ts';
import { latestMeasurement } from '../store/measurement.ts';
import { type PresentTraining, presentTraining } from '../training.ts';
import { marginInForce } from './criteria-state.ts';
import { driftSubject } from './drift/drift-subject.ts';
import type { StoredDrift } from './drift/measure-drift.ts';
import { rateChanges } from './drift/rate-changes.ts';
import { recalibrationOf } from './recalibration-date.ts';

/** What the gates ask of drift. */
export interface DriftState {
  readonly measured: boolean;
  readonly upToDate: boolean;
  /** What asks for a look, a passed recalibration date included. */
  readonly alarms: readonly DriftAlarm[];
  /** What too few dossiers leave undecided: no alarm, and no word that all is well either. */
  readonly undecided: readonly DriftAlarm[];
  /** yyyy-mm-dd; null without a training. */
  readonly recalibrateOn: string | null;
  readonly passed: boolean;
}

/** @param today yyyy-mm-dd @param model of which the estimates count; left out: the readable one, else the first */
export function driftState(db: Db, today: string, model: ModelKind | null = null): DriftState {
  const training = presentTraining(db);
  if (training === null)
    return { measured: false, upToDate: false, alarms: [], undecided: [], recalibrateOn: null, passed: false };
  const { measured, alarms, recalibration } = driftOf(db, training, today, model);
  return {
    measured: measured !== null,
    upToDate: measured?.upToDate === true,
    alarms: alarms.filter(({ level }) => level !== 'undecided'),
    undecided: alarms.filter(({ level }) => level === 'undecided'),
    recalibrateOn: recalibration.on,
    passed: recalibration.passed,
  };
}

/** What was measured last for one model of a training, with what follows from it by the margin in force. A measurement of another training does not count. */
export function driftOf(db: Db, training: PresentTraining, today: string, model: ModelKind | null): Drift {
  const recalibration = recalibrationOf(db, training, today);
  const due = recalibrationAlarm(recalibration.on, today);
  const hasQuarters = madeTable(db) !== null;
  const last = latestMeasurement(db, 'drift');
  const subject = driftSubject(db);
  if (last === null || trainingIn(last.subject) !== trainingIn(subject))
    return { hasQuarters, measured: null, result: null, alarms: due, recalibration };
  const { models, ...stored } = last.result as StoredDrift;
  const margin = marginInForce(db);
  const result = { ...stored, margin, rateChanges: rateChanges(stored.rates, stored.trainedQuarter, margin) };
  const own = modelIn(models, model);
  return {
    hasQuarters,
    measured: { by: last.by, at: last.at, upToDate: last.subject === subject },
    result: { ...result, score: own?.score ?? [], calibration: own?.calibration ?? [] },
    alarms: [...driftAlarms(figuresOf(result, own)), ...due],
    recalibration,
  };
}

const trainingIn = (subject: string): string | undefined => subject.split(',')[0];

function modelIn(models: readonly ModelDrift[], wanted: ModelKind | null): ModelDrift | null {
  const first = models.find(({ model }) => model === (wanted ?? 'rulefit-readable'));
  return first ?? (wanted === null ? (models[0] ?? null) : null);
}

/** The figures of the newest date and quarter, on which alarms go. */
function figuresOf(
  { features, rateChanges }: Pick<DriftResult, 'features' | 'rateChanges'>,
  model: ModelDrift | null,
): DriftFigures {
  const newestOf = (quarters: ModelDrift['score']) => {
    const newest = quarters.at(-1);
    return { before: newest?.before ?? null, trained: newest?.trained ?? null };
  };
  const calibration = (['random', 'others'] as const).flatMap((group) => {
    const newest = model?.calibration.findLast((own) => own.group === group);
    return newest === undefined ? [] : [{ group, level: newest.level }];
  });
  return {
    shifts: [
      ...(model === null ? [] : [{ feature: null, ...newestOf(model.score) }]),
      ...features.map(({ feature, quarters }) => ({ feature, ...newestOf(quarters) })),
    ],
    hitRates: rateChanges,
    calibration,
  };
}
