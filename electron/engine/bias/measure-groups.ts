import type { GroupsFound } from '../../../shared/contract/assess-groups.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GroupCount, MarginOf } from '../../../shared/learning/bias/compare-groups.ts';
import { requireAnalysis } from '../analysis.ts';
import { marginInForce } from '../assess/criteria-state.ts';
import { inTurn } from '../in-turn.ts';
import type { JobControl } from '../jobs.ts';
import { presentLabel } from '../prepare/label-state.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { insertMeasurement } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import { requireModel, requireTraining } from '../training.ts';
import { setupOf } from '../training-plan.ts';
import { compareCaseworkers } from './caseworkers.ts';
import { chainOf } from './chain.ts';
import { countGroups, crossAttributes, type Tally } from './count-groups.ts';
import { groupCalibration } from './group-calibration.ts';
import { compareWithIntersections } from './group-family.ts';
import { groupsSubject, type MeasuredUse } from './groups-subject.ts';
import { hideSmall } from './hide-small.ts';
import { findClusters } from './model-clusters.ts';
import { modelRows, modelTallies } from './model-tallies.ts';
import { type Practice, practiceOf, practiceTallies } from './practice.ts';
import { scanProxies } from './proxies.ts';
import { type GroupAttribute, type OpenGroups, openGroups } from './read-groups.ts';
import { termGaps } from './term-gaps.ts';

/** In a smaller group no difference short of enormous can be shown: at 10 against 60 % of 30 the power is hardly 80 %. */
export const SMALLEST_GROUP = 30;

/** What counts as equal is never more than this part of the share of all groups together: the four-fifths rule for small shares. */
const EQUAL_FRACTION = 0.2;

const phases = [
  { phase: 'read', weight: 2 },
  { phase: 'practice', weight: 5 },
  { phase: 'compare', weight: 3 },
  { phase: 'proxies', weight: 10 },
  { phase: 'clusters', weight: 3 },
  { phase: 'save', weight: 1 },
];

/**
 * Measures how a model and the present practice treat groups, and keeps the figures (METHOD 8), without counts of a few people. Of the
 * attributes themselves nothing is kept. The only place where groups and scores come together.
 * @throws AppError BIAS_NOT_ALLOWED, ROLE_MAY_NOT, BIAS_EMPTY, TRAIN_NO_DATA, RANK_NO_MODEL, CANCELLED
 */
export async function measureGroups(store: Store, use: MeasuredUse, job: JobControl): Promise<null> {
  job.plan(phases);
  job.enter('read');
  const subject = groupsSubject(store.db, use);
  const groups = openGroups(store);
  const found = await findDifferences(store.db, groups, use, job);
  job.enter('save');
  if (subject === null || subject !== groupsSubject(store.db, use)) throw new AppError('BIAS_NOT_MEASURED');
  store.write((db) => {
    const id = insertMeasurement(db, {
      kind: 'bias',
      subject,
      result: hideSmall(found),
      by: store.user,
      at: new Date().toISOString(),
    });
    appendLog(db, { who: store.user, event: 'bias.measured', details: { measurement: id, ...use } });
  });
  return null;
}

async function findDifferences(
  db: Db,
  groups: OpenGroups,
  { model, capacity }: MeasuredUse,
  job: JobControl,
): Promise<GroupsFound> {
  const [analysis, training] = [requireAnalysis(db), requireTraining(db)];
  const scored = requireModel(db, training, model);
  const rows = modelRows(analysis, scored, capacity);
  const ofRows = groups.ofRows(analysis);
  if (ofRows.length === 0) throw new AppError('BIAS_EMPTY');

  job.enter('practice');
  const practice = await inTurn(() => practicePart(db, groups));
  job.enter('compare');
  const most = marginInForce(db);
  const options = { margin: marginUpTo(most), smallest: SMALLEST_GROUP };
  const countAll = (attributesOf: (own: readonly GroupAttribute[]) => readonly GroupAttribute[]): GroupCount[] => [
    ...countEach(attributesOf(ofRows), modelTallies(rows)),
    ...(practice === null ? [] : countEach(attributesOf(practice.attributes), practiceTallies(practice.of))),
  ];
  const groupCounts = await inTurn(() => countAll((own) => own));
  const crossed = await inTurn(() => countAll(crossAttributes));
  const figures = await inTurn(() => compareWithIntersections(groupCounts, crossed, options));
  const calibration = await inTurn(() => groupCalibration(ofRows, rows, scored, SMALLEST_GROUP));
  const caseworkers = await inTurn(() =>
    compareCaseworkers(db, acceptedQuarters(db), presentLabel(db).definition, options),
  );
  job.enter('proxies');
  const { proxies, scanned } = await scanProxies(analysis, ofRows, SMALLEST_GROUP, (share) => job.step(share));
  job.enter('clusters');
  const clusters = await inTurn(() => findClusters(analysis, rows, options));
  const chain = await inTurn(() => chainOf({ population: analysis.population, model: rows, ofRows, practice }));
  const { table } = analysis;
  const terms = await inTurn(() => termGaps({ model: scored.model, table }, rows.eligible, ofRows, SMALLEST_GROUP));
  return {
    model,
    capacity,
    eligible: rows.eligible.length,
    smallest: SMALLEST_GROUP,
    margin: most,
    random: rows.random.length,
    learnedFrom: setupOf(db, training.config).learnFromRandom,
    practice: practice === null ? null : { dossiers: practice.of.dossiers.length, from: practice.of.from },
    figures,
    calibration,
    chain,
    proxies,
    scanned,
    terms,
    clusters,
    caseworkers,
  };
}

/** The practice with the groups of its dossiers; null where no delivery tells of it. */
async function practicePart(
  db: Db,
  groups: OpenGroups,
): Promise<{ readonly of: Practice; readonly attributes: readonly GroupAttribute[] } | null> {
  const quarters = acceptedQuarters(db);
  const practice = await practiceOf(db, quarters, presentLabel(db).definition);
  if (practice === null) return null;
  const cases = practice.dossiers.map(({ at }) => at);
  return { of: practice, attributes: await groups.ofCases(quarters, cases) };
}

/** Every measure of every attribute. */
const countEach = (attributes: readonly GroupAttribute[], tallies: readonly Tally[]): GroupCount[] =>
  attributes.flatMap((attribute) => tallies.flatMap((tally) => countGroups(attribute, tally)));

/**
 * Equal is at most the margin apart, and at most a fifth of what holds for all groups together: where 1 in 100 is chosen, 5 points are
 * no small difference but five times as many. Where nobody is hit, as if half a dossier were.
 */
export function marginUpTo(most: number): MarginOf {
  return ({ hits, n }) => Math.min(most, (EQUAL_FRACTION * Math.max(hits, 0.5)) / n);
}
