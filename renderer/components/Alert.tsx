import type { ReactNode } from 'react';
import { Mark, type MarkKind } from './Mark.tsx';

const marks = { info: 'info', warning: 'attention', error: 'error' } as const satisfies Record<string, MarkKind>;

interface AlertProps {
  readonly kind: keyof typeof marks;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read aloud when it appears; for what the analyst just caused, not for what the page always shows. */
  readonly announce?: boolean;
}

export function Alert({ kind, title, children, announce = false }: AlertProps) {
  return (
    <div className={`utrecht-alert utrecht-alert--${kind}`} role={announce ? 'alert' : undefined}>
      <div className="alert-body">
        <Mark kind={marks[kind]} size={22} />
        <div className="stack stack-tight">
          {title !== undefined && <h2 className="utrecht-heading-3">{title}</h2>}
          {children}
        </div>
      </div>
    </div>
  );
}

/** The sentence that must be read first on a page, such as "Een score is geen verdenking". */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="notice">
      <Mark kind="info" size={22} />
      <span>{children}</span>
    </p>
  );
}
