import type { Replacements } from '../../shared/contract/rank.ts';
import { replacementReasons } from '../../shared/domain/replacement-reasons.ts';
import type { DrawnList } from './drawn-list.ts';

/** How often dossiers of a drawn list were replaced, by whom they were chosen and why. */
export function replacementCounts({ items, replacements }: DrawnList): Replacements {
  const replaced = items.filter((item) => item.replaced !== null);
  const reasons = replacementReasons.map((reason) => ({
    reason,
    count: replacements.filter((own) => own.reason === reason).length,
  }));
  return {
    model: replaced.filter(({ route }) => route === 'model').length,
    random: replaced.filter(({ route }) => route === 'random').length,
    unfilled: replacements.filter(({ replacedByRow }) => replacedByRow === null).length,
    reasons: reasons.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}
