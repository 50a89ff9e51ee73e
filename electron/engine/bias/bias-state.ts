import type { GroupsMeasured } from '../../../shared/contract/assess-groups.ts';
import { explainedMeasures } from '../../../shared/domain/group-differences.ts';
import { today } from '../dates.ts';
import { fingerprint } from '../gates/fingerprint.ts';
import type { Db } from '../store/database.ts';
import { deletionDue } from './deletion.ts';
import { groupsMeasured } from './groups-measured.ts';
import type { MeasuredUse } from './groups-subject.ts';

/** What the gates need to know of the test on group differences. */
export interface BiasState {
  readonly measured: boolean;
  readonly upToDate: boolean;
  /** Differences that need an explanation, and those without one. */
  readonly differences: number;
  readonly unexplained: number;
  /** Figures of the model that say something else: how much of a clean outcome is shown, and how much merely could not be seen. */
  readonly equal: number;
  readonly undecided: number;
  readonly tooSmall: number;
  /** Random dossiers with a known outcome that were measured on. */
  readonly random: number;
  /** SHA-256 over every verdict, and every difference with its explanation: what a signature is set under. Null before a measurement. */
  readonly fingerprint: string | null;
  /** Group attributes are here that nobody approved, or longer than was approved. */
  readonly deletionDue: boolean;
}

const NOT_MEASURED = {
  measured: false,
  upToDate: false,
  differences: 0,
  unexplained: 0,
  equal: 0,
  undecided: 0,
  tooSmall: 0,
  random: 0,
  fingerprint: null,
} as const;

/**
 * Whether group differences were measured of a model at a capacity, what came out, and whether what differs was explained.
 * @param on yyyy-mm-dd
 */
export function biasState(db: Db, use: MeasuredUse, on = today()): BiasState {
  const isDue = deletionDue(db, on);
  const measured = groupsMeasured(db, use);
  if (measured === null) return { ...NOT_MEASURED, deletionDue: isDue };
  const { upToDate, toExplain, random } = measured;
  const ofModel = measured.figures.filter(({ measure }) => explainedMeasures.includes(measure));
  const saying = (sought: (typeof ofModel)[number]['verdict']): number =>
    ofModel.filter(({ verdict }) => verdict === sought).length;
  return {
    measured: true,
    upToDate,
    differences: toExplain.length,
    unexplained: toExplain.filter(({ explanation }) => explanation === null).length,
    equal: saying('equal-within-margin'),
    undecided: saying('undecided'),
    tooSmall: saying('too-small'),
    random,
    fingerprint: fingerprintOf(measured),
    deletionDue: isDue,
  };
}

/** Another verdict, another difference or another explanation, also of another person, makes another fingerprint. */
function fingerprintOf({ figures, calibration, proxies, clusters, caseworkers, toExplain }: GroupsMeasured): string {
  return fingerprint({
    figures: figures.map(({ measure, attribute, group, verdict }) => [measure, attribute, group, verdict]),
    calibration: calibration.map(({ attribute, group, differs }) => [attribute, group, differs]),
    proxies: proxies.map(({ attribute, group, feature, flagged }) => [attribute, group, feature, flagged]),
    clusters: clusters.figures.map(({ cluster, verdict }) => [cluster, verdict]),
    caseworkers: caseworkers.figures.map(({ code, verdict }) => [code, verdict]),
    toExplain: toExplain.map(({ key, explanation }) => [
      key,
      explanation === null ? null : [explanation.words, explanation.by, explanation.at],
    ]),
  });
}
