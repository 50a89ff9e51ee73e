import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';

interface EmptyAction {
  readonly label: string;
  readonly onPress: () => void;
  /** Why it cannot be done now. */
  readonly disabledBecause?: string | null;
}

interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and what will come. */
  readonly children: ReactNode;
  /** The one way on. The bar's primary button may do the same. */
  readonly action?: EmptyAction | undefined;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  const whyId = useId();
  const blocked = action?.disabledBecause ?? null;
  return (
    <section className="panel empty stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
      {action !== undefined && (
        <Button onPress={action.onPress} disabled={blocked !== null} describedBy={blocked === null ? undefined : whyId}>
          {action.label}
        </Button>
      )}
      {blocked !== null && (
        <p id={whyId} className="sub">
          {blocked}
        </p>
      )}
    </section>
  );
}
