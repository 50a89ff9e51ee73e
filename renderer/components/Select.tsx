import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './Field.tsx';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

interface SelectProps<Value extends string> extends FieldProps, Choice<Value> {}

export function Select<Value extends string>({ value, options, onChange, disabled, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(ids) => (
        <Options
          value={value}
          options={options}
          onChange={onChange}
          disabled={disabled}
          attributes={{ ...ids, className: selectClass }}
        />
      )}
    </Field>
  );
}

interface CellSelectProps<Value extends string> extends Choice<Value> {
  readonly label: string;
}

/** A select in a table cell: its label is for screen readers only, and names the row. */
export function CellSelect<Value extends string>({ label, ...choice }: CellSelectProps<Value>) {
  return <Options {...choice} attributes={{ 'aria-label': label, className: `${selectClass} cell-select` }} />;
}

const selectClass = 'utrecht-select utrecht-select--html-select';

interface OptionsProps<Value extends string> extends Choice<Value> {
  readonly attributes: ComponentProps<'select'>;
}

function Options<Value extends string>({ value, options, onChange, disabled, attributes }: OptionsProps<Value>) {
  return (
    <select
      {...attributes}
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
