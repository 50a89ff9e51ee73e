import { create } from 'zustand';
import { goTo } from '../../app/actions.ts';

export const assessTabs = ['routes', 'criteria', 'model', 'stability', 'chosen', 'groups', 'drift', 'gates'] as const;
export type AssessTab = (typeof assessTabs)[number];

interface AssessState {
  /** Null until the analyst chooses one: the page then shows what was made last. */
  readonly tab: AssessTab | null;
}

/** Which part of the page is on screen; other pages can point at one. */
export const useAssess = create<AssessState>()(() => ({ tab: null }));

export const showTab = (tab: AssessTab): void => useAssess.setState({ tab });

/** Shows a part of this page, from any page. */
export function goToAssess(tab: AssessTab): void {
  showTab(tab);
  goTo('assess');
}
