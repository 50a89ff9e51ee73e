/**
 * What the counts under a form stand for: the draft as it is kept, as it is filled in now, the one before the last change while that is
 * being counted (`counting`) or while it cannot be (`waiting`).
 */
export type ReachState = 'kept' | 'live' | 'counting' | 'waiting';

interface Form<Draft> {
  readonly kept: Draft;
  readonly isUnsaved: boolean;
  /** Whether it is filled in well enough to be counted. */
  readonly canCount: boolean;
  /** The last draft that was counted since the kept one was changed. */
  readonly tried: Draft | null;
  /** Whether that is the draft as it is filled in now. */
  readonly isFresh: boolean;
  /** Whether the engine refused to count it. */
  readonly isRefused: boolean;
}

export interface ReachView<Draft> {
  readonly draft: Draft;
  readonly state: ReachState;
  /** Whether `draft` is the kept one. */
  readonly isKept: boolean;
}

/** Which counts stand under a form. Old ones stay, and are called so, until there are new ones: a table that comes and goes cannot be read. */
export function reachView<Draft>({
  kept,
  isUnsaved,
  canCount,
  tried,
  isFresh,
  isRefused,
}: Form<Draft>): ReachView<Draft> {
  if (!isUnsaved) return { draft: kept, state: 'kept', isKept: true };
  const last = { draft: tried ?? kept, isKept: tried === null };
  if (!canCount || isRefused) return { ...last, state: 'waiting' };
  return { ...last, state: isFresh ? 'live' : 'counting' };
}
