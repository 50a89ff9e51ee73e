import { z } from 'zod';
import { measuredOnRandom } from '../../../shared/domain/criteria.ts';
import type { CheckId, checkKinds } from '../../../shared/domain/gates.ts';
import { criteriaInForce, lockedCriteria } from '../assess/criteria-state.ts';
import { criteriaVerdicts } from '../assess/criteria-verdicts.ts';
import { driftState } from '../assess/drift-state.ts';
import { measureOnRandom } from '../assess/on-random.ts';
import { rerunState } from '../assess/rerun.ts';
import { stabilityOf } from '../assess/stability.ts';
import { biasState } from '../bias/bias-state.ts';
import { presentStats } from '../prepare/choose-features.ts';
import { madeState } from '../prepare/made-state.ts';
import { madeTable } from '../prepare/made-table.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import { criteriaByVersion } from '../store/criteria.ts';
import { featureChoices } from '../store/feature-choice.ts';
import { getSetting } from '../store/setting.ts';
import { fingerprint } from './fingerprint.ts';
import type { Use } from './use.ts';

/** What the vault tells about a check. */
export interface Measured {
  readonly ok: boolean;
  readonly facts: Readonly<Record<string, number | string | null>>;
  /** False when nothing was measured yet: then there is nothing to explain either. */
  readonly isMeasured?: boolean;
}

/** Random dossiers with a known outcome that are needed at the least, whatever the criteria say. */
const LEAST_RANDOM = 50;

/** Repetitions below which a share of borderline cases says little (METHOD 7). */
const LEAST_REPEATS = 50;

/** A list of which more than this share are borderline cases is as much a matter of chance as of the data. */
const MOST_BORDERLINE = 0.25;

type MeasuredCheck = {
  [Id in CheckId]: (typeof checkKinds)[Id]['by'] extends 'measured' ? Id : never;
}[CheckId];

/** The signatures themselves are no fact that anybody signs for; gates-state.ts looks at them last. */
export type FactCheck = Exclude<MeasuredCheck, 'signedByTwo'>;

const criteriaOf = ({ db, training: { config } }: Use) =>
  config.criteria === null ? null : lockedCriteria(db, config.criteria);

/** The features in use with what was decided and found; none for a flat table, whose columns nobody justified. */
function featuresInUse({ db }: Use) {
  const [choices, stats] = [featureChoices(db), presentStats(db)];
  const names = madeTable(db)?.features ?? [];
  return names.map((name) => ({ name, choice: choices.get(name), stats: stats.get(name) }));
}

const text = (db: Use['db'], key: string): string => getSetting(db, key, z.string()) ?? '';

/** One look at the vault for each check that is measured. */
export const measuredChecks: Readonly<Record<FactCheck, (use: Use) => Measured>> = {
  purposeRecorded: ({ db }) => {
    const facts = { purpose: text(db, 'purpose'), owner: text(db, 'owner') };
    return { ok: facts.purpose !== '' && facts.owner !== '', facts };
  },

  criteriaBefore: ({ db, training: { config } }) => {
    const stored = config.criteria === null ? null : criteriaByVersion(db, config.criteria);
    const trainingsBefore = stored?.trainingsBefore ?? null;
    const inForce = criteriaInForce(db)?.version ?? null;
    const ok = trainingsBefore === 0 && inForce === config.criteria;
    return { ok, facts: { version: config.criteria, inForce, trainingsBefore } };
  },

  criteriaMet: (use) => {
    const criteria = criteriaOf(use);
    if (criteria === null) return { ok: false, facts: { met: 0, of: 0 } };
    const { learnFromRandom, criteria: all } = criteria.definition;
    const onRandom = measureOnRandom(use.analysis, use.scored, {
      capacity: use.capacity,
      learnedFrom: learnFromRandom,
    });
    const verdicts = criteriaVerdicts(all, { ...use, onRandom });
    const met = verdicts.filter(({ verdict }) => verdict === 'met').length;
    const failed = verdicts.filter(({ verdict }) => verdict === 'not-met').length;
    // Only dossiers drawn at random tell whether a model does better than a lot: without such a requirement nothing was asked of it.
    const onLot = all.filter(({ measure, threshold }) => measuredOnRandom.includes(measure) && threshold > 0).length;
    const ok = met === all.length && onLot > 0;
    return { ok, facts: { met, failed, of: all.length, onLot, verdicts: fingerprint(verdicts) } };
  },

  dataJudged: ({ db }) => {
    const quarters = acceptedQuarters(db);
    const fromQuarters = madeTable(db) !== null;
    return {
      ok: fromQuarters && quarters.length > 0,
      facts: { deliveries: quarters.length, newest: quarters.at(-1)?.quarter ?? null },
    };
  },

  dataPresent: ({ db }) => {
    const made = madeState(db);
    return { ok: made?.upToDate === true, facts: { madeAt: made?.at ?? null } };
  },

  featuresJustified: (use) => {
    const used = featuresInUse(use);
    const without = used.filter(({ choice }) => (choice?.justification ?? '') === '').length;
    const reasons = fingerprint(used.map(({ name, choice }) => [name, choice?.justification ?? '']));
    return { ok: used.length > 0 && without === 0, facts: { used: used.length, without, reasons } };
  },

  featuresKnown: (use) => {
    const used = featuresInUse(use);
    const unproved = used.filter(({ stats }) => (stats?.proved ?? 0) < 1);
    const least = unproved.length === 0 ? null : Math.min(...unproved.map(({ stats }) => stats?.proved ?? 0));
    return {
      ok: used.length > 0 && unproved.length === 0,
      facts: { used: used.length, unproved: unproved.length, least },
      isMeasured: used.length > 0,
    };
  },

  featuresLeak: (use) => {
    const used = featuresInUse(use);
    const leaks = used.filter(({ stats }) => stats === undefined || stats.leak !== null);
    const facts = { used: used.length, leaks: leaks.length, names: leaks.map(({ name }) => name).join(', ') };
    return { ok: used.length > 0 && leaks.length === 0, facts, isMeasured: used.length > 0 };
  },

  randomMeasured: (use) => {
    const criteria = criteriaOf(use)?.definition.criteria ?? [];
    const asked = criteria.filter(({ measure }) => measuredOnRandom.includes(measure)).map(({ minimumN }) => minimumN);
    const needed = Math.max(LEAST_RANDOM, ...asked);
    const { capacity } = use;
    const n = measureOnRandom(use.analysis, use.scored, { capacity, learnedFrom: false })?.n ?? 0;
    return { ok: n >= needed, facts: { n, needed } };
  },

  randomApart: (use) => {
    const learned = criteriaOf(use)?.definition.learnFromRandom ?? true;
    const { keptApart } = use.training.config;
    return { ok: !learned && keptApart > 0, facts: { keptApart }, isMeasured: learned };
  },

  rerunIdentical: ({ db, training }) => {
    const rerun = rerunState(db, training);
    return { ok: rerun?.identical === true, facts: { at: rerun?.at ?? null } };
  },

  listSteady: ({ analysis, scored, capacity }) => {
    const { list, capacity: length, repeats } = stabilityOf(analysis, scored, { capacity });
    const isSteady = list !== null && list.borderline <= MOST_BORDERLINE * length;
    const facts = { borderline: list?.borderline ?? null, of: length, repeats };
    return { ok: isSteady && repeats >= LEAST_REPEATS, facts, isMeasured: list !== null };
  },

  driftNone: ({ db, today, scored }) => {
    const { measured, upToDate, alarms, undecided } = driftState(db, today, scored.kind);
    const isMeasured = measured && upToDate;
    const figures = fingerprint([alarms, undecided]);
    const facts = { measured: isMeasured ? 1 : 0, alarms: alarms.length, undecided: undecided.length, figures };
    return { ok: isMeasured && alarms.length === 0, facts, isMeasured };
  },

  notExpired: ({ db, training: { config }, today }) => {
    const { recalibrateOn, passed } = driftState(db, today);
    return {
      ok: today <= config.expiresOn && !passed,
      facts: { expiresOn: config.expiresOn, recalibrateOn },
    };
  },

  biasMeasured: (use) => {
    const { measured, upToDate, random } = biasOf(use);
    const isMeasured = measured && upToDate;
    return {
      ok: isMeasured && random >= LEAST_RANDOM,
      facts: { measured: isMeasured ? 1 : 0, random, needed: LEAST_RANDOM },
    };
  },

  biasExplained: (use) => {
    const { measured, upToDate, unexplained, differences, fingerprint: judged } = biasOf(use);
    const isMeasured = measured && upToDate;
    const facts = { measured: isMeasured ? 1 : 0, differences, unexplained, judged };
    return { ok: isMeasured && unexplained === 0, facts };
  },

  biasUndecided: (use) => {
    const { measured, upToDate, equal, undecided, tooSmall, fingerprint: judged } = biasOf(use);
    const isMeasured = measured && upToDate;
    const facts = { measured: isMeasured ? 1 : 0, equal, undecided, tooSmall, judged };
    return { ok: isMeasured && undecided + tooSmall === 0, facts, isMeasured };
  },

  biasOnTime: (use) => {
    const { deletionDue } = biasOf(use);
    return { ok: !deletionDue, facts: { due: deletionDue ? 1 : 0 } };
  },
};

const biasOf = ({ db, scored, capacity }: Use) => biasState(db, { model: scored.kind, capacity });
