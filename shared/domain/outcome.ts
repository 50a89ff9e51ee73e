/** Outcome of a dossier. Unknown (not investigated, broken off, withdrawn) is never a negative. */
export const OUTCOME = { lawful: 0, unlawful: 1, unknown: 2 } as const;

/** Which values of the outcome column mean what; any other value, and an empty cell, means unknown. */
export interface OutcomeMeaning {
  readonly unlawful: readonly string[];
  readonly lawful: readonly string[];
}

/** The outcome code of each cell of a column. A value that is named twice counts as unknown, never as a guess. */
export function outcomeReader({ unlawful, lawful }: OutcomeMeaning): (cell: string | number | null) => number {
  const both = new Set(unlawful.filter((value) => lawful.includes(value)));
  const codes = new Map<string, number>([
    ...unlawful.map((value) => [value.trim(), OUTCOME.unlawful] as const),
    ...lawful.map((value) => [value.trim(), OUTCOME.lawful] as const),
  ]);
  for (const value of both) codes.delete(value.trim());
  return (cell) => (cell === null ? OUTCOME.unknown : (codes.get(String(cell).trim()) ?? OUTCOME.unknown));
}
