/** The time that a delivery covers. Days are counted from 1970-01-01. */
export interface Calendar {
  /** Quarter starts, oldest first. */
  readonly referenceDates: readonly number[];
  /** The last reference date: nothing later is known. */
  readonly newest: number;
  /** First day of which events are drawn: 24 months before the first reference date, the longest window of a feature. */
  readonly historyFrom: number;
}

const MS_PER_DAY = 86_400_000;
const NEWEST = { year: 2026, month: 10 } as const;
const LONGEST_WINDOW_MONTHS = 24;
export const DAYS_PER_YEAR = 365.25;

/** The first day of a month; `month` counts from 1 and may lie outside 1 to 12. */
export function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / MS_PER_DAY;
}

export function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** The same day of the month so many months earlier; for days up to the 28th. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate()) / MS_PER_DAY;
}

/** The last `quarters` quarter starts up to 1 October 2026. */
export function makeCalendar(quarters: number): Calendar {
  const referenceDates = Array.from({ length: quarters }, (_, index) =>
    firstOfMonth(NEWEST.year, NEWEST.month - 3 * (quarters - 1 - index)),
  );
  const newest = firstOfMonth(NEWEST.year, NEWEST.month);
  return { referenceDates, newest, historyFrom: monthsBefore(referenceDates[0] ?? newest, LONGEST_WINDOW_MONTHS) };
}

/** The delivery in which something turns up that became known on `day`: the first reference date on or after it, null when none is. */
export function deliveredOn(calendar: Calendar, day: number): number | null {
  return calendar.referenceDates.find((date) => date >= day) ?? null;
}

/** Such as 2026-K4 for 1 October 2026. */
export function quarterName(referenceDate: number): string {
  const date = new Date(referenceDate * MS_PER_DAY);
  return `${date.getUTCFullYear()}-K${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
