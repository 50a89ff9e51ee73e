import { useState } from 'react';
import { useAsk } from '../../app/use-ask.ts';
import { useSettled } from '../../app/use-settled.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { showRow } from './store.ts';
import { text } from './text.ts';

/** Finds a dossier by a part of its number. */
export function FindDossier() {
  const words = useText(text);
  const [typed, setTyped] = useState('');
  const wanted = useSettled(typed.trim());
  const { value, error } = useAsk('dossier.find', { text: wanted });
  const found = wanted === '' ? [] : (value ?? []);
  return (
    <section className="panel stack find-dossier">
      <h2 className="utrecht-heading-2">{words.findTitle}</h2>
      <TextField label={words.find} hint={words.findHint} maxLength={60} value={typed} onChange={setTyped} />
      {error !== null && <ErrorPanel error={error} />}
      <p role="status" className="sub">
        {wanted !== '' && value !== null && words.found(found.length)}
      </p>
      <ul className="plain found">
        {found.map(({ row, number }) => (
          <li key={row}>
            <LinkButton onPress={() => showRow(row)}>{number}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
