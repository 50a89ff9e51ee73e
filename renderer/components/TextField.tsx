import { Field, type FieldProps } from './Field.tsx';
import { useTouched } from './use-touched.ts';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
  readonly required?: boolean;
  /** Makes the field a must: what to fill in, said of an empty field once it was used or saving was tried. */
  readonly missing?: string;
  readonly onBlur?: () => void;
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
  missing,
  onBlur,
  disabled,
  lines = 1,
  error,
  ...field
}: TextFieldProps) {
  const { isDue, touch } = useTouched();
  const isMissing = missing !== undefined && value.trim() === '';
  const change = (typed: string) => {
    touch();
    onChange(typed);
  };
  const leave = () => {
    touch();
    onBlur?.();
  };
  return (
    <Field {...field} error={isMissing ? (isDue ? missing : null) : error}>
      {(ids) => {
        const shared = {
          ...ids,
          value,
          maxLength,
          required,
          disabled,
          'aria-required': missing === undefined ? undefined : true,
          autoComplete: 'off',
          spellCheck: false,
          onBlur: leave,
        };
        return lines > 1 ? (
          <textarea
            {...shared}
            rows={lines}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={inputMode}
            className="utrecht-textbox utrecht-textbox--html-input"
            onChange={(event) => change(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
