import { drawOrder } from './compute/control-sample.ts';

/** Any seed will do: it only has to be another than that of the lot, and the same every time. */
const TIE_SEED = 'equal estimates';

/**
 * The order in which a model would take dossiers if there were no lot, first the highest estimate, in agreement with what it took with the
 * lot: of those outside the lot, and that can be investigated, the first ones are those that it chose (`select`).
 *
 * Where estimates are equal, `select` goes by the order of the lot, in which the lot itself comes first. That order will not do here: the
 * place of a dossier may not tell whether it is in the lot, or the lot below the cutoff is no fair sample of what lies there. So equal
 * estimates get places by another hash, and those outside the lot take theirs in the order of the lot.
 *
 * @param line rows in the order of the lot, of which it looked at the first `looked`
 * @returns rows, first in line first
 */
export function modelOrder(
  line: readonly number[],
  looked: number,
  { scoreOf, numberOf }: { readonly scoreOf: (row: number) => number; readonly numberOf: (row: number) => string },
): number[] {
  const lot = new Set(line.slice(0, looked));
  // The sort is stable, so equal estimates keep the order of the lot.
  const byScore = [...line].sort((a, b) => scoreOf(b) - scoreOf(a));
  const order: number[] = [];
  for (let from = 0; from < byScore.length; ) {
    const score = scoreOf(byScore[from] as number);
    let to = from + 1;
    while (to < byScore.length && scoreOf(byScore[to] as number) === score) to += 1;
    order.push(...spreadLot(byScore.slice(from, to), lot, numberOf));
    from = to;
  }
  return order;
}

/** Rows with one estimate, in the order of the lot: those in the lot get places that do not depend on it. */
function spreadLot(
  rows: readonly number[],
  lot: ReadonlySet<number>,
  numberOf: (row: number) => string,
): readonly number[] {
  const others = rows.filter((row) => !lot.has(row));
  if (others.length === 0 || others.length === rows.length) return rows;
  const { order } = drawOrder(TIE_SEED, rows.map(numberOf));
  let next = 0;
  return Array.from(order, (index) => {
    const row = rows[index] as number;
    return lot.has(row) ? row : (others[next++] as number);
  });
}
