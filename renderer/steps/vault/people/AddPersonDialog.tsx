import { useState } from 'react';
import { type GrantedRole, grantedRoles } from '../../../../shared/domain/permissions.ts';
import { ask } from '../../../app/bridge.ts';
import { roleNames } from '../../../app/role-words.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { NewPassphrase, passphraseReady } from '../NewPassphrase.tsx';
import { text } from './text.ts';

interface AddPersonDialogProps {
  readonly onAdded: (user: string) => void;
  readonly onClose: () => void;
}

/** Lets somebody in: a name, a role, a passphrase that the new person types, and one's own to prove who asks. */
export function AddPersonDialog({ onAdded, onClose }: AddPersonDialogProps) {
  const words = useText(text);
  const language = useLanguage();
  const [user, setUser] = useState('');
  const [role, setRole] = useState<GrantedRole>('controleur');
  const [form, setForm] = useState({ passphrase: '', repeated: '' });
  const [own, setOwn] = useState('');
  const { busy, error, run } = useAction();
  const ready = user.trim() !== '' && own !== '' && passphraseReady(form.passphrase, form.repeated);

  const add = () =>
    run(async () => {
      await ask('vault.addPerson', { user, role, passphrase: form.passphrase, own });
      onAdded(user.trim());
    });

  return (
    <Dialog
      title={words.addTitle}
      confirmLabel={words.addConfirm}
      confirmDisabled={busy || !ready}
      onConfirm={() => void add()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={user}
        maxLength={120}
        disabled={busy}
        onChange={setUser}
      />
      <RadioGroup
        label={words.role}
        options={grantedRoles.map((value) => ({
          value,
          label: roleNames[language][value],
          hint: words.roleHints[value],
        }))}
        value={role}
        onChange={setRole}
      />
      <p>{words.addWhy}</p>
      <NewPassphrase
        label={words.newPassphrase}
        passphrase={form.passphrase}
        repeated={form.repeated}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        disabled={busy}
      />
      <SecretField label={words.ownPassphraseLabel} value={own} disabled={busy} onChange={setOwn} />
      <p role="status">{busy ? words.busy : !ready && words.todoAdd}</p>
    </Dialog>
  );
}
