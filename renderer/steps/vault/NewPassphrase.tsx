import { passphraseProblem, passphraseStrength } from '../../../shared/domain/passphrase.ts';
import { Mark } from '../../components/Mark.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface NewPassphraseProps {
  /** Whose passphrase it is, where that is not the vault's. */
  readonly label?: string;
  readonly hint?: string;
  readonly passphrase: string;
  readonly repeated: string;
  readonly onChange: (change: { readonly passphrase?: string; readonly repeated?: string }) => void;
  readonly disabled: boolean;
}

/** A new passphrase, typed twice, with its strength in words while typing. */
export function NewPassphrase({ label, hint, passphrase, repeated, onChange, disabled }: NewPassphraseProps) {
  const words = useText(text);
  const problem = passphraseProblem(passphrase);
  const differs = repeated.length >= passphrase.length && repeated !== passphrase;
  return (
    <>
      <SecretField
        label={label ?? words.newPassphrase}
        hint={hint ?? words.passphraseHint}
        value={passphrase}
        disabled={disabled}
        onChange={(value) => onChange({ passphrase: value })}
      />
      <p className="row row-tight" role="status">
        {passphrase !== '' && (
          <>
            <Mark kind={problem === null ? 'ok' : 'todo'} size={17} />
            <span>{problem === null ? words.strengths[passphraseStrength(passphrase)] : words.problems[problem]}</span>
          </>
        )}
      </p>
      <SecretField
        label={words.repeatPassphrase}
        error={differs ? words.passphrasesDiffer : null}
        value={repeated}
        disabled={disabled}
        onChange={(value) => onChange({ repeated: value })}
      />
    </>
  );
}

/** Whether a passphrase may be used and was typed the same twice. */
export const passphraseReady = (passphrase: string, repeated: string): boolean =>
  passphraseProblem(passphrase) === null && passphrase === repeated;
