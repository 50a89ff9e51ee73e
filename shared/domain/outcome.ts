/** Outcome of a dossier. Unknown (not investigated, broken off, withdrawn) is never a negative. */
export const OUTCOME = { lawful: 0, unlawful: 1, unknown: 2 } as const;

/** Which values of the outcome column mean what; any other value, and an empty cell, means unknown. */
export interface OutcomeMeaning {
  readonly unlawful: readonly string[];
  readonly lawful: readonly string[];
}

/** The outcome code of each cell of a column. A value that is named twice counts as unknown, never as a guess. */
export function outcomeReader({ unlawful, lawful }: OutcomeMeaning): (cell: string | number | null) => number {
  const found = unlawful.map((value) => value.trim());
  const right = lawful.map((value) => value.trim());
  const codes = new Map<string, number>([
    ...found.map((value) => [value, OUTCOME.unlawful] as const),
    ...right.map((value) => [value, OUTCOME.lawful] as const),
  ]);
  for (const value of found) if (right.includes(value)) codes.delete(value);
  return (cell) => (cell === null ? OUTCOME.unknown : (codes.get(String(cell).trim()) ?? OUTCOME.unknown));
}
