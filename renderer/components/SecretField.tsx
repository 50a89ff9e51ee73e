import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Field, type FieldProps } from './Field.tsx';
import { text } from './text.ts';

interface SecretFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

/** A passphrase: hidden until the analyst asks to see it, because long sentences are hard to type blind. */
export function SecretField({ value, onChange, disabled, ...field }: SecretFieldProps) {
  const words = useText(text);
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(ids) => (
        <span className="secret">
          <input
            {...ids}
            type={shown ? 'text' : 'password'}
            className="utrecht-textbox utrecht-textbox--html-input"
            autoComplete="off"
            spellCheck={false}
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-pressed={shown}
            aria-label={words.showSecret(field.label)}
            onClick={() => setShown(!shown)}
          >
            {words.show}
          </button>
        </span>
      )}
    </Field>
  );
}
