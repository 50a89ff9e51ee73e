import { useState } from 'react';
import type { Person } from '../../../../shared/contract/vault-people.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface RemovePersonDialogProps {
  readonly person: Person;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Takes somebody's access away, after saying what is lost by it and what is not. */
export function RemovePersonDialog({ person, onRemoved, onClose }: RemovePersonDialogProps) {
  const words = useText(text);
  const [own, setOwn] = useState('');
  const { busy, error, run } = useAction();

  const remove = () =>
    run(async () => {
      await ask('vault.removePerson', { id: person.id, own });
      onRemoved();
    });

  return (
    <Dialog
      title={words.removeTitle(person.user)}
      confirmLabel={words.removeConfirm}
      confirmDisabled={busy || own === ''}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <p>{words.removeLost(person.user)}</p>
      <p>{words.removeKept}</p>
      <SecretField label={words.ownPassphraseLabel} value={own} disabled={busy} onChange={setOwn} />
      <p role="status">{busy && words.busy}</p>
    </Dialog>
  );
}
