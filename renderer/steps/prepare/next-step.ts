import type { PrepareState } from '../../../shared/contract/prepare.ts';
import { standingOf } from './features/feature-view.ts';

export interface OpenPoint {
  readonly kind: 'compute' | 'stale' | 'leak' | 'decide' | 'make' | 'outdated';
  /** Features that it is about; 0 for what is about the whole step. */
  readonly count: number;
}

export interface NextStep {
  readonly kind: 'compute' | 'make' | 'train';
  readonly blockedBy: 'running' | 'leak' | 'none-used' | null;
}

const usedFeatures = ({ features }: PrepareState): number => features.filter(({ used }) => used).length;
const standing = ({ features }: PrepareState, wanted: string): number =>
  features.filter((feature) => standingOf(feature) === wanted).length;

/** What is still to be done, the most pressing first. */
export function openPoints(state: PrepareState): OpenPoint[] {
  const all: OpenPoint[] = [];
  const add = (kind: OpenPoint['kind'], when: boolean, count = 0) => when && all.push({ kind, count });
  const leaks = standing(state, 'leakUsed');
  const undecided = standing(state, 'open');
  add('compute', state.cases === null);
  add('stale', state.cases !== null && state.stale);
  add('leak', leaks > 0, leaks);
  add('decide', state.cases !== null && undecided > 0, undecided);
  add('make', state.cases !== null && state.made === null);
  add('outdated', state.made !== null && !state.made.upToDate);
  return all;
}

/**
 * The one thing that comes next: figures that belong to the present delivery and definition, then a table of the features in use, then
 * training on it.
 */
export function nextStep(state: PrepareState, isRunning: boolean): NextStep {
  const kind = kindOfNext(state);
  if (isRunning) return { kind, blockedBy: 'running' };
  if (kind !== 'make') return { kind, blockedBy: null };
  if (standing(state, 'leakUsed') > 0) return { kind, blockedBy: 'leak' };
  return { kind, blockedBy: usedFeatures(state) === 0 ? 'none-used' : null };
}

function kindOfNext({ cases, stale, made }: PrepareState): NextStep['kind'] {
  if (cases === null || stale) return 'compute';
  return made?.upToDate ? 'train' : 'make';
}
