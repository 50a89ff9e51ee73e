import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { FeatureWords } from './text.ts';

/** Why a feature may give the outcome away; null for one that does not. */
export function leakWords({ stats }: FeatureState, words: FeatureWords, format: Formats): string | null {
  if (stats === null || stats.leak === null) return null;
  if (stats.leak === 'DATE') return words.leaks.DATE(format.percent(stats.proved));
  if (stats.auc === null) return words.leakWhat;
  return words.leaks.AUC(format.number(stats.auc.value, 2), format.count(stats.auc.n));
}
