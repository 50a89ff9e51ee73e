/** A mean over municipalities with its simulation error. */
export interface Finding {
  readonly mean: number;
  readonly standardError: number;
  /** Municipalities that the mean is over. */
  readonly n: number;
}

/** Collects, per claim, one number for each municipality, and says what they come to. */
export class Findings {
  readonly #values = new Map<string, number[]>();

  /** Notes the number of one municipality: an error, or the share of its repeats in which something held. */
  note(claim: string, value: number): void {
    const values = this.#values.get(claim) ?? [];
    values.push(value);
    this.#values.set(claim, values);
  }

  /** Null when fewer than two municipalities were noted. */
  of(claim: string): Finding | null {
    const values = this.#values.get(claim) ?? [];
    const n = values.length;
    if (n < 2) return null;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, standardError: Math.sqrt(squares / (n - 1) / n), n };
  }
}

/** Share of the repeats in which something held. */
export function shareOf(repeats: number, holds: () => boolean): number {
  let held = 0;
  for (let repeat = 0; repeat < repeats; repeat++) if (holds()) held++;
  return held / repeats;
}
