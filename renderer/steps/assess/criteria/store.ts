import { create } from 'zustand';
import type { CriteriaForm } from './criteria-form.ts';

interface Editing {
  /** What is being filled in and was not saved; null when nothing was changed. It survives leaving the page. */
  readonly form: CriteriaForm | null;
}

export const useEditing = create<Editing>()(() => ({ form: null }));

export const setForm = (form: CriteriaForm | null): void => useEditing.setState({ form });
