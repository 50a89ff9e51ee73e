import type { Criteria, CriterionMeasure } from '../contract/assess-criteria.ts';

/** A stop rule in fewer characters says nothing that anybody can be held to. */
export const LEAST_STOP_RULE = 20;

/** Measures that only dossiers drawn at random can tell: not to be measured on dossiers that the model learned from. */
export const measuredOnRandom: readonly CriterionMeasure[] = ['hitRateAboveRandom', 'recall'];

/**
 * What is proposed until the municipality decides otherwise. No figure comes from a law or a norm: each is the least with which use can
 * be defended, and the owner has to agree before anybody sees a result.
 */
export const proposedCriteria: Criteria = {
  criteria: [
    // A lead of 5 percentage points is one more hit in 20 investigations: less does not outweigh what singling people out costs them.
    { measure: 'hitRateAboveRandom', threshold: 0.05, minimumN: 50 },
    // Ten times what a lot of 2 % of all dossiers finds; with fewer than 30 unlawful dossiers the interval spans half the scale.
    { measure: 'recall', threshold: 0.2, minimumN: 30 },
    // As far from 0.50, which is drawing lots, as a model must be for its list to differ visibly from one; below 200 dossiers with
    // some tens unlawful the 95 % interval of an AUC is about 0.2 wide and decides nothing.
    { measure: 'auc', threshold: 0.6, minimumN: 200 },
    // The share of repetitions below which a dossier counts as a borderline case (METHOD 7), over the 50 bootstraps that are usual.
    { measure: 'overlap', threshold: 0.6, minimumN: 50 },
  ],
  equalityMargin: 0.05,
  stopRule:
    'Wij stoppen met het model als het na vier kwartalen niet aantoonbaar vaker raak is dan loten. ' +
    'Wij stoppen ook als een groep vaker ten onrechte wordt onderzocht en wij dat niet kunnen uitleggen.',
  owner: '',
  // The random sample is the only fair measure there is; what a model learned from can no longer measure it.
  learnFromRandom: false,
};

/** What keeps criteria from being locked. */
export type CriteriaProblem = 'criteria' | 'stopRule' | 'owner';

/** Everything that is missing before these criteria can be locked, in the order of the form. */
export function criteriaProblems({ criteria, stopRule, owner }: Criteria): CriteriaProblem[] {
  const problems: CriteriaProblem[] = [];
  if (criteria.length === 0) problems.push('criteria');
  if (stopRule.trim().length < LEAST_STOP_RULE) problems.push('stopRule');
  if (owner.trim() === '') problems.push('owner');
  return problems;
}
