import { useState } from 'react';
import type { TranslatedNumber } from '../../../shared/contract/rank.ts';
import { ask } from '../../app/bridge.ts';
import { runJob } from '../../app/jobs.ts';
import { RoleButton } from '../../app/RoleButton.tsx';
import { askWhere } from '../../app/seal/ask-where.ts';
import { SealFields } from '../../app/seal/SealFields.tsx';
import { useSealing } from '../../app/seal/use-sealing.ts';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { ListOf } from './list.ts';
import { text } from './text.ts';

/** The one place where pseudonyms become the municipality's own numbers again: with the key holder, for drawn dossiers only. */
export function OwnNumbersPanel({ list }: { readonly list: ListOf }) {
  const words = useText(text);
  const format = useFormat();
  const [secret, setSecret] = useState('');
  const [numbers, setNumbers] = useState<readonly TranslatedNumber[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const sealing = useSealing('sealed');
  const { busy, error, run } = useAction();
  const isPractice = useApp((app) => app.vault?.demo ?? false);

  if (isPractice) return <PracticeKeeps />;

  const show = () =>
    run(async () => {
      setNumbers(await ask('rank.translate', { ...list, keyPassphrase: secret }));
      setSecret('');
    });
  const save = () =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await askWhere({ kind: 'csv', suggestedName: `${words.worklistName}-${day}` }, sealing);
      if (file === null) return;
      const { rows } = await runJob('rank.export', {
        ...list,
        file: file.file,
        format: 'worklist',
        keyPassphrase: secret,
        ...sealing.input,
      });
      setSecret('');
      sealing.forget();
      setDone(words.exported(format.count(rows), file.name));
    });

  return (
    <section className="panel stack no-print">
      <h2 className="utrecht-heading-2">{words.ownTitle}</h2>
      <p>{words.ownWhy}</p>
      {error !== null && <ErrorPanel error={error} />}
      <SecretField label={words.ownSecret} value={secret} onChange={setSecret} disabled={busy} />
      <div className="row">
        <RoleButton needs="work" onPress={() => void show()} disabled={busy || secret === ''}>
          {words.ownShow}
        </RoleButton>
      </div>
      {numbers !== null && (
        <>
          <DataTable
            caption={words.ownTable}
            columns={[
              { key: 'number', head: words.ownPseudonym, cell: ({ number }) => number, rowHead: true },
              { key: 'own', head: words.ownNumber, cell: ({ own }) => own },
            ]}
            rows={numbers}
            rowKey={({ number }) => number}
          />
          <Button onPress={() => setNumbers(null)}>{words.ownHide}</Button>
        </>
      )}
      <h3 className="utrecht-heading-3">{words.ownFile}</h3>
      <SealFields sealing={sealing} disabled={busy} />
      <div className="row">
        <RoleButton
          needs="work"
          silent
          onPress={() => void save()}
          disabled={busy || secret === '' || !sealing.isReady}
        >
          {words.ownWorklist}
        </RoleButton>
        <span role="status">{done}</span>
      </div>
    </section>
  );
}

/** Says why a practice vault does not do it: no gate is closed there, so that a model could point at people. */
function PracticeKeeps() {
  const words = useText(text);
  return (
    <section className="panel stack no-print">
      <h2 className="utrecht-heading-2">{words.ownTitle}</h2>
      <p>{words.ownPractice}</p>
    </section>
  );
}
