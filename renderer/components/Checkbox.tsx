import { type ReactNode, useId } from 'react';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice-text">
        <span>{label}</span>
        {hint !== undefined && (
          <>
            <br />
            <span className="sub" id={hintId}>
              {hint}
            </span>
          </>
        )}
      </span>
    </label>
  );
}
