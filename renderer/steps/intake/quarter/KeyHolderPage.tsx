import { type FormEvent, useId, useState } from 'react';
import { Page } from '../../../app/Page.tsx';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { NewPassphrase, passphraseReady } from '../../vault/NewPassphrase.tsx';
import { makeKeyHolder } from './actions.ts';
import { Items } from './ChooseDelivery.tsx';
import { chooseText } from './choose-text.ts';
import { useQuarter } from './store.ts';

const emptyForm = { user: '', passphrase: '', repeated: '' };

/** Names the one person who can translate pseudonyms back, and makes the key under a passphrase of that person's own. */
export function KeyHolderPage() {
  const words = useText(chooseText);
  const [form, setForm] = useState(emptyForm);
  const { busy, error, run } = useAction();
  const formId = useId();
  const change = (part: Partial<typeof emptyForm>) => setForm((before) => ({ ...before, ...part }));
  const isReady = form.user.trim() !== '' && passphraseReady(form.passphrase, form.repeated);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void run(() => makeKeyHolder(form.user.trim(), form.passphrase));
  };
  return (
    <Page
      title={words.keyPageTitle}
      why={words.keyPageWhy}
      open={busy ? words.keyMaking : isReady ? words.keyReady : words.keyOpen}
      openMark={busy ? 'now' : isReady ? 'ok' : 'todo'}
      secondary={
        <Button onPress={() => useQuarter.setState({ view: 'choose' })} disabled={busy}>
          {words.back}
        </Button>
      }
      primary={{
        label: words.makeKeyNow,
        form: formId,
        disabledBecause: busy ? words.keyMaking : isReady ? null : words.keyOpen,
      }}
    >
      {error !== null && <ErrorPanel error={error} />}
      <div className="grid grid-2 stretch">
        <section className="panel">
          <form id={formId} className="stack" onSubmit={submit}>
            <h2 className="utrecht-heading-2">{words.keyTitle}</h2>
            <TextField
              label={words.keyName}
              hint={words.keyNameHint}
              maxLength={120}
              value={form.user}
              disabled={busy}
              onChange={(user) => change({ user })}
            />
            <NewPassphrase passphrase={form.passphrase} repeated={form.repeated} onChange={change} disabled={busy} />
          </form>
        </section>
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.keyWhyTitle}</h2>
          <Items items={words.keyWhyItems} />
        </section>
      </div>
    </Page>
  );
}
