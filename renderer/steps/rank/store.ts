import { create } from 'zustand';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { goTo } from '../../app/actions.ts';
import { useApp } from '../../app/store.ts';

export const ways = ['model', 'lot'] as const;
/** How dossiers are chosen: by a model and a lot together, or by lot from end to end. */
export type Way = (typeof ways)[number];

/** What the analyst typed and chose; null is not touched yet, so that the page proposes something. */
interface ChoiceState {
  readonly model: ModelKind | null;
  readonly capacity: string | null;
  readonly random: string | null;
  readonly onlyUnknown: boolean | null;
  /** Size of a lot without a model. */
  readonly lotSize: string | null;
  readonly way: Way | null;
}

/** The steps assess and rank share it: the capacity that is assessed is the one that is drawn. */
export const useChoice = create<ChoiceState>()(() => ({
  model: null,
  capacity: null,
  random: null,
  onlyUnknown: null,
  lotSize: null,
  way: null,
}));

/** The way that the analyst chose; without a model there is but one that leads somewhere. */
export function useWay(): Way {
  const chosen = useChoice((choice) => choice.way);
  const hasModel = useApp((app) => app.progress?.training != null);
  return chosen ?? (hasModel ? 'model' : 'lot');
}

export const changeChoice = (change: Partial<ChoiceState>): void => useChoice.setState(change);

/** Shows the list by lot, from any page. */
export function goToLot(): void {
  changeChoice({ way: 'lot' });
  goTo('rank');
}

export interface Population {
  readonly all: number;
  readonly known: number;
  readonly unknown: number;
}

/** How many dossiers of today there are, and of how many the outcome is known. */
export function usePopulation(): Population {
  const delivery = useApp((app) => app.progress?.delivery ?? null);
  const [all, unknown] = [delivery?.rows ?? 0, delivery?.open ?? 0];
  return { all, known: all - unknown, unknown };
}
