import { type FormEvent, useState } from 'react';
import type { VaultInfo } from '../../../shared/contract/vault.ts';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { RoleButton } from '../../app/RoleButton.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** What the data are used for and who decides about that. Another purpose is another decision: signatures under the former one lapse. */
export function PurposePanel({ vault }: { readonly vault: VaultInfo }) {
  const words = useText(text);
  const { purpose, owner } = vault;
  const [form, setForm] = useState({ purpose, owner });
  const [message, setMessage] = useState('');
  const { busy, error, run } = useAction();
  const isSame = form.purpose.trim() === purpose && form.owner.trim() === owner;
  const isMissing = form.purpose.trim() === '' || form.owner.trim() === '';
  const change = (part: Partial<typeof form>) => {
    setMessage('');
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing || isSame) {
      setMessage(isMissing ? words.purposeMissing : words.purposeSame);
      return;
    }
    void run(async () => {
      await ask('vault.setPurpose', form);
      await refresh();
      setMessage(words.purposeKept);
    });
  };
  return (
    <section className="panel">
      <form className="stack" onSubmit={submit}>
        <h2 className="utrecht-heading-2">{words.purposeTitle}</h2>
        <p>{words.purposeWhy}</p>
        {error !== null && <ErrorPanel error={error} />}
        {(['purpose', 'owner'] as const).map((field) => (
          <TextField
            key={field}
            label={words.fields[field].label}
            hint={words.fields[field].hint}
            maxLength={120}
            value={form[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <p role="status">{message}</p>
        <RoleButton needs="work" type="submit" disabled={busy}>
          {words.purposeSave}
        </RoleButton>
      </form>
    </section>
  );
}
