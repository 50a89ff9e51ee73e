import { recipientProblem } from '../../../shared/domain/age-recipient.ts';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { NewPassphrase } from '../../steps/vault/NewPassphrase.tsx';
import { text } from './text.ts';
import type { Sealing, SealKind } from './use-sealing.ts';

interface SealFieldsProps {
  readonly sealing: Sealing;
  readonly disabled: boolean;
}

const kinds = ['plain', 'passphrase', 'recipient'] as const satisfies readonly SealKind[];

/** Whether and how a file that leaves the vault is encrypted: with a passphrase, or for the holder of a private key of age. */
export function SealFields({ sealing: { form, change }, disabled }: SealFieldsProps) {
  const words = useText(text);
  const problem = form.recipient.trim() === '' ? null : recipientProblem(form.recipient);
  return (
    <div className="stack stack-tight no-print">
      <RadioGroup
        inline
        label={words.legend}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind], disabled }))}
      />
      <p className="sub">{words.notes[form.kind]}</p>
      {form.kind === 'passphrase' && (
        <NewPassphrase
          label={words.passphrase}
          hint={words.passphraseHint}
          passphrase={form.passphrase}
          repeated={form.repeated}
          onChange={change}
          disabled={disabled}
        />
      )}
      {form.kind === 'recipient' && (
        <TextField
          label={words.recipient}
          hint={words.recipientHint}
          error={problem === null ? null : words.problems[problem]}
          maxLength={200}
          value={form.recipient}
          disabled={disabled}
          onChange={(recipient) => change({ recipient })}
        />
      )}
    </div>
  );
}
