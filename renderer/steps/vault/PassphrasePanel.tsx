import { type FormEvent, useState } from 'react';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { NewPassphrase, passphraseReady } from './NewPassphrase.tsx';
import { text } from './text.ts';

const emptyForm = { current: '', passphrase: '', repeated: '' };

/** Changes the passphrase; the recovery code stays as it is. */
export function PassphrasePanel() {
  const words = useText(text);
  const [form, setForm] = useState(emptyForm);
  const [message, setMessage] = useState('');
  const { busy, error, run } = useAction();
  const ready = form.current !== '' && passphraseReady(form.passphrase, form.repeated);
  const change = (part: Partial<typeof emptyForm>) => {
    setMessage('');
    setForm((before) => ({ ...before, ...part }));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) {
      setMessage(words.todoChangePassphrase);
      return;
    }
    void run(async () => {
      await ask('vault.changePassphrase', { current: form.current, next: form.passphrase });
      await refresh();
      setForm(emptyForm);
      setMessage(words.passphraseChanged);
    });
  };

  return (
    <section className="panel">
      <form className="stack" onSubmit={submit}>
        <h2 className="utrecht-heading-2">{words.changePassphrase}</h2>
        {error !== null && <ErrorPanel error={error} />}
        <SecretField
          label={words.currentPassphrase}
          value={form.current}
          disabled={busy}
          onChange={(current) => change({ current })}
        />
        <NewPassphrase passphrase={form.passphrase} repeated={form.repeated} onChange={change} disabled={busy} />
        <p role="status">{busy ? words.opening : message}</p>
        <Button type="submit" disabled={busy}>
          {words.changePassphrase}
        </Button>
      </form>
    </section>
  );
}
