import { type ReactNode, useId } from 'react';
import { Mark } from './Mark.tsx';

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value and how to put it right; null or absent when nothing is. */
  readonly error?: string | null | undefined;
}

/** Attributes that tie an input to its label, hint and error. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly children: (ids: FieldIds) => ReactNode;
}

/** Label above, hint under it, then the input, then what is wrong with it. */
export function Field({ label, hint, error, children }: FrameProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <span className="field-error" id={errorId}>
          <Mark kind="error" size={16} />
          {error}
        </span>
      )}
    </div>
  );
}
