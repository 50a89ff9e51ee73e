import { Field, type FieldProps } from './Field.tsx';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** More than 1 makes it a text area. */
  readonly lines?: number;
}

/** A line or a box of text. Numbers are typed as text too: the caller reads them, so that 1,5 may be written the Dutch way. */
export function TextField({
  value,
  onChange,
  inputMode = 'text',
  maxLength,
  required,
  disabled,
  lines = 1,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(ids) => {
        const shared = { ...ids, value, maxLength, required, disabled, autoComplete: 'off', spellCheck: false };
        return lines > 1 ? (
          <textarea
            {...shared}
            rows={lines}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={inputMode}
            className="utrecht-textbox utrecht-textbox--html-input"
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
