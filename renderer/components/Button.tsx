import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** One primary button per page: the one in the bar at the bottom. */
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  readonly type?: 'button' | 'submit';
  /** Id of the form to submit, for a button outside it. */
  readonly form?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Id of the text that says why the button is disabled or what it does. */
  readonly describedBy?: string | undefined;
}

const classes = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
};

export function Button({
  children,
  onPress,
  kind = 'secondary',
  type = 'button',
  form,
  disabled,
  describedBy,
}: ButtonProps) {
  return (
    <button
      type={type}
      form={form}
      disabled={disabled}
      onClick={onPress}
      aria-describedby={describedBy}
      className={`utrecht-button ${classes[kind]}`}
    >
      {children}
    </button>
  );
}
