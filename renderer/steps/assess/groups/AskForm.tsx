import { useState } from 'react';
import type { BiasVault } from '../../../../shared/contract/assess-groups.ts';
import { ask } from '../../../app/bridge.ts';
import { useApp } from '../../../app/store.ts';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { problemsOf } from './ask-form.ts';
import { vaultText } from './text-vault.ts';

interface AskFormProps {
  readonly vault: BiasVault;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Why, on what basis, who and until when: everything that somebody else then approves. */
export function AskForm({ vault, onDone, onCancel }: AskFormProps) {
  const words = useText(vaultText);
  const format = useFormat();
  const user = useApp((app) => app.vault?.user ?? '');
  const [form, setForm] = useState({ purpose: '', basis: '', users: user, validUntil: vault.today, deleteOn: '' });
  const [isTried, setTried] = useState(false);
  const { busy, error, run } = useAction();
  const problems = problemsOf(form, vault);
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }));
  const send = () => {
    setTried(true);
    if (problems.size > 0) return;
    const users = form.users.split('\n').map((name) => name.trim());
    void run(async () => {
      await ask('assess.askBiasPermission', { ...form, users: users.filter((name) => name !== '') });
      onDone();
    });
  };
  const problem = (field: keyof typeof form, said: string) => (isTried && problems.has(field) ? said : null);
  return (
    <section className="stack" aria-label={words.askTitle}>
      <h3 className="utrecht-heading-3">{words.askTitle}</h3>
      <TextField
        label={words.purpose}
        hint={words.purposeHint}
        error={problem('purpose', words.purposeMissing)}
        lines={3}
        maxLength={2000}
        value={form.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        label={words.basis}
        hint={words.basisHint}
        error={problem('basis', words.basisMissing)}
        maxLength={400}
        value={form.basis}
        onChange={(basis) => change({ basis })}
      />
      <TextField
        label={words.users}
        hint={words.usersHint}
        error={problem('users', words.usersMissing)}
        lines={2}
        value={form.users}
        onChange={(users) => change({ users })}
      />
      <div className="grid grid-2">
        <DateField
          label={words.validUntil}
          hint={words.validHint(format.date(vault.latest))}
          error={problem('validUntil', words.validMissing)}
          value={form.validUntil}
          onChange={(validUntil) => change({ validUntil })}
        />
        <DateField
          label={words.deleteOn}
          hint={words.deleteHint}
          error={problem('deleteOn', words.deleteMissing)}
          value={form.deleteOn}
          onChange={(deleteOn) => change({ deleteOn })}
        />
      </div>
      {error !== null && <ErrorPanel error={error} />}
      <div className="row">
        <Button onPress={send} disabled={busy}>
          {words.askDo}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}
