import { LEAST_CHOSEN, LEAST_PER_ROUTE } from '../../../../shared/contract/assess-chosen.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { SharedData } from '../../compute/fit-task.ts';
import type { Pool } from '../../compute/pool.ts';
import { shareData } from '../../compute/shared-data.ts';
import { inTurn } from '../../in-turn.ts';
import type { JobControl } from '../../jobs.ts';
import { gatherCases } from '../../prepare/cases.ts';
import { isStale, type PresentRun, presentRun } from '../../prepare/present-run.ts';
import { type AcceptedQuarter, acceptedQuarters } from '../../quarter/accepted.ts';
import type { Db } from '../../store/database.ts';
import { appendLog } from '../../store/log.ts';
import { insertMeasurement } from '../../store/measurement.ts';
import type { Store } from '../../store/store.ts';
import { investigationsWithLots } from '../investigations-with-lots.ts';
import { type ChoiceTable, choiceTable } from './choice-table.ts';
import { chosenResult, type FittedChoice } from './chosen-result.ts';
import { chosenSubject, type StoredChosen } from './chosen-state.ts';
import { type FitEvents, FOLDS, fitChoice, fitPropensity } from './fit-propensity.ts';
import { eventOf, isChosen, type RiskSet, type RouteTest, riskSetOf } from './risk-set.ts';

/**
 * Learns who was investigated in the time after each reference date, from what was known on it, and keeps what follows: the hit rate
 * corrected for that choice beside the naive one and the random sample (METHOD 6, the self-fulfilling prophecy).
 *
 * @throws AppError PREPARE_NOT_COMPUTED, PREPARE_STALE when deliveries, label or features in use are others than what was computed (also
 *   while this ran), INTAKE_NO_FEATURES, CHOSEN_TOO_FEW with fewer than `LEAST_CHOSEN` investigations (or dossiers that were not chosen),
 *   CANCELLED
 */
export async function measureChosen(
  store: Store,
  pool: Pool,
  job: JobControl,
): Promise<{ readonly investigated: number }> {
  job.plan([
    { phase: 'cases', weight: 1 },
    { phase: 'features', weight: 6 },
    { phase: 'fit', weight: 20 },
    { phase: 'save', weight: 1 },
  ]);
  job.enter('cases');
  const { run, quarters } = readyRun(store.db);
  const subject = chosenSubject(store.db, run);
  const quarterIds = quarters.map(({ id }) => id);
  const cases = await gatherCases(store.db, quarters, run.summary.label);
  if (cases.hash !== run.summary.hash) throw new AppError('PREPARE_STALE');
  const investigations = await inTurn(() => investigationsWithLots(store.db, quarterIds));
  const set = await inTurn(() => riskSetOf(cases.ranking, investigations, run.summary.label));
  checkEnough(set);

  job.enter('features');
  const told = await choiceTable(store.db, { quarterIds, rows: set.rows, investigations }, job);
  const fitted = await fitAll(pool, set, told, job);

  job.enter('save');
  const result = await chosenResult(store.db, { run: run.id, cases, set, told, ...fitted });
  await store.exclusive(async (db) => {
    if (chosenSubject(db, run) !== subject || isStale(db, run.summary, acceptedQuarters(db)))
      throw new AppError('PREPARE_STALE');
    const at = new Date().toISOString();
    const id = insertMeasurement(db, { kind: 'propensity', subject, result, by: store.user, at });
    appendLog(db, { who: store.user, event: 'assess.chosenMeasured', details: logged(id, result) });
  });
  return { investigated: result.routes[0]?.investigated ?? 0 };
}

/** @throws AppError PREPARE_NOT_COMPUTED, PREPARE_STALE */
function readyRun(db: Db): { readonly run: PresentRun; readonly quarters: readonly AcceptedQuarter[] } {
  const run = presentRun(db);
  if (run === null) throw new AppError('PREPARE_NOT_COMPUTED');
  const quarters = acceptedQuarters(db);
  if (isStale(db, run.summary, quarters)) throw new AppError('PREPARE_STALE');
  return { run, quarters };
}

/** How often an event happened, and how often it did not. */
function counted(event: Uint8Array): { readonly investigated: number; readonly others: number } {
  const count = (value: number): number => event.filter((own) => own === value).length;
  return { investigated: count(1), others: count(0) };
}

/** @throws AppError CHOSEN_TOO_FEW */
function checkEnough(set: RiskSet): void {
  const { investigated, others } = counted(eventOf(set, isChosen));
  if (Math.min(investigated, others) < LEAST_CHOSEN)
    throw new AppError('CHOSEN_TOO_FEW', { investigated, others, needed: LEAST_CHOSEN });
}

const byCode =
  (code: string): RouteTest =>
  (route) =>
    route === code;

/** Routes other than the lot that investigated often enough for figures of their own, by code. */
function routesApart(set: RiskSet): string[] {
  const codes = new Set([...set.investigations.values()].flatMap((own) => own.map(({ route }) => route)));
  const isEnough = (code: string): boolean => {
    const { investigated, others } = counted(eventOf(set, byCode(code)));
    return investigated >= LEAST_PER_ROUTE && others >= LEAST_CHOSEN;
  };
  return [...codes].filter((code) => isChosen(code) && isEnough(code)).sort();
}

async function fitAll(
  pool: Pool,
  set: RiskSet,
  { table, persons }: ChoiceTable,
  job: JobControl,
): Promise<Pick<FittedChoice, 'chosen' | 'model' | 'apart'>> {
  const codes = await inTurn(() => routesApart(set));
  job.enter('fit', 1 + FOLDS * (1 + codes.length));
  let fits = 0;
  const events: FitEvents = {
    onCancel: (stop) => job.onCancel(stop),
    onFit: () => {
      fits += 1;
      job.step(fits);
    },
  };
  // Shared once, so that no event needs columns of its own.
  const shared = await inTurn(() => shareData({ table, keys: persons }));
  const dataOf = (counts: RouteTest): Promise<SharedData> =>
    inTurn(() => shareData({ ...shared, table: { ...shared.table, outcome: eventOf(set, counts) } }));
  const data = await dataOf(isChosen);
  const chosen = await fitPropensity(pool, data, events);
  const model = await fitChoice(pool, data, events);
  const apart: FittedChoice['apart'][number][] = [];
  for (const code of codes) {
    const own = await dataOf(byCode(code));
    apart.push({ code, ...(await fitPropensity(pool, own, events)) });
  }
  return { chosen, model, apart };
}

function logged(measurement: number, { dossiers, routes, random, label }: StoredChosen) {
  const chosen = routes[0];
  return {
    measurement,
    rows: dossiers,
    n: chosen?.n ?? 0,
    hits: chosen?.hits ?? 0,
    random: random.n,
    labelVersion: label.version,
  };
}
