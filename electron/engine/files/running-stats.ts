/** Count, extremes and sum of numbers that pass by once, each with the number of rows it stands in. */
export class RunningStats {
  count = 0;
  sum = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;

  add(value: number, rows: number): void {
    this.count += rows;
    this.sum += value * rows;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  merge(other: RunningStats): RunningStats {
    const merged = new RunningStats();
    merged.count = this.count + other.count;
    merged.sum = this.sum + other.sum;
    merged.min = Math.min(this.min, other.min);
    merged.max = Math.max(this.max, other.max);
    return merged;
  }

  /** Null where nothing passed by. */
  summary(): { readonly min: number | null; readonly max: number | null; readonly mean: number | null } {
    if (this.count === 0) return { min: null, max: null, mean: null };
    return { min: this.min, max: this.max, mean: this.sum / this.count };
  }
}
