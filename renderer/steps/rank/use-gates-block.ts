import type { Choice } from '../../../shared/contract/rank.ts';
import { useApp } from '../../app/store.ts';
import { useSettledAsk } from '../../app/use-settled-ask.ts';
import { type GatesBlock, gatesBlock } from './gates-block.ts';
import type { Previewed } from './use-preview.ts';

/** Why the gates keep this choice from being drawn; null in a practice vault, for a list by lot only, and when nothing does. */
export function useGatesBlock(choice: Choice | null, { shown }: Pick<Previewed, 'shown'>): GatesBlock | null {
  const isPractice = useApp((app) => app.vault?.demo ?? true);
  const isAsked = !isPractice && choice !== null && choice.random < choice.capacity;
  const { value } = useSettledAsk(
    'assess.gates',
    isAsked ? { model: choice.model, capacity: choice.capacity - choice.random } : null,
    null,
  );
  return isAsked && value !== null ? gatesBlock(value, choice, shown) : null;
}
