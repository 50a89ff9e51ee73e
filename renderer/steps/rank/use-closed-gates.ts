import type { GatesState } from '../../../shared/contract/assess-gates.ts';
import type { Choice } from '../../../shared/contract/rank.ts';
import { useApp } from '../../app/store.ts';
import { useSettledAsk } from '../../app/use-settled-ask.ts';

/** The gates, when they keep this choice from being drawn; null in a practice vault, for a list by lot only, and when all are open. */
export function useClosedGates(choice: Choice | null): GatesState['gates'] | null {
  const isPractice = useApp((app) => app.vault?.demo ?? true);
  const isAsked = !isPractice && choice !== null && choice.random < choice.capacity;
  const { value } = useSettledAsk(
    'assess.gates',
    isAsked ? { model: choice.model, capacity: choice.capacity - choice.random } : null,
    null,
  );
  return isAsked && value !== null && !value.open ? value.gates : null;
}
