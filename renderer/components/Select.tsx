import { Field, type FieldProps } from './Field.tsx';

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

export function Select<Value extends string>({ value, options, onChange, disabled, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className="utrecht-select utrecht-select--html-select"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CellSelectProps<Value extends string> extends Omit<SelectProps<Value>, 'hint' | 'error'> {}

/** A select in a table cell: its label is for screen readers only, and names the row. */
export function CellSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
}: CellSelectProps<Value>) {
  return (
    <select
      aria-label={label}
      className="utrecht-select utrecht-select--html-select cell-select"
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
