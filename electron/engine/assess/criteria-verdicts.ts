import type {
  Criterion,
  CriterionMeasure,
  CriterionVerdict,
  OnRandom,
} from '../../../shared/contract/assess-criteria.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import type { Analysis } from '../analysis.ts';
import { topOverlap } from '../assessment.ts';
import { heldOutcome, heldWeights } from '../comparison.ts';
import { openRows, scoresOf } from '../selection.ts';
import type { ScoredModel } from '../training.ts';

/** What was found of one measure, and on how many dossiers (or repetitions). */
export interface Found {
  readonly estimate: Estimate | null;
  readonly n: number;
}

/**
 * Holds one criterion against what was found: met when the whole interval reaches the threshold, not met when none of it does, else
 * undecided. Too few dossiers say nothing, however the interval lies.
 */
export function verdictOf({ measure, threshold, minimumN }: Criterion, { estimate, n }: Found): CriterionVerdict {
  const base = { measure, threshold, minimumN, found: estimate, n };
  if (estimate === null) return { ...base, verdict: 'not-measured' };
  if (n < minimumN) return { ...base, verdict: 'too-few' };
  if (estimate.low >= threshold) return { ...base, verdict: 'met' };
  return { ...base, verdict: estimate.high < threshold ? 'not-met' : 'undecided' };
}

/** What the dossiers drawn at random tell of a measure; nothing when the model learned from them. */
function foundOnRandom(onRandom: OnRandom | null, pick: (measured: OnRandom) => Found): Found {
  if (onRandom === null) return { estimate: null, n: 0 };
  const { estimate, n } = pick(onRandom);
  return { estimate: onRandom.learnedFrom ? null : estimate, n };
}

const measures: Readonly<
  Record<
    CriterionMeasure,
    (analysis: Analysis, scored: ScoredModel, capacity: number, onRandom: OnRandom | null) => Found
  >
> = {
  hitRateAboveRandom: (_analysis, _scored, _capacity, onRandom) =>
    foundOnRandom(onRandom, ({ aboveOthers, n }) => ({ estimate: aboveOthers, n })),

  recall: (_analysis, _scored, _capacity, onRandom) =>
    foundOnRandom(onRandom, ({ recall, unlawful }) => ({ estimate: recall, n: unlawful })),

  auc: (analysis, scored) => ({
    estimate: auc(heldOutcome(analysis, scored), scored.heldLogOdds, { weights: heldWeights(analysis, scored) }),
    n: scored.heldRows.length,
  }),

  overlap: (analysis, { model, logOdds, repeats }, capacity) => {
    // A model without terms puts nobody above anybody: then there is no top to come back.
    if (model.terms.length === 0 || repeats.length === 0) return { estimate: null, n: repeats.length };
    const rows = openRows(analysis);
    const others = repeats.map((scores) => scoresOf(scores, rows));
    const overlap = topOverlap(scoresOf(logOdds, rows), others, Math.min(capacity, rows.length), 0.95);
    return { estimate: overlap, n: repeats.length };
  },
};

/**
 * A model against every criterion, in their order.
 * @param capacity dossiers that can be investigated, of those to choose from
 */
export function criteriaVerdicts(
  criteria: readonly Criterion[],
  {
    analysis,
    scored,
    capacity,
    onRandom,
  }: {
    readonly analysis: Analysis;
    readonly scored: ScoredModel;
    readonly capacity: number;
    readonly onRandom: OnRandom | null;
  },
): CriterionVerdict[] {
  return criteria.map((own) => verdictOf(own, measures[own.measure](analysis, scored, capacity, onRandom)));
}
