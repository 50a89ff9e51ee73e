import { type FormEvent, useId, useState } from 'react';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../components/Button.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { readDelivery, startOver } from './actions.ts';
import { chooseText } from './choose-text.ts';
import { useQuarter } from './store.ts';

/** An encrypted delivery waits for its passphrase. */
export function DeliveryPassphrase() {
  const words = useText(chooseText);
  const { file, supplier, error } = useQuarter();
  const [passphrase, setPassphrase] = useState('');
  const formId = useId();
  if (file === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') void readDelivery(file, { passphrase, supplier });
  };
  return (
    <Page
      title={words.secretTitle}
      why={words.secretWhy}
      open={words.secretOpen}
      openMark={error === null ? 'todo' : 'error'}
      secondary={<Button onPress={startOver}>{words.back}</Button>}
      primary={{
        label: words.secretGo,
        form: formId,
        disabledBecause: passphrase === '' ? words.secretOpen : null,
      }}
    >
      <section className="panel">
        <form id={formId} className="stack" onSubmit={submit}>
          <Facts rows={[{ term: words.file, value: file.name }]} />
          <SecretField
            label={words.secretLabel}
            error={error !== null && passphrase === '' ? words.secretWrong : null}
            value={passphrase}
            onChange={setPassphrase}
          />
        </form>
      </section>
    </Page>
  );
}
