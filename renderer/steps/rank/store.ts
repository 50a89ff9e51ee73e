import { create } from 'zustand';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { useApp } from '../../app/store.ts';

/** What the analyst typed and chose; null is not touched yet, so that the page proposes something. */
interface ChoiceState {
  readonly model: ModelKind | null;
  readonly capacity: string | null;
  readonly random: string | null;
  readonly onlyUnknown: boolean | null;
}

/** The steps assess and rank share it: the capacity that is assessed is the one that is drawn. */
export const useChoice = create<ChoiceState>()(() => ({
  model: null,
  capacity: null,
  random: null,
  onlyUnknown: null,
}));

export const changeChoice = (change: Partial<ChoiceState>): void => useChoice.setState(change);

export interface Population {
  readonly all: number;
  readonly known: number;
  readonly unknown: number;
}

/** How many dossiers the delivery has, and of how many the outcome is known. */
export function usePopulation(): Population {
  const delivery = useApp((app) => app.progress?.delivery ?? null);
  const [all, known] = [delivery?.rows ?? 0, delivery?.known ?? 0];
  return { all, known, unknown: all - known };
}
