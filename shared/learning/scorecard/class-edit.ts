/** How an analyst wants one characteristic classed. Missing values always have a class of their own. */
export type ClassEdit =
  /** Found from the data; `monotone` makes the risk go one way over the classes, which is the default for numbers. */
  | { readonly kind: 'automatic'; readonly monotone: boolean }
  /**
   * Cut points, ascending: class k holds `cuts[k-1] <= x < cuts[k]`. Each special code (such as 999) has a class of its
   * own.
   */
  | { readonly kind: 'cuts'; readonly cuts: readonly number[]; readonly special: readonly number[] }
  /** Levels that count together. A level that is in no group counts as missing. */
  | { readonly kind: 'groups'; readonly groups: readonly (readonly string[])[] };

/** Edits by feature. */
export type ClassEdits = Readonly<Record<string, ClassEdit>>;

/** The edit of a feature, also of one that happens to be called as a member that every object has. */
export function editOf(edits: ClassEdits, feature: string): ClassEdit | undefined {
  return Object.hasOwn(edits, feature) ? edits[feature] : undefined;
}
