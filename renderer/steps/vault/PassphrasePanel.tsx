import { type FormEvent, useState } from 'react';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { NewPassphrase, passphraseReady } from './NewPassphrase.tsx';
import { text } from './text.ts';

const proofs = ['passphrase', 'recovery'] as const;

interface Form {
  readonly proof: (typeof proofs)[number];
  readonly current: string;
  readonly passphrase: string;
  readonly repeated: string;
}

const emptyForm: Form = { proof: 'passphrase', current: '', passphrase: '', repeated: '' };

/** Changes the passphrase, for who shows the present one or, when that is lost, the recovery code; that stays as it is. */
export function PassphrasePanel() {
  const words = useText(text);
  const [form, setForm] = useState(emptyForm);
  const [message, setMessage] = useState('');
  const { busy, error, run } = useAction();
  const ready = form.current !== '' && passphraseReady(form.passphrase, form.repeated);
  const change = (part: Partial<Form>) => {
    setMessage('');
    setForm((before) => ({ ...before, ...part }));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) {
      setMessage(words.todoChangePassphrase[form.proof]);
      return;
    }
    void run(async () => {
      await ask('vault.changePassphrase', { current: form.current, with: form.proof, next: form.passphrase });
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
        <RadioGroup
          inline
          label={words.showWith}
          value={form.proof}
          onChange={(proof) => change({ proof, current: '' })}
          options={proofs.map((value) => ({ value, label: words.showWiths[value], disabled: busy }))}
        />
        <SecretField
          label={words.currentSecret[form.proof]}
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
