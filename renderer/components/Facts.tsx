import type { ReactNode } from 'react';

interface FactsProps {
  readonly rows: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** A list of terms with their values. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className="facts">
      {rows.map((row) => (
        <FactRow key={row.term} {...row} />
      ))}
    </dl>
  );
}

function FactRow({ term, value }: FactsProps['rows'][number]) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
