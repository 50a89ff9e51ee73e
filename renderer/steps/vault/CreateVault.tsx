import { type FormEvent, useId, useState } from 'react';
import type { PickedFile } from '../../../shared/contract/shell.ts';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { Page } from '../../app/Page.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { FileRow } from '../../components/FileRow.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { NewPassphrase, passphraseReady } from './NewPassphrase.tsx';
import { showView, useVaultStep } from './store.ts';
import { text } from './text.ts';

const emptyForm = {
  municipality: '',
  user: '',
  purpose: '',
  owner: '',
  passphrase: '',
  repeated: '',
  demo: false,
};
const named = ['municipality', 'user', 'purpose', 'owner'] as const;

/** A new vault: where it lies, whose it is, what for, and the passphrase that closes it. */
export function CreateVault() {
  const words = useText(text);
  const [form, setForm] = useState(emptyForm);
  const [file, setFile] = useState<PickedFile | null>(null);
  const { busy, error, run } = useAction();
  const formId = useId();
  const change = (part: Partial<typeof emptyForm>) => setForm((before) => ({ ...before, ...part }));

  const chooseFile = async () => {
    const name = form.municipality
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
    const picked = await ask('shell.saveFile', { kind: 'vault', suggestedName: name || words.vaultFileName });
    if (picked !== null) setFile(picked);
  };

  const blocked = () => {
    if (busy) return words.creating;
    const missing = named.find((field) => form[field].trim() === '');
    if (missing !== undefined) return words.todoField(words.fields[missing].label);
    if (!passphraseReady(form.passphrase, form.repeated)) return words.todoPassphrase;
    return file === null ? words.todoPlace : null;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null || blocked() !== null) return;
    const { repeated: _typedTwice, ...fields } = form;
    void run(async () => {
      const { recoveryCode } = await ask('vault.create', { file: file.file, ...fields });
      useVaultStep.setState({ recoveryCode, view: 'open', chosen: null });
      await refresh();
    });
  };

  return (
    <Page
      title={words.createTitle}
      why={words.createWhy}
      open={words.readyToCreate}
      openMark={busy ? 'now' : 'todo'}
      secondary={<Button onPress={() => showView('open')}>{words.back}</Button>}
      primary={{ label: words.createAction, form: formId, disabledBecause: blocked() }}
    >
      {error !== null && <ErrorPanel error={error} />}
      <form id={formId} className="grid grid-2 stretch" onSubmit={submit}>
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.whose}</h2>
          {named.map((field) => (
            <TextField
              key={field}
              label={words.fields[field].label}
              hint={words.fields[field].hint}
              value={form[field]}
              maxLength={120}
              disabled={busy}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </section>
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.closing}</h2>
          <NewPassphrase passphrase={form.passphrase} repeated={form.repeated} onChange={change} disabled={busy} />
          <h2 className="utrecht-heading-2">{words.place}</h2>
          <FileRow
            file={file}
            invitation={words.placeInvitation}
            chooseLabel={words.choosePlace}
            onChoose={() => void chooseFile()}
            disabled={busy}
          />
          <Checkbox
            label={words.practice}
            hint={words.practiceHint}
            checked={form.demo}
            disabled={busy}
            onChange={(demo) => change({ demo })}
          />
        </section>
      </form>
    </Page>
  );
}
