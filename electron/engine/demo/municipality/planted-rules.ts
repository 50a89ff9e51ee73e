/** From rules to log-odds. */
import type {
  DemoMunicipalityCondition,
  DemoMunicipalityRule,
} from '../../../../shared/domain/demo-municipality-truths.ts';
import type { KnownFeatures } from './features.ts';

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
