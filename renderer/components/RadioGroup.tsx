import { type ReactNode, useId } from 'react';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Cards: each option in a frame of its own, for options with a hint of several lines. */
  readonly cards?: boolean;
}

export function RadioGroup<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  cards = false,
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={hideLabel ? 'visually-hidden' : 'legend'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={cards ? 'choice choice-card' : 'choice'}>
          <input
            type="radio"
            name={name}
            className="utrecht-radio-button utrecht-radio-button--html-input"
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className="choice-text">
            <span className={cards ? 'strong' : undefined}>{option.label}</span>
            {option.hint !== undefined && (
              <>
                <br />
                <span className="sub">{option.hint}</span>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
