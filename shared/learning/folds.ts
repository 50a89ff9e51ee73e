interface Group {
  readonly key: number;
  rows: number;
  positives: number;
}

/** Cuts groups that are in order of their key into `folds` blocks of about equal size; returns the fold of each. */
function cutIntoBlocks(groups: readonly Group[], size: (group: Group) => number, folds: number): Map<number, number> {
  const total = groups.reduce((sum, group) => sum + size(group), 0);
  const foldOf = new Map<number, number>();
  let before = 0;
  for (const group of groups) {
    const middle = before + size(group) / 2;
    foldOf.set(group.key, Math.min(folds - 1, Math.floor((middle * folds) / total)));
    before += size(group);
  }
  return foldOf;
}

/**
 * Stratified, grouped folds. Rows with the same key share a fold; groups with and without an unlawful row are spread apart.
 * Within each stratum the groups are cut into blocks in the order of their keys (hashes, see `row-keys.ts`), so that a fold
 * depends neither on a seed nor on the order of rows, and a new person moves few others.
 * @param outcome 1 is unlawful, anything else is not
 * @param keys one hash per row
 * @returns fold number per row, 0 to `folds - 1`; with very few groups a fold may be empty
 */
export function stratifiedFolds(outcome: Uint8Array, keys: Float64Array, folds: number): Uint8Array {
  if (!Number.isInteger(folds) || folds < 2 || folds > 255)
    throw new RangeError('folds must be an integer from 2 to 255');
  const groups = new Map<number, Group>();
  for (let row = 0; row < outcome.length; row++) {
    const key = keys[row] as number;
    const group = groups.get(key) ?? { key, rows: 0, positives: 0 };
    group.rows += 1;
    if (outcome[row] === 1) group.positives += 1;
    groups.set(key, group);
  }
  const ordered = [...groups.values()].sort((a, b) => a.key - b.key);
  const foldOf = new Map([
    ...cutIntoBlocks(
      ordered.filter((group) => group.positives > 0),
      (group) => group.positives,
      folds,
    ),
    ...cutIntoBlocks(
      ordered.filter((group) => group.positives === 0),
      (group) => group.rows,
      folds,
    ),
  ]);
  return Uint8Array.from(keys, (key) => foldOf.get(key) as number);
}
