import { create } from 'zustand';
import type { PickedFile } from '../../../shared/contract/shell.ts';

interface VaultStepState {
  /** What the page shows while no vault is open. */
  readonly view: 'open' | 'create' | 'restore';
  /** The vault file chosen to open. */
  readonly chosen: PickedFile | null;
  /** Name of the vault that a backup was just put back as; null once it is open or another page was shown. */
  readonly restored: string | null;
  /** A new recovery code, until the analyst has shown to have it on paper. Exists in memory only. */
  readonly recoveryCode: string | null;
}

export const useVaultStep = create<VaultStepState>()(() => ({
  view: 'open',
  chosen: null,
  restored: null,
  recoveryCode: null,
}));

export const showView = (view: VaultStepState['view']): void => useVaultStep.setState({ view, restored: null });
