import type { Assessment } from '../../shared/contract/assess.ts';
import { compareAucs } from '../../shared/learning/evaluation/compare-aucs.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import type { Analysis } from './analysis.ts';
import type { ScoredModel } from './training.ts';

/** Two models whose AUC differs less than this do equally well in practice. */
export const AUC_MARGIN = 0.05;

/** Outcome (0 or 1) of the dossiers that the models were measured on. */
export function heldOutcome({ table }: Analysis, { heldRows }: Pick<ScoredModel, 'heldRows'>): Uint8Array {
  return Uint8Array.from(heldRows, (row) => (table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
}

/** Readable RuleFit minus the L1 logistic model on the same dossiers; null when one of them was refused. */
export function compareOnHeld(analysis: Analysis, models: readonly ScoredModel[]): Assessment['comparison'] {
  const readable = models.find(({ kind }) => kind === 'rulefit-readable');
  const rival = models.find(({ kind }) => kind === 'l1-logistic');
  if (readable === undefined || rival === undefined) return null;
  const outcome = heldOutcome(analysis, readable);
  const { difference, verdict } = compareAucs(readable.heldLogOdds, rival.heldLogOdds, outcome, AUC_MARGIN);
  return { difference, verdict, margin: AUC_MARGIN };
}
