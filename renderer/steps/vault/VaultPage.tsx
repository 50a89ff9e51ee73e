import { useApp } from '../../app/store.ts';
import { CreateVault } from './CreateVault.tsx';
import { OpenedVault } from './OpenedVault.tsx';
import { OpenVault } from './OpenVault.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { useVaultStep } from './store.ts';

/** Step 1. Making, opening and keeping the encrypted file. */
export function VaultPage() {
  const vault = useApp((app) => app.vault);
  const { view, recoveryCode } = useVaultStep();
  if (recoveryCode !== null) return <RecoveryCode code={recoveryCode} />;
  if (vault !== null) return <OpenedVault vault={vault} />;
  if (view === 'create') return <CreateVault />;
  if (view === 'restore') return <RestoreBackup />;
  return <OpenVault />;
}
