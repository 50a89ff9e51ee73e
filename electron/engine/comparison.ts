import type { Assessment } from '../../shared/contract/assess.ts';
import { compareAucs } from '../../shared/learning/evaluation/compare-aucs.ts';
import { type CapacityResult, hitsAtCapacity } from '../../shared/learning/evaluation/hits-at-capacity.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import type { Analysis } from './analysis.ts';
import type { ScoredModel } from './training.ts';

/** Two models whose AUC differs less than this do equally well in practice. */
export const AUC_MARGIN = 0.05;

/** Outcome (0 or 1) of the dossiers that the models were measured on. */
export function heldOutcome(
  { table }: Pick<Analysis, 'table'>,
  { heldRows }: Pick<ScoredModel, 'heldRows'>,
): Uint8Array {
  return Uint8Array.from(heldRows, (row) => (table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
}

/** Weights of the dossiers that the models were measured on, with mean 1; null when all weigh the same. */
export function heldWeights(
  { table: { weights } }: Pick<Analysis, 'table'>,
  { heldRows }: Pick<ScoredModel, 'heldRows'>,
): Float64Array | null {
  if (weights === null) return null;
  const own = Float64Array.from(heldRows, (row) => weights[row] as number);
  const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
  return own.map((weight) => weight / mean);
}

/** What the `capacity` highest scores find; rounding of weights never makes the capacity more than there is. */
export function hitsAmongHighest(
  outcome: Uint8Array,
  logOdds: Float64Array,
  capacity: number,
  weights: Float64Array | null,
): CapacityResult {
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? outcome.length;
  return hitsAtCapacity(outcome, logOdds, Math.min(capacity, total), { weights });
}

/** Readable RuleFit minus the scorecard on the same dossiers; null when one of them was refused. */
export function compareOnHeld(analysis: Analysis, models: readonly ScoredModel[]): Assessment['comparison'] {
  const readable = models.find(({ kind }) => kind === 'rulefit-readable');
  const rival = models.find(({ kind }) => kind === 'scorecard');
  if (readable === undefined || rival === undefined) return null;
  const outcome = heldOutcome(analysis, readable);
  const { difference, verdict } = compareAucs(readable.heldLogOdds, rival.heldLogOdds, outcome, AUC_MARGIN, {
    weights: heldWeights(analysis, readable),
  });
  return { difference, verdict, margin: AUC_MARGIN };
}
