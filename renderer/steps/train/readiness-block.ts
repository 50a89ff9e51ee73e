import type { Readiness } from '../../../shared/contract/train.ts';
import type { Formats } from '../../i18n/format.ts';
import { readSetting, type TrainSettings } from './store.ts';
import type { TrainWords } from './text.ts';

/** Why training cannot start, in words; null when it can. */
export function readinessBlock(
  { unlawful, neededForScorecard }: Readiness,
  settings: TrainSettings,
  words: TrainWords,
  format: Formats,
): string | null {
  if (unlawful < neededForScorecard) {
    return words.blockedTooFew(format.count(unlawful), format.count(neededForScorecard));
  }
  const names = ['seed', 'folds', 'repeats'] as const;
  return names.some((name) => readSetting(name, settings[name]) === null) ? words.blockedSettings : null;
}

/** Whether a gate is shut that would be open if the random sample were learned from. */
export function missesKeptApart({
  unlawful,
  keptApartUnlawful,
  neededForRuleFit,
  neededForScorecard,
}: Readiness): boolean {
  const opens = (need: number) => unlawful < need && unlawful + keptApartUnlawful >= need;
  return opens(neededForRuleFit) || opens(neededForScorecard);
}
