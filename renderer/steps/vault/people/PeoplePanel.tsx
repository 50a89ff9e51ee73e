import { useState } from 'react';
import type { VaultInfo } from '../../../../shared/contract/vault.ts';
import type { Person } from '../../../../shared/contract/vault-people.ts';
import { lock } from '../../../app/actions.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { useMay } from '../../../app/use-may.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { RemovePersonDialog } from './RemovePersonDialog.tsx';
import { text } from './text.ts';

type Asking = { readonly what: 'add' } | { readonly what: 'remove'; readonly person: Person };

/** Who can open this vault; letting people in and taking their access away; and the way to the next person. */
export function PeoplePanel({ vault }: { readonly vault: VaultInfo }) {
  const words = useText(text);
  // A passphrase of one's own changes the list too.
  const people = useAsk('vault.people', {}, String(vault.hasOwnSecret));
  const mayDecide = useMay('people');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [message, setMessage] = useState('');

  const close = () => setAsking(null);
  const finish = (told: string) => {
    close();
    setMessage(told);
    people.again();
  };

  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <p>{words.why}</p>
      {people.error !== null && <ErrorPanel error={people.error} />}
      {people.value !== null && (
        <PeopleTable
          people={people.value}
          self={vault.user}
          onRemove={mayDecide ? (person) => setAsking({ what: 'remove', person }) : null}
        />
      )}
      <p role="status">{message}</p>
      {!mayDecide && <p className="sub">{words.byAnalyst}</p>}
      <div className="row">
        {mayDecide && <Button onPress={() => setAsking({ what: 'add' })}>{words.add}</Button>}
        <Button onPress={() => void lock()}>{words.lockForOther}</Button>
      </div>
      {asking?.what === 'add' && <AddPersonDialog onAdded={(user) => finish(words.added(user))} onClose={close} />}
      {asking?.what === 'remove' && (
        <RemovePersonDialog
          person={asking.person}
          onRemoved={() => finish(words.removed(asking.person.user))}
          onClose={close}
        />
      )}
    </section>
  );
}
