const FIRST = 1900;
const LAST = 2100;
const DAYS_PER_YEAR = 365.2425;

/** Fewer dates than this say nothing. */
const FEWEST = 10;
/** Adults were born long before the newest date of the column. */
const YEARS_BACK = 20;
const SHARE_BACK = 0.6;
const SPREAD = 30;

/** Notices dates of birth under any heading: most lie more than 20 years before the newest, spread over more than 30 years. */
export class BirthYears {
  readonly #years = new Map<number, number>();

  /** `days` since 1970-01-01. */
  add(days: number, rows: number): void {
    const year = Math.floor(1970 + days / DAYS_PER_YEAR);
    this.#years.set(year, (this.#years.get(year) ?? 0) + rows);
  }

  looksLikeBirths(): boolean {
    const years = [...this.#years].filter(([year]) => year >= FIRST && year <= LAST);
    const total = years.reduce((sum, [, count]) => sum + count, 0);
    if (total < FEWEST) return false;
    const newest = Math.max(...years.map(([year]) => year));
    const oldest = Math.min(...years.map(([year]) => year));
    const back = years.filter(([year]) => year <= newest - YEARS_BACK).reduce((sum, [, count]) => sum + count, 0);
    return newest - oldest > SPREAD && back >= SHARE_BACK * total;
  }
}
