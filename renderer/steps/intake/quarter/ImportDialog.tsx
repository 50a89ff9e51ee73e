import { useEffect, useRef, useState } from 'react';
import type { QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { bringIn } from './actions.ts';
import { decideText } from './decide-text.ts';
import { countColumns, decisionOf } from './mapping.ts';
import { useQuarter } from './store.ts';

interface ImportDialogProps {
  readonly inspection: QuarterInspection;
  /** As people say it: "3e kwartaal 2026". */
  readonly quarter: string;
}

/** Says what comes in and what does not, and asks the key holder for the passphrase. */
export function ImportDialog({ inspection: { parts }, quarter }: ImportDialogProps) {
  const words = useText(decideText);
  const format = useFormat();
  const { mapping, error } = useQuarter();
  const { value: keyHolder } = useAsk('intake.keyHolder', {});
  const [passphrase, setPassphrase] = useState('');
  const secret = useRef<HTMLDivElement>(null);
  const taken = parts.filter(({ part }) => decisionOf(mapping, part).table !== null);
  const rows = taken.reduce((sum, part) => sum + part.rows, 0);
  const refused = parts.reduce((sum, part) => sum + countColumns(part, decisionOf(mapping, part.part)).refused, 0);
  const tables = new Set(taken.map(({ part }) => decisionOf(mapping, part).table)).size;

  // The error stands above the field and may push it out of a low window: what is to be put right must be in sight.
  useEffect(() => {
    if (error === null) return;
    const field = secret.current?.querySelector('input');
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }, [error]);

  return (
    <Dialog
      title={words.keyTitle(quarter)}
      confirmLabel={words.bringIn}
      confirmDisabled={passphrase === ''}
      onConfirm={() => void bringIn(passphrase)}
      onClose={() => useQuarter.setState({ askingKey: false, error: null })}
    >
      {error !== null && <ErrorPanel error={error} />}
      <p>{words.keyWhat(format.count(tables), format.count(rows), format.count(refused))}</p>
      <p>{words.keyWhy(keyHolder?.user ?? '…')}</p>
      <div ref={secret}>
        <SecretField label={words.keyLabel} value={passphrase} onChange={setPassphrase} />
      </div>
    </Dialog>
  );
}
