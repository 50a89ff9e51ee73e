import { useState } from 'react';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { NewPassphrase } from '../../vault/NewPassphrase.tsx';
import { changeKey, emptyKeyForm, isKeyFormReady, type KeyForm, keyProofs, keyTasks } from './key-change.ts';
import { keyText } from './key-text.ts';

interface KeyHolderDialogProps {
  readonly onClose: () => void;
  /** After a new passphrase; a new recovery code takes the page over instead. */
  readonly onChanged: () => void;
}

/** Lets the key holder change the passphrase, hand the key over, or get a new recovery code, after showing who they are. */
export function KeyHolderDialog({ onClose, onChanged }: KeyHolderDialogProps) {
  const words = useText(keyText);
  const [form, setForm] = useState(emptyKeyForm);
  const { busy, error, run } = useAction();
  const change = (part: Partial<KeyForm>) => setForm((before) => ({ ...before, ...part }));
  const { task } = form;
  const confirm = () =>
    run(async () => {
      await changeKey(form);
      if (task === 'passphrase') onChanged();
      else onClose();
    });
  return (
    <Dialog
      title={words.dialogTitle}
      confirmLabel={words.confirm[task]}
      confirmDisabled={busy || !isKeyFormReady(form)}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <RadioGroup
        label={words.task}
        value={task}
        onChange={(chosen) => change({ task: chosen })}
        options={keyTasks.map((value) => ({ value, label: words.tasks[value], disabled: busy }))}
      />
      <p>{words.consequences[task]}</p>
      <p className="sub">{words.backups}</p>
      <ProofFields form={form} change={change} disabled={busy} />
      {task === 'handOver' && (
        <TextField
          label={words.newName}
          hint={words.newNameHint}
          maxLength={120}
          value={form.user}
          disabled={busy}
          onChange={(user) => change({ user })}
        />
      )}
      {task !== 'recovery' && (
        <NewPassphrase
          label={words.newPassphrase}
          hint={words.newPassphraseHint}
          passphrase={form.passphrase}
          repeated={form.repeated}
          onChange={change}
          disabled={busy}
        />
      )}
      <p role="status">{busy && words.working}</p>
    </Dialog>
  );
}

interface ProofFieldsProps {
  readonly form: KeyForm;
  readonly change: (part: Partial<KeyForm>) => void;
  readonly disabled: boolean;
}

/** The secret that the key holder has now. The recovery code is the way out for a passphrase that was forgotten. */
function ProofFields({ form: { proof, current }, change, disabled }: ProofFieldsProps) {
  const words = useText(keyText);
  return (
    <>
      <RadioGroup
        inline
        label={words.proof}
        value={proof}
        onChange={(chosen) => change({ proof: chosen, current: '' })}
        options={keyProofs.map((value) => ({ value, label: words.proofs[value], disabled }))}
      />
      <SecretField
        label={words.current[proof]}
        hint={words.currentHint[proof]}
        value={current}
        disabled={disabled}
        onChange={(typed) => change({ current: typed })}
      />
    </>
  );
}
