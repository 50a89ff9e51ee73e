import { create } from 'zustand';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { goTo } from '../../app/actions.ts';
import { useApp } from '../../app/store.ts';

interface DossierState {
  /** Row of the dossier on screen; null is the first of the selection. A row means nothing once there is another training. */
  readonly row: { readonly index: number; readonly training: string } | null;
  /** Null is the model that the selection was drawn with. */
  readonly model: ModelKind | null;
}

export const useDossierStep = create<DossierState>()(() => ({ row: null, model: null }));

const presentTraining = (): string => useApp.getState().progress?.training?.at ?? '';

export const showRow = (index: number): void =>
  useDossierStep.setState({ row: { index, training: presentTraining() } });
export const showModel = (model: ModelKind): void => useDossierStep.setState({ model });

/** Goes to the page of a dossier, from a list elsewhere. */
export function openDossier(row: number): void {
  showRow(row);
  goTo('dossier');
}

/** Goes to the first dossier of the drawn selection. */
export function openFirstDossier(): void {
  useDossierStep.setState({ row: null });
  goTo('dossier');
}
