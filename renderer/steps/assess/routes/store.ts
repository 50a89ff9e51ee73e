import { create } from 'zustand';
import type { RouteWindow } from '../../../../shared/contract/assess-routes.ts';
import type { PlanField } from './plan-fields.ts';

interface RoutesState {
  readonly window: RouteWindow;
  /** What was typed in the planner; other fields follow the vault. */
  readonly plan: Readonly<Partial<Record<PlanField, string>>>;
}

/** What the analyst chose and typed here: it stays while other parts of the page are looked at. */
export const useRoutes = create<RoutesState>()(() => ({ window: 'all', plan: {} }));

export const chooseWindow = (window: RouteWindow): void => useRoutes.setState({ window });

export const typePlan = (field: PlanField, typed: string): void =>
  useRoutes.setState(({ plan }) => ({ plan: { ...plan, [field]: typed } }));
