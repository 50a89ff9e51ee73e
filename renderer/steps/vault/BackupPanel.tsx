import { useState } from 'react';
import type { VaultInfo } from '../../../shared/contract/vault.ts';
import { ask } from '../../app/bridge.ts';
import { runJob } from '../../app/jobs.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { JobPanel } from '../../components/JobPanel.tsx';
import { Mark } from '../../components/Mark.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Makes a backup of the open vault: as encrypted as the vault itself. */
export function BackupPanel({ vault }: { readonly vault: VaultInfo }) {
  const words = useText(text);
  const format = useFormat();
  const [made, setMade] = useState<string | null>(null);
  const { busy, error, run } = useAction();

  const backUp = () =>
    run(async () => {
      setMade(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await ask('shell.saveFile', { kind: 'backup', suggestedName: `${words.backupFileName}-${day}` });
      if (file === null) return;
      const { bytes } = await runJob('vault.backup', { file: file.file });
      setMade(words.backupMade(file.name, format.bytes(bytes)));
    });

  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.backup}</h2>
      <p>{words.backupWhy}</p>
      <p className="row row-tight">
        <Mark kind={vault.lastBackupAt === null ? 'attention' : 'ok'} size={17} />
        <span>
          {vault.lastBackupAt === null ? words.noBackup : words.lastBackup(format.dateTime(vault.lastBackupAt))}
        </span>
      </p>
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="vault.backup" title={words.backingUp} phases={words.copyPhases} />
      <p role="status">{made}</p>
      <Button onPress={() => void backUp()} disabled={busy}>
        {words.backupAction}
      </Button>
    </section>
  );
}
