import { useState } from 'react';
import type { KeyHolder } from '../../../../shared/contract/intake-quarter.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { KeyHolderDialog } from './KeyHolderDialog.tsx';
import { keyText } from './key-text.ts';

/** Who keeps the key of the pseudonyms, and the way to change something about that. */
export function KeyHolderPanel({ keyHolder: { user, since } }: { readonly keyHolder: KeyHolder }) {
  const words = useText(keyText);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const open = () => {
    setMessage('');
    setOpen(true);
  };
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <Facts
        rows={[
          { term: words.name, value: user },
          { term: words.since, value: format.date(since) },
        ]}
      />
      <p className="sub">
        {words.why} {words.lost}
      </p>
      <div className="row">
        <RoleButton needs="work" onPress={open}>
          {words.open}
        </RoleButton>
        <span role="status">{message}</span>
      </div>
      {isOpen && (
        <KeyHolderDialog
          onClose={() => setOpen(false)}
          onChanged={() => {
            setOpen(false);
            setMessage(words.changed);
          }}
        />
      )}
    </section>
  );
}
