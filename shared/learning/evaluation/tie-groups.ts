/** The dossiers that share one score. */
export interface TieGroup {
  readonly score: number;
  /** Rows with this score, in the order of the table. */
  readonly rows: Int32Array;
  /** Weight of the rows with outcome 1, and with outcome 0. */
  readonly hits: number;
  readonly misses: number;
}

/** Rows grouped by equal score, highest score first. */
export function tieGroups(outcome: Uint8Array, scores: Float64Array, weights: Float64Array): TieGroup[] {
  const order = Int32Array.from(scores, (_, row) => row).sort((a, b) => scores[b] - scores[a] || a - b);
  const groups: TieGroup[] = [];
  let start = 0;
  while (start < order.length) {
    const score = scores[order[start]];
    let end = start;
    let hits = 0;
    let misses = 0;
    while (end < order.length && scores[order[end]] === score) {
      const row = order[end];
      if (outcome[row] === 1) hits += weights[row];
      else misses += weights[row];
      end++;
    }
    groups.push({ score, rows: order.subarray(start, end), hits, misses });
    start = end;
  }
  return groups;
}
