import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { text } from './text.ts';
import { useOverflow } from './use-overflow.ts';

interface DialogProps {
  /** The question, with its counts: "Selectie van 46 dossiers trekken?" */
  readonly title: string;
  /** What follows from it, and what cannot be undone. */
  readonly children: ReactNode;
  /** Repeats the verb of the button that opened the dialog: "Selectie trekken". Without it there is only a button to close. */
  readonly confirmLabel?: string;
  readonly onConfirm?: () => void;
  /** Also called by Escape. */
  readonly onClose: () => void;
  readonly confirmDisabled?: boolean;
}

/**
 * Asks before something that cannot be undone, or shows more about something. Render it to open it, stop rendering it to close it: the browser keeps focus inside
 * and gives it back to the button that had it.
 */
export function Dialog({ title, children, confirmLabel, onConfirm, onClose, confirmDisabled }: DialogProps) {
  const words = useText(text);
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const [body, overflows] = useOverflow<HTMLDivElement>();

  // A layout effect is undone while the dialog is still in the page: closing it there gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);

  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div
        className="dialog-body"
        ref={body}
        {...(overflows ? { role: 'region', 'aria-labelledby': titleId, tabIndex: 0 } : {})}
      >
        <h2 className="utrecht-heading-2" id={titleId}>
          {title}
        </h2>
        {children}
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{confirmLabel === undefined ? words.close : words.cancel}</Button>
        {confirmLabel !== undefined && (
          <Button kind="primary" onPress={onConfirm} disabled={confirmDisabled}>
            {confirmLabel}
          </Button>
        )}
      </div>
    </dialog>
  );
}
