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
  /** Beside each other, for two or three short options. */
  readonly inline?: boolean;
}

export function RadioGroup<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  cards = false,
  inline = false,
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={hideLabel ? 'visually-hidden' : 'legend'}>{label}</legend>
      <div className={inline ? 'choices-inline' : undefined}>
        {options.map((option) => (
          <label key={option.value} className={cards ? 'choice choice-card' : 'choice'}>
            <input
              type="radio"
              name={name}
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
      </div>
    </fieldset>
  );
}
