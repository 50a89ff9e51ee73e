import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and what will come. */
  readonly children: ReactNode;
  /** The one way on. The bar's primary button may do the same. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="panel empty stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
      {action !== undefined && <Button onPress={action.onPress}>{action.label}</Button>}
    </section>
  );
}
