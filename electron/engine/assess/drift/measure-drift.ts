import { setImmediate } from 'node:timers/promises';
import type { DriftResult, FeatureShifts, ModelDrift } from '../../../../shared/contract/assess-drift.ts';
import { daysOfIso, isoOfDays } from '../../../../shared/domain/columns-dates.ts';
import { featureDeclarations } from '../../../../shared/domain/feature-declarations.ts';
import { OUTCOME } from '../../../../shared/domain/outcome.ts';
import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import { AppError } from '../../../../shared/errors.ts';
import { predictLogOdds } from '../../../../shared/learning/additive-model.ts';
import { type Analysis, requireAnalysis } from '../../analysis.ts';
import { inTurn } from '../../in-turn.ts';
import type { JobControl } from '../../jobs.ts';
import { type CaseSet, gatherCases } from '../../prepare/cases.ts';
import type { QuarterSlice } from '../../prepare/drift.ts';
import { sliceOf } from '../../prepare/feature-stats.ts';
import { presentLabel } from '../../prepare/label-state.ts';
import { madeTable } from '../../prepare/made-table.ts';
import { numbersOfInvestigations } from '../../prepare/prepared-columns.ts';
import { acceptedQuarters } from '../../quarter/accepted.ts';
import type { Db } from '../../store/database.ts';
import { appendLog } from '../../store/log.ts';
import { insertMeasurement } from '../../store/measurement.ts';
import { listModels } from '../../store/model.ts';
import { codeReader } from '../../store/pseudonym.ts';
import type { Store } from '../../store/store.ts';
import { requireModel, requireTraining, type ScoredModel } from '../../training.ts';
import { setupOf } from '../../training-plan.ts';
import { type DatedFeature, datedFeatures, scoringTable } from '../dated-features.ts';
import { investigationsWithLots } from '../investigations-with-lots.ts';
import { rowsToLearnFrom } from '../learning-rows.ts';
import { rateByQuarter } from '../route-counts.ts';
import { driftSubject } from './drift-subject.ts';
import { honestPrediction, levelsByQuarter, type PredictedOutcome } from './predicted-outcomes.ts';
import { featureShifts, type ReferenceDates, scoreShifts } from './shifts.ts';

/**
 * Measures what moved since the models were trained: every feature in use and the estimates of every model at each reference date, hit
 * rates and calibration by quarter. Kept with what it was measured of.
 * @throws AppError RANK_NO_MODEL, TRAIN_NO_DATA, PREPARE_NO_QUARTER for a table that comes from no quarterly delivery, MEASURED_STALE
 *   when deliveries, label or training changed while it ran, CANCELLED
 */
export async function measureDrift(store: Store, job: JobControl): Promise<null> {
  job.plan([
    { phase: 'cases', weight: 1 },
    { phase: 'features', weight: 12 },
    { phase: 'scores', weight: 2 },
    { phase: 'save', weight: 0.2 },
  ]);
  job.enter('cases');
  const { db } = store;
  const subject = driftSubject(db);
  const scope = await scopeOf(db);

  job.enter('features');
  const { cases, quarterIds, declarations, dates } = scope;
  const features = await datedFeatures(db, { cases, quarterIds, declarations }, job);
  job.enter('scores', declarations.length + scope.models.length);
  const dated = dates.slices.at(-1)?.to ?? 0;
  const shifts: FeatureShifts[] = [];
  for (const { declaration, values } of features) {
    const { name: feature, label } = declaration;
    shifts.push({ feature, label, quarters: featureShifts(sliceOf(values, 0, dated), dates) });
    job.step(shifts.length);
    await setImmediate();
  }
  const models = await driftOfModels(scope, features, job);
  const { trainedFor } = scope;
  const investigations = await inTurn(() => investigationsWithLots(db, quarterIds));
  const rates = await inTurn(() => rateByQuarter(investigations, presentLabel(db).definition));
  const trainedQuarter = quarterOf(trainedFor);
  const result: StoredDrift = { trainedFor, trainedQuarter, rates, features: shifts, models };

  job.enter('save');
  await store.exclusive(async (writer) => {
    if (driftSubject(writer) !== subject) throw new AppError('MEASURED_STALE');
    const at = new Date().toISOString();
    insertMeasurement(writer, { kind: 'drift', subject, result, by: store.user, at });
    const details = { training: scope.trainingId, trainedFor, referenceDates: dates.slices.length };
    appendLog(writer, { who: store.user, event: 'assess.driftMeasured', details });
  });
  return null;
}

/** A measurement as it is kept: without what is said of hit rates, which goes by the margin in force. */
export type StoredDrift = Omit<DriftResult, 'rateChanges' | 'margin'>;

/** All that is measured: dossiers of each reference date, then investigations that came after the table was made. */
interface Scope {
  readonly trainingId: number;
  readonly models: readonly ScoredModel[];
  readonly learned: ReadonlySet<number>;
  readonly trainedFor: string;
  readonly quarterIds: readonly number[];
  readonly declarations: typeof featureDeclarations;
  readonly cases: CaseSet['ranking'][number]['cases'];
  readonly dates: ReferenceDates;
  readonly outcomes: readonly PredictedOutcome[];
}

async function scopeOf(db: Db): Promise<Scope> {
  const training = requireTraining(db);
  const analysis = requireAnalysis(db);
  const made = madeTable(db);
  const quarters = acceptedQuarters(db);
  if (made === null || quarters.length === 0) throw new AppError('PREPARE_NO_QUARTER');
  const { ranking, training: investigated } = await gatherCases(db, quarters, presentLabel(db).definition);
  const trainedFor = analysis.delivery.referenceDate ?? '';
  const dates: ReferenceDates = {
    slices: slicesOf(ranking),
    trained: ranking.findIndex(({ at }) => at === daysOfIso(trainedFor)),
  };
  const dated = ranking.flatMap(({ cases }) => cases);
  const outcomes = await inTurn(() => knownOutcomes(db, analysis, investigated, dated.length));
  const { learnFromRandom } = setupOf(db, training.config);
  const learned = await inTurn(() => rowsToLearnFrom(analysis, learnFromRandom).train);
  return {
    trainingId: training.id,
    models: listModels(db, training.id).map(({ kind }) => requireModel(db, training, kind as ScoredModel['kind'])),
    learned: new Set(learned),
    trainedFor,
    quarterIds: quarters.map(({ id }) => id),
    declarations: featureDeclarations.filter(({ name }) => made.features.includes(name)),
    cases: [...dated, ...outcomes.filter(({ row }) => row === null).map((own) => own.case)],
    dates,
    outcomes,
  };
}

function slicesOf(ranking: CaseSet['ranking']): QuarterSlice[] {
  let from = 0;
  return ranking.map(({ at, cases }) => {
    const slice = { quarter: quarterOf(isoOfDays(at)), from, to: from + cases.length };
    from = slice.to;
    return slice;
  });
}

/** Investigations with a known outcome, and where to find what a model says of each. @param before cases that are scored before them */
function knownOutcomes(
  db: Db,
  { numbers }: Analysis,
  investigated: CaseSet['training'],
  before: number,
): PredictedOutcome[] {
  const rowOf = new Map(numbers.map((number, row) => [number, row]));
  let scored = before;
  return numbersOfInvestigations(investigated, codeReader(db)).flatMap((number, index): PredictedOutcome[] => {
    const own = investigated[index] as CaseSet['training'][number];
    if (own.outcome === OUTCOME.unknown) return [];
    const row = rowOf.get(number);
    return [row === undefined ? { case: own, row: null, scored: scored++ } : { case: own, row, scored: null }];
  });
}

async function driftOfModels(
  { models, cases, dates, learned, outcomes }: Scope,
  features: readonly DatedFeature[],
  job: JobControl,
): Promise<ModelDrift[]> {
  const table = scoringTable(features, cases.length);
  const drift: ModelDrift[] = [];
  for (const scored of models) {
    const logOdds = await inTurn(() => predictLogOdds(scored.model, table));
    const score = await inTurn(() => scoreShifts(logOdds, dates));
    const predict = honestPrediction(scored, learned, logOdds);
    const calibration = await inTurn(() => levelsByQuarter(outcomes, predict));
    drift.push({ model: scored.kind, score, calibration });
    job.step(features.length + drift.length);
  }
  return drift;
}
