/** From rules to probabilities. */
import type {
  DemoMunicipalityCondition,
  DemoMunicipalityRule,
} from '../../../../shared/domain/demo-municipality-truths.ts';
import { probabilityOf } from '../../../../shared/learning/additive-model.ts';
import type { KnownFeatures } from './features.ts';

const HALVINGS = 60;

/** Missing satisfies nothing. */
function conditionHolds({ feature, operator, value }: DemoMunicipalityCondition, features: KnownFeatures): boolean {
  const known = features[feature];
  if (known === null) return false;
  return operator === '>=' ? known >= value : known < value;
}

export function ruleHolds(rule: Pick<DemoMunicipalityRule, 'conditions'>, features: KnownFeatures): boolean {
  return rule.conditions.every((condition) => conditionHolds(condition, features));
}

/** The log-odds that the rules add up to. */
export function logOddsOf(
  rules: readonly Pick<DemoMunicipalityRule, 'conditions' | 'logOdds'>[],
  features: KnownFeatures,
): number {
  return rules.reduce((sum, rule) => sum + (ruleHolds(rule, features) ? rule.logOdds : 0), 0);
}

/**
 * The intercept that makes the mean probability equal to `share`, by bisection.
 *
 * @throws RangeError when `share` is not between 0 and 1
 */
export function interceptFor(logOdds: readonly number[], share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError('a share must be between 0 and 1');
  let low = -40;
  let high = 40;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    const mean = logOdds.reduce((sum, value) => sum + probabilityOf(middle + value), 0) / logOdds.length;
    if (mean < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
