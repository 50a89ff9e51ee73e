import { Mark } from '../../../components/Mark.tsx';

/** What is wrong with a part of a form that is no single field. Whoever tries to save is taken here. */
export function FormProblem({ children }: { readonly children: string }) {
  return (
    <p className="field-error" tabIndex={-1} data-problem>
      <Mark kind="error" size={16} />
      {children}
    </p>
  );
}
