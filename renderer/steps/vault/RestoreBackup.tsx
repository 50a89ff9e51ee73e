import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/shell.ts';
import { ask } from '../../app/bridge.ts';
import { runJob } from '../../app/jobs.ts';
import { Page } from '../../app/Page.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { FileRow } from '../../components/FileRow.tsx';
import { JobPanel } from '../../components/JobPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { showView, useVaultStep } from './store.ts';
import { text } from './text.ts';

/** Puts a backup back as a vault. A vault that is already there is set aside, not overwritten. */
export function RestoreBackup() {
  const words = useText(text);
  const [backup, setBackup] = useState<PickedFile | null>(null);
  const [target, setTarget] = useState<PickedFile | null>(null);
  const { busy, error, run } = useAction();

  const chooseBackup = async () => {
    const picked = await ask('shell.openFile', { kind: 'backup' });
    if (picked !== null) setBackup(picked);
  };
  const chooseTarget = async () => {
    const picked = await ask('shell.saveFile', { kind: 'restore', suggestedName: words.vaultFileName });
    if (picked !== null) setTarget(picked);
  };
  const restore = () =>
    run(async () => {
      if (backup === null || target === null) return;
      await runJob('vault.restore', { backup: backup.file, file: target.file });
      useVaultStep.setState({ view: 'open', chosen: target, restored: target.name });
    });

  const blocked = () => {
    if (busy) return words.restoring;
    if (backup === null) return words.todoBackup;
    return target === null ? words.todoTarget : null;
  };

  return (
    <Page
      title={words.restoreTitle}
      why={words.restoreWhy}
      open={words.readyToRestore}
      openMark={busy ? 'now' : 'todo'}
      secondary={<Button onPress={() => showView('open')}>{words.back}</Button>}
      primary={{ label: words.restoreConfirm, onPress: () => void restore(), disabledBecause: blocked() }}
    >
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="vault.restore" title={words.restoring} phases={words.copyPhases} />
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.whichBackup}</h2>
        <FileRow
          file={backup}
          invitation={words.backupInvitation}
          chooseLabel={words.chooseBackup}
          onChoose={() => void chooseBackup()}
          disabled={busy}
        />
        <h2 className="utrecht-heading-2">{words.whereTo}</h2>
        <FileRow
          file={target}
          invitation={words.targetInvitation}
          chooseLabel={words.choosePlace}
          onChoose={() => void chooseTarget()}
          disabled={busy}
        />
        <p className="sub">{words.restoreKeeps}</p>
      </section>
    </Page>
  );
}
