import { useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useVaultStep } from './store.ts';
import { text } from './text.ts';

/** Makes a new recovery code; the old one stops working. */
export function RenewRecoveryPanel({ confirmed }: { readonly confirmed: boolean }) {
  const words = useText(text);
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const { busy, error, run, clear } = useAction();
  const mayRenew = useMay('people');

  const close = () => {
    setAsking(false);
    setPassphrase('');
    clear();
  };
  const renew = () =>
    run(async () => {
      const { recoveryCode } = await ask('vault.renewRecovery', { passphrase });
      useVaultStep.setState({ recoveryCode });
    });

  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.recovery}</h2>
      {mayRenew ? (
        <>
          <p>{confirmed ? words.recoveryKept : words.recoveryLost}</p>
          <Button onPress={() => setAsking(true)}>{words.renew}</Button>
        </>
      ) : (
        <p>{words.renewByAnalyst(confirmed)}</p>
      )}
      {asking && (
        <Dialog
          title={words.renewTitle}
          confirmLabel={words.renewConfirm}
          confirmDisabled={busy || passphrase === ''}
          onConfirm={() => void renew()}
          onClose={close}
        >
          <p>{words.renewConsequence}</p>
          {error !== null && <ErrorPanel error={error} />}
          <SecretField
            label={words.currentSecret.passphrase}
            value={passphrase}
            disabled={busy}
            onChange={setPassphrase}
          />
        </Dialog>
      )}
    </section>
  );
}
