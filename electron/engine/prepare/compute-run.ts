import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { FeatureStats, PreparedCases } from '../../../shared/contract/prepare.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { type FeatureDeclaration, featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { quarterOf } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import { type ComputedFeature, computeFeatures } from '../features/compute-features.ts';
import type { JobControl } from '../jobs.ts';
import { type AcceptedQuarter, acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { deleteFeatureRuns, type FeatureValues, insertFeatureColumn, insertFeatureRun } from '../store/feature-run.ts';
import { appendLog } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { type CaseSet, gatherCases } from './cases.ts';
import { type CaseLayout, sliceOf, statsOf } from './feature-stats.ts';
import { type PresentLabel, presentLabel } from './label-state.ts';
import { withLevelWords } from './level-words.ts';
import { isStale, type RunSummary } from './present-run.ts';
import { summarizeCases } from './summarize-cases.ts';

interface DescribedFeature {
  readonly name: string;
  /** Of the dossiers at the newest reference date, then of the training cases. */
  readonly kept: FeatureValues;
  readonly stats: FeatureStats;
}

/**
 * Computes every declared feature for all cases, each as known on its date, and keeps what was found about it with the columns that
 * the analysis table is made from. The computation before goes.
 * @throws AppError PREPARE_NO_QUARTER without an accepted delivery with dossiers, PREPARE_STALE when deliveries or label changed while
 *   it ran, CANCELLED
 */
export async function computeRun(store: Store, job: JobControl): Promise<PreparedCases> {
  const started = performance.now();
  job.plan([
    { phase: 'cases', weight: 1 },
    { phase: 'features', weight: 20 },
    { phase: 'stats', weight: 4 },
    { phase: 'save', weight: 1 },
  ]);
  job.enter('cases');
  const quarters = acceptedQuarters(store.db);
  const label = presentLabel(store.db);
  const newest = quarters.at(-1);
  const cases = newest === undefined ? null : await gatherCases(store.db, quarters, label.definition);
  if (newest === undefined || cases === null || cases.ranking.length === 0) throw new AppError('PREPARE_NO_QUARTER');
  const computed = await computeAll(store.db, quarters, cases, job);
  const described = await describeAll(computed, layoutOf(cases), job);

  job.enter('save');
  const found = summarizeCases(cases, newest, (performance.now() - started) / 1000);
  const summary: RunSummary = {
    cases: found,
    quarterIds: quarters.map(({ id }) => id),
    label: label.definition,
    hash: cases.hash,
  };
  await store.exclusive(async (db) => {
    if (isStale(db, summary, acceptedQuarters(db))) throw new AppError('PREPARE_STALE');
    keepRun(db, { quarterId: newest.id, label, summary, described });
    appendLog(db, { who: store.user, event: 'prepare.computed', details: logged(found, label, described) });
  });
  return found;
}

async function computeAll(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  { ranking, training }: CaseSet,
  job: JobControl,
): Promise<readonly ComputedFeature[]> {
  job.enter('features', 1);
  const all = [...ranking.flatMap(({ cases }) => cases), ...training];
  return computeFeatures(db, {
    cases: {
      dossier: Int32Array.from(all, ({ dossier }) => dossier),
      person: Int32Array.from(all, ({ person }) => person),
      at: Int32Array.from(all, ({ at }) => at),
    },
    quarterIds: quarters.map(({ id }) => id),
    declarations: featureDeclarations,
    onProgress: (done, total) => job.step(total === 0 ? 1 : done / total),
    shouldStop: () => job.cancelled,
  });
}

function layoutOf({ ranking, training }: CaseSet): CaseLayout {
  let from = 0;
  const quarters = ranking.map(({ at, cases }) => {
    const slice = { quarter: quarterOf(isoOfDays(at)), from, to: from + cases.length };
    from = slice.to;
    return slice;
  });
  return {
    quarters,
    training: { from, to: from + training.length },
    outcome: Uint8Array.from(training, ({ outcome }) => outcome),
  };
}

/** Feature by feature, so that other calls get a turn. */
async function describeAll(
  computed: readonly ComputedFeature[],
  layout: CaseLayout,
  job: JobControl,
): Promise<DescribedFeature[]> {
  job.enter('stats', computed.length);
  const newest = layout.quarters.at(-1);
  const described: DescribedFeature[] = [];
  for (const [index, { name, proved, ...values }] of computed.entries()) {
    const feature = withLevelWords(featureDeclarations[index] as FeatureDeclaration, values);
    const kept = sliceOf(feature, newest?.from ?? 0, layout.training.to);
    described.push({ name, kept, stats: statsOf(feature, layout, proved) });
    job.step(described.length);
    await setImmediate();
  }
  return described;
}

interface NewRun {
  readonly quarterId: number;
  readonly label: PresentLabel;
  readonly summary: RunSummary;
  readonly described: readonly DescribedFeature[];
}

function keepRun(db: Db, { quarterId, label, summary, described }: NewRun): void {
  deleteFeatureRuns(db);
  const { at: computedAt } = summary.cases;
  const run = insertFeatureRun(db, { quarterId, computedAt, labelVersion: label.version, summary });
  for (const { name, kept, stats } of described) insertFeatureColumn(db, run, { name, stats, ...kept });
}

function logged(cases: PreparedCases, label: PresentLabel, described: readonly DescribedFeature[]) {
  const { quarter, dossiers, investigations, unlawful, lawful, unknown } = cases;
  const leaks = described.flatMap(({ name, stats }) => (stats.leak === null ? [] : [name]));
  return {
    quarter,
    dossiers,
    investigations,
    unlawful,
    lawful,
    unknown,
    label: label.version,
    features: described.length,
    leaks,
  };
}
