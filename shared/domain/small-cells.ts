/** Of fewer people no count is shown or kept: whoever knows some of them would learn about the others. */
export const LEAST_SHOWN = 10;

/** Why a count is not shown: of too few people, or because together with a total it would give such a count away. */
export type Hidden = 'small' | 'protects';

/** Cells, by place, of which a total is known or follows from what is shown elsewhere. */
export type Line = readonly number[];

/**
 * Which cells of a table are not shown (primary and secondary suppression, as statistical offices do; Hundepool et al., Statistical
 * Disclosure Control, 2012, ch. 4). Cells of 1 to `LEAST_SHOWN` - 1 are small; an empty cell is about nobody. In each line with a hidden
 * cell the smallest of the others are hidden too, until at least two are and at least `LEAST_SHOWN` people are in them. A heuristic: it
 * guards against subtracting from one total at a time, not against solving many totals together.
 *
 * @param sizes people in each cell
 * @param forced cells that are hidden whatever their size
 */
export function hiddenCells(
  sizes: readonly number[],
  lines: readonly Line[],
  forced: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, Hidden> {
  const hidden = new Map<number, Hidden>();
  sizes.forEach((size, cell) => {
    if (size > 0 && size < LEAST_SHOWN) hidden.set(cell, 'small');
    else if (forced.has(cell)) hidden.set(cell, 'protects');
  });
  const sizeOf = (cell: number): number => sizes[cell] ?? 0;
  // Empty cells protect least, so that they come last.
  const smallest = (one: number, other: number): number =>
    Number(sizeOf(one) === 0) - Number(sizeOf(other) === 0) || sizeOf(one) - sizeOf(other);
  const nextIn = (line: Line): number | undefined => {
    const own = line.filter((cell) => hidden.has(cell));
    const people = own.reduce((sum, cell) => sum + sizeOf(cell), 0);
    if (own.length === 0 || (own.length > 1 && people >= LEAST_SHOWN)) return undefined;
    return line.filter((cell) => !hidden.has(cell)).toSorted(smallest)[0];
  };
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const line of lines) {
      const next = nextIn(line);
      if (next === undefined) continue;
      hidden.set(next, 'protects');
      isDone = false;
    }
  }
  return hidden;
}
