import type { AppError } from '../../../../shared/errors.ts';
import { type Asked, useAsk } from '../../../app/use-ask.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changedChoices } from '../rules/rule-form.ts';
import { type SetupPart, useTrain } from '../store.ts';
import { text } from './setup-text.ts';

export interface SetupState {
  /** How the part stands, in a few words. */
  readonly words: string;
  /** What asks for attention, in words; null where nothing does. */
  readonly attention: string | null;
  readonly error: AppError | null;
}

/** How each part of the setting up stands, as it is kept in the vault. */
export function useSetupState(): Readonly<Record<SetupPart, SetupState>> {
  const words = useText(text);
  const format = useFormat();
  const round = useTrain(({ draftRound }) => draftRound);
  const rules = useAsk('draft.rules', {}, round);
  const indicators = useAsk('draft.indicators', {}, round);
  const card = useAsk('draft.card', {}, round);
  const profile = useAsk('draft.profile', {}, round);

  const stateOf = <Value>(asked: Asked<Value>, say: (value: Value) => Omit<SetupState, 'error'>): SetupState => {
    if (asked.state === 'ready') return { ...say(asked.value), error: null };
    const failed = asked.state === 'failed';
    return { words: failed ? words.unavailable : words.loading, attention: null, error: asked.error };
  };
  const absentIn = (absent: readonly string[]): string | null => (absent.length === 0 ? null : words.absent);
  return {
    rules: stateOf(rules, ({ options, defaults }) => {
      const changed = changedChoices(options, defaults);
      return { words: changed === 0 ? words.usual : words.changed(format.count(changed)), attention: null };
    }),
    classing: stateOf(indicators, (all) => {
      const edited = all.filter((one) => one.edited).length;
      const leaks = all.filter((one) => one.mayLeak).length;
      return {
        words: words.indicators(format.count(all.length), format.count(edited)),
        attention: leaks === 0 ? null : words.mayLeak(format.count(leaks)),
      };
    }),
    card: stateOf(card, ({ card: kept, absent }) => ({
      words: kept === null ? words.noCard : words.card(kept.title, format.count(kept.questions.length)),
      attention: absentIn(absent),
    })),
    profile: stateOf(profile, ({ profile: kept, absent }) => ({
      words: kept === null ? words.noProfile : words.profile(kept.name),
      attention: absentIn(absent),
    })),
  };
}
