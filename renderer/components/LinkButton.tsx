import type { ReactNode } from 'react';

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Full name for screen readers where the visible words repeat, such as "Open" in each row. Starts with the visible words. */
  readonly label?: string | undefined;
}

/** Looks like a link in a sentence or a cell; goes somewhere inside the program. */
export function LinkButton({ children, onPress, label }: LinkButtonProps) {
  return (
    <button type="button" className="link-button" onClick={onPress} aria-label={label}>
      {children}
    </button>
  );
}
