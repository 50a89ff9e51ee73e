import { useId, useState } from 'react';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { chooseText } from './choose-text.ts';

/** The public key with which a supplier encrypts a delivery for this vault alone. */
export function ReceivingKey() {
  const words = useText(chooseText);
  const { value, error: notAsked, again } = useAsk('intake.receivingKey', {});
  const { busy, error, run } = useAction();
  const make = () =>
    run(async () => {
      await ask('intake.makeReceivingKey', {});
      again();
    });
  const recipient = value?.recipient ?? null;
  const failed = error ?? notAsked;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.receivingTitle}</h2>
      {failed !== null && <ErrorPanel error={failed} />}
      <p>{recipient === null ? words.receivingNone : words.receivingWhy}</p>
      {recipient !== null && <CopyText label={words.receivingLabel} text={recipient} />}
      {value !== null && recipient === null && (
        <RoleButton needs="work" onPress={() => void make()} disabled={busy}>
          {words.makeReceiving}
        </RoleButton>
      )}
    </section>
  );
}

/**
 * A text to pass on. It is copied from the field that shows it: pages of this program get no permission for the clipboard, but a press of a
 * button may copy what is selected.
 */
function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useText(chooseText);
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <div className="field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="utrecht-textarea utrecht-textarea--html-textarea code"
        rows={2}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <span className="row">
        <Button onPress={copy}>{words.copy}</Button>
        <span className="sub" role="status">
          {copied && words.copied}
        </span>
      </span>
    </div>
  );
}
