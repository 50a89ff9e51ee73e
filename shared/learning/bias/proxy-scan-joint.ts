import type { Design } from '../design.ts';
import { columnCount } from '../design.ts';
import { devianceOf } from '../deviance.ts';
import { auc } from '../evaluation/auc.ts';
import { stratifiedFolds } from '../folds.ts';
import { rowsOfFold, VALIDATION_TOLERANCE, weightsOutside } from '../lambda-choice.ts';
import { LassoPath, lambdaSequence } from '../lasso-path.ts';
import type { Estimate } from '../stats/estimate.ts';

/** Features that together tell a group from all others better than this stand for it (METHOD 8). */
export const JOINT_PROXY_AUC = 0.7;

export interface JointProxy {
  /** How well all features together tell the group, on persons that the model did not see. */
  readonly auc: Estimate;
  readonly n: number;
  readonly members: number;
  /** Above `JOINT_PROXY_AUC`: a model can choose by group without ever having seen one. */
  readonly flagged: boolean;
}

const FOLDS = 5;
const LAMBDAS = 30;
const LAMBDA_RATIO = 0.01;
/** Paths are left when they have not improved for so many lambdas. */
const PATIENCE = 4;

/** With fewer of the group, or of the others, each fold holds too few to say anything. */
const LEAST_OF_EITHER = 20;

/**
 * How well all features together tell the members of a group from all others: an L1 logistic regression, cross-validated over folds of
 * persons. The penalty of each fold is the one that does best on the other folds, so that no row helps to choose its own. Log-odds count from
 * those of the rows a fold was fitted on: a model without any term then gives all rows of all folds the same, and an AUC of 0.5.
 *
 * Source: METHOD 8; Tibshirani (1996), J. Royal Statistical Society B 58, 267-288; `LassoPath`, `auc` (DeLong's interval).
 *
 * @param design of the features, one for all groups: `proxyDesign`
 * @param members per row 1 in the group, 0 outside; rows of which the attribute is not known are left out beforehand
 * @param keys hash per row; rows of one person share it (`hashKeys`)
 * @returns null with fewer than 20 members, fewer than 20 others, or no feature that varies
 * @throws RangeError when lengths differ or members holds anything but 0 and 1.
 */
export function proxyScanJoint(design: Design, members: Uint8Array, keys: Float64Array): JointProxy | null {
  check(design, members, keys);
  const size = members.reduce((sum, own) => sum + own, 0);
  if (Math.min(size, members.length - size) < LEAST_OF_EITHER || columnCount(design) === 0) return null;
  const paths = foldPaths(design, members, stratifiedFolds(members, keys, FOLDS));
  const judged = paths.flatMap(({ heldOut }) => [...heldOut]);
  const scores = Float64Array.from(
    paths.flatMap((path) => [...(path.logOdds[bestForOthers(paths, path)] as Float64Array)]),
  );
  const found = auc(
    Uint8Array.from(judged, (row) => members[row] as number),
    scores,
  );
  return { auc: found, n: judged.length, members: size, flagged: found.value > JOINT_PROXY_AUC };
}

interface ProxyPath {
  readonly path: LassoPath;
  /** Rows of the fold. */
  readonly heldOut: Int32Array;
  /** Log-odds of the rows that it was fitted on, all together. */
  readonly base: number;
  /** Per lambda the log-odds of the held-out rows, above the base, and their summed deviance. */
  readonly logOdds: Float64Array[];
  readonly deviance: number[];
}

/** The paths of all folds that can be fitted, side by side down the lambdas until they no longer improve. */
function foldPaths(design: Design, outcome: Uint8Array, foldOf: Uint8Array): ProxyPath[] {
  const equal = new Float64Array(outcome.length).fill(1);
  const greatest = lassoPath(design, outcome, equal).lambdaMax();
  const lambdas = greatest > 0 ? lambdaSequence(greatest, LAMBDA_RATIO, LAMBDAS) : [1];
  const paths = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold): ProxyPath[] => {
    const weights = weightsOutside(equal, outcome, foldOf, fold);
    if (weights === null) return [];
    const path = lassoPath(design, outcome, weights);
    return [
      { path, heldOut: rowsOfFold(foldOf, fold), base: baseLogOdds(outcome, weights), logOdds: [], deviance: [] },
    ];
  });
  const totals: number[] = [];
  for (const lambda of lambdas) {
    for (const { path, heldOut, base, logOdds, deviance } of paths) {
      path.fit(lambda);
      logOdds.push(Float64Array.from(heldOut, (row) => (path.logOdds[row] as number) - base));
      deviance.push(devianceOf(path.logOdds, outcome, equal, heldOut));
    }
    totals.push(paths.reduce((sum, { deviance }) => sum + (deviance.at(-1) as number), 0));
    if (totals.length - 1 - totals.indexOf(Math.min(...totals)) >= PATIENCE) break;
  }
  return paths;
}

function lassoPath(design: Design, outcome: Uint8Array, weights: Float64Array): LassoPath {
  const penaltyFactors = new Float64Array(columnCount(design)).fill(1);
  return new LassoPath({ design, outcome, weights, penaltyFactors, alpha: 1, tolerance: VALIDATION_TOLERANCE });
}

function baseLogOdds(outcome: Uint8Array, weights: Float64Array): number {
  let members = 0;
  let all = 0;
  for (let row = 0; row < outcome.length; row++) {
    all += weights[row] as number;
    members += (weights[row] as number) * (outcome[row] as number);
  }
  return Math.log(members / (all - members));
}

/** Index of the lambda with the least deviance in all folds but this one. */
function bestForOthers(paths: readonly ProxyPath[], own: ProxyPath): number {
  const others = paths.filter((path) => path !== own);
  const sums = own.deviance.map((_, at) => others.reduce((sum, { deviance }) => sum + (deviance[at] as number), 0));
  return sums.indexOf(Math.min(...sums));
}

function check(design: Design, members: Uint8Array, keys: Float64Array): void {
  if (members.length !== design.rows || keys.length !== design.rows) {
    throw new RangeError('every row needs a group and a key');
  }
  if (members.some((own) => own > 1)) throw new RangeError('members must be 0 or 1');
}
