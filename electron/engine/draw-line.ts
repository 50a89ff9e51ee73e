/** A dossier that leaves the lot, and the one that comes in its place; null when nobody was left. */
export interface LineStep<Key> {
  readonly replaced: Key;
  readonly by: Key | null;
}

/** How far a lot has gone along its line. */
export interface WalkedLine<Key> {
  /** Who is in the lot now. */
  readonly lot: ReadonlySet<Key>;
  readonly steps: readonly LineStep<Key>[];
  /** Places in line that were looked at: each of them was drawn, also those that could not be investigated. */
  readonly looked: number;
}

/**
 * Walks along the line of a lot (dossiers in the order of SHA-256 of seed and number): the first `size` are drawn, and each of them that
 * cannot be investigated gives its place to the next in line. The line is never chosen from, so the lot that is left is the first `size`
 * of those that can be investigated: a simple random sample of them, whoever they are, as long as the reason has nothing to do with the
 * outcome. A dossier of which it was known before its turn that it cannot be investigated (the model had chosen it) has its turn and
 * passes it on.
 *
 * Chances: everybody had the same chance to be looked at, `looked` of the length of the line; the replaced and the replacements too.
 *
 * @param gone who cannot be investigated, in the order in which that came to light
 */
export function walkLine<Key>(line: readonly Key[], size: number, gone: readonly Key[]): WalkedLine<Key> {
  const lot = new Set(line.slice(0, size));
  const known = new Set<Key>();
  const steps: LineStep<Key>[] = [];
  let looked = Math.min(size, line.length);
  for (const key of gone) {
    known.add(key);
    let leaves: Key | null = lot.has(key) ? key : null;
    while (leaves !== null) {
      const by: Key | null = line[looked] ?? null;
      lot.delete(leaves);
      steps.push({ replaced: leaves, by });
      if (by !== null) {
        looked += 1;
        lot.add(by);
      }
      leaves = by !== null && known.has(by) ? by : null;
    }
  }
  return { lot, steps, looked };
}
