import { create } from 'zustand';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { goTo } from '../../app/actions.ts';

interface DossierState {
  /** Row of the dossier on screen; null is the first of the selection. */
  readonly row: number | null;
  /** Null is the model that the selection was drawn with. */
  readonly model: ModelKind | null;
}

export const useDossierStep = create<DossierState>()(() => ({ row: null, model: null }));

export const showRow = (row: number): void => useDossierStep.setState({ row });
export const showModel = (model: ModelKind): void => useDossierStep.setState({ model });

/** Goes to the page of a dossier, from a list elsewhere. */
export function openDossier(row: number): void {
  showRow(row);
  goTo('dossier');
}
