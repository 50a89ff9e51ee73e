import { z } from 'zod';
import { measuredOnRandom } from '../../../shared/domain/criteria.ts';
import type { CheckId, checkKinds } from '../../../shared/domain/gates.ts';
import { criteriaInForce } from '../assess/criteria-state.ts';
import { criteriaVerdicts } from '../assess/criteria-verdicts.ts';
import { rerunState } from '../assess/rerun.ts';
import { madeState } from '../prepare/made-state.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import { criteriaByVersion } from '../store/criteria.ts';
import { getSetting } from '../store/setting.ts';
import { borderlineOf } from './borderline.ts';
import type { Evidence } from './evidence.ts';
import { fingerprint } from './fingerprint.ts';

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

const text = (db: Evidence['db'], key: string): string => getSetting(db, key, z.string()) ?? '';

/** What the evidence of one look says of each check that is measured. */
export const measuredChecks: Readonly<Record<FactCheck, (evidence: Evidence) => Measured>> = {
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

  criteriaMet: ({ analysis, scored, capacity, ...evidence }) => {
    const criteria = evidence.criteria();
    if (criteria === null) return { ok: false, facts: { met: 0, of: 0 } };
    const { criteria: all } = criteria.definition;
    const verdicts = criteriaVerdicts(all, { analysis, scored, capacity, onRandom: evidence.onRandom() });
    const met = verdicts.filter(({ verdict }) => verdict === 'met').length;
    const failed = verdicts.filter(({ verdict }) => verdict === 'not-met').length;
    // Only dossiers drawn at random tell whether a model does better than a lot: without such a requirement nothing was asked of it.
    const onLot = all.filter(({ measure, threshold }) => measuredOnRandom.includes(measure) && threshold > 0).length;
    const ok = met === all.length && onLot > 0;
    return { ok, facts: { met, failed, of: all.length, onLot, verdicts: fingerprint(verdicts) } };
  },

  dataJudged: ({ db, made }) => {
    const quarters = acceptedQuarters(db);
    return {
      ok: made() !== null && quarters.length > 0,
      facts: { deliveries: quarters.length, newest: quarters.at(-1)?.quarter ?? null },
    };
  },

  dataPresent: ({ db }) => {
    const state = madeState(db);
    return { ok: state?.upToDate === true, facts: { madeAt: state?.at ?? null } };
  },

  featuresJustified: ({ features }) => {
    const used = features();
    const without = used.filter(({ choice }) => (choice?.justification ?? '') === '').length;
    const reasons = fingerprint(used.map(({ name, choice }) => [name, choice?.justification ?? '']));
    return { ok: used.length > 0 && without === 0, facts: { used: used.length, without, reasons } };
  },

  featuresKnown: ({ features }) => {
    const used = features();
    const unproved = used.filter(({ stats }) => (stats?.proved ?? 0) < 1);
    const least = unproved.length === 0 ? null : Math.min(...unproved.map(({ stats }) => stats?.proved ?? 0));
    return {
      ok: used.length > 0 && unproved.length === 0,
      facts: { used: used.length, unproved: unproved.length, least },
      isMeasured: used.length > 0,
    };
  },

  featuresLeak: ({ features }) => {
    const used = features();
    const leaks = used.filter(({ stats }) => stats === undefined || stats.leak !== null);
    const facts = { used: used.length, leaks: leaks.length, names: leaks.map(({ name }) => name).join(', ') };
    return { ok: used.length > 0 && leaks.length === 0, facts, isMeasured: used.length > 0 };
  },

  randomMeasured: ({ criteria, onRandom }) => {
    const all = criteria()?.definition.criteria ?? [];
    const asked = all.filter(({ measure }) => measuredOnRandom.includes(measure)).map(({ minimumN }) => minimumN);
    const needed = Math.max(LEAST_RANDOM, ...asked);
    const n = onRandom()?.n ?? 0;
    return { ok: n >= needed, facts: { n, needed } };
  },

  randomApart: ({ training: { config }, learnedFromRandom }) => {
    const learned = learnedFromRandom();
    const { keptApart } = config;
    return { ok: !learned && keptApart > 0, facts: { keptApart }, isMeasured: learned };
  },

  rerunIdentical: ({ db, training }) => {
    const rerun = rerunState(db, training);
    return { ok: rerun?.identical === true, facts: { at: rerun?.at ?? null } };
  },

  listSteady: (evidence) => {
    const { dossiers: borderline, of, repeats } = borderlineOf(evidence);
    const isSteady = borderline !== null && borderline <= MOST_BORDERLINE * of;
    return {
      ok: isSteady && repeats >= LEAST_REPEATS,
      facts: { borderline, of, repeats },
      isMeasured: borderline !== null,
    };
  },

  driftNone: ({ drift }) => {
    const { measured, upToDate, alarms, undecided } = drift();
    const isMeasured = measured && upToDate;
    const figures = fingerprint([alarms, undecided]);
    const facts = { measured: isMeasured ? 1 : 0, alarms: alarms.length, undecided: undecided.length, figures };
    return { ok: isMeasured && alarms.length === 0, facts, isMeasured };
  },

  notExpired: ({ training: { config }, today, drift }) => {
    const { recalibrateOn, passed } = drift();
    return {
      ok: today <= config.expiresOn && !passed,
      facts: { expiresOn: config.expiresOn, recalibrateOn },
    };
  },

  biasMeasured: ({ bias }) => {
    const { measured, upToDate, random } = bias();
    const isMeasured = measured && upToDate;
    return {
      ok: isMeasured && random >= LEAST_RANDOM,
      facts: { measured: isMeasured ? 1 : 0, random, needed: LEAST_RANDOM },
    };
  },

  biasExplained: ({ bias }) => {
    const { measured, upToDate, unexplained, differences, fingerprint: judged } = bias();
    const isMeasured = measured && upToDate;
    const facts = { measured: isMeasured ? 1 : 0, differences, unexplained, judged };
    return { ok: isMeasured && unexplained === 0, facts };
  },

  biasUndecided: ({ bias }) => {
    const { measured, upToDate, equal, undecided, tooSmall, fingerprint: judged } = bias();
    const isMeasured = measured && upToDate;
    const facts = { measured: isMeasured ? 1 : 0, equal, undecided, tooSmall, judged };
    return { ok: isMeasured && undecided + tooSmall === 0, facts, isMeasured };
  },

  biasOnTime: ({ bias }) => {
    const { deletionDue } = bias();
    return { ok: !deletionDue, facts: { due: deletionDue ? 1 : 0 } };
  },
};
