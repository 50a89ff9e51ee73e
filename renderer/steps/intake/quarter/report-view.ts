import type {
  CodeCount,
  QuarterCheck,
  QuarterReport,
  QuarterTable,
} from '../../../../shared/contract/intake-quarter.ts';

/** Codes of a report's `repaired` that tell of a row or a code that stayed as it is. */
const leftAlone: readonly string[] = ['KNOWN_ALREADY', 'UNKNOWN_CODE'];
/** Lines of a report that are no rows of data. */
const skipped: readonly string[] = ['PREAMBLE', 'PAGE_LINE', 'REPEATED_HEADER', 'TOTAL_LINE', 'BLANK_LINE'];

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

/** Whether something was changed: lines that were skipped and values that stayed as they are do not count. */
const isRepair = ({ code }: CodeCount): boolean => !leftAlone.includes(code) && !skipped.includes(code);

export interface TableSummary {
  readonly table: QuarterTable;
  readonly read: number;
  readonly repaired: number;
  readonly refused: number;
  /** Columns that did not come in: refused, and not in the layout. */
  readonly columnsOut: number;
}

export function summarise(table: QuarterTable): TableSummary {
  return {
    table,
    read: table.read,
    repaired: sum(table.repaired.filter(isRepair)),
    refused: sum(table.refusedRows),
    columnsOut: table.refusedColumns.length + table.outside.length,
  };
}

/** One thing to say of a table in a few words. */
export type Notable =
  | { readonly kind: 'row'; readonly code: string; readonly count: number }
  | { readonly kind: 'cell'; readonly code: string; readonly column: string; readonly count: number };

const saidOfTable = 2;

/** What stands out most in a table: what occurred most often, refused rows before cells, rows that were known already last. */
export function notables({ refusedRows, repaired }: QuarterTable): readonly Notable[] {
  const byCount = <Item extends { readonly count: number }>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((a, b) => b.count - a.count);
  const rows = byCount(refusedRows).map(({ code, count }): Notable => ({ kind: 'row', code, count }));
  const others = byCount(repaired).map(
    ({ code, column, count }): Notable =>
      column === '' ? { kind: 'row', code, count } : { kind: 'cell', code, column, count },
  );
  const known = others.filter(({ code }) => code === 'KNOWN_ALREADY');
  return [...rows.slice(0, 1), ...others.filter((item) => !known.includes(item)), ...known].slice(0, saidOfTable);
}

export interface SplitChecks {
  /** Checks that the analyst should look at, the largest share first. */
  readonly attention: readonly QuarterCheck[];
  /** Checks that rows fail, so few that it needs no attention. */
  readonly minor: readonly QuarterCheck[];
  readonly passed: readonly QuarterCheck[];
}

const shareOf = ({ count, of }: QuarterCheck): number => count / Math.max(1, of);

export function splitChecks(checks: readonly QuarterCheck[]): SplitChecks {
  const sorted = checks.toSorted((a, b) => shareOf(b) - shareOf(a));
  return {
    attention: sorted.filter(({ attention }) => attention),
    minor: sorted.filter(({ attention, count }) => !attention && count > 0),
    passed: checks.filter(({ attention, count }) => !attention && count === 0),
  };
}

export interface MonthSeries {
  readonly table: string;
  readonly months: readonly { readonly month: string; readonly rows: number }[];
}

/** The month after `2026-12` is `2027-01`. */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

const monthsShown = 24;

/** The newest months, up to the last that any table has rows in; without gaps. */
function newestMonths(months: QuarterReport['months']): readonly string[] {
  const sorted = months.map(({ month }) => month).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = [first];
  for (let month = monthAfter(first); month <= last; month = monthAfter(month)) all.push(month);
  return all.slice(-monthsShown);
}

/** Rows per month for each event table over the same months; a month without rows is 0. */
export function monthSeries(months: QuarterReport['months']): readonly MonthSeries[] {
  const axis = newestMonths(months);
  return [...new Set(months.map(({ table }) => table))].map((table) => {
    const own = new Map(months.filter((each) => each.table === table).map(({ month, rows }) => [month, rows]));
    return { table, months: axis.map((month) => ({ month, rows: own.get(month) ?? 0 })) };
  });
}

export interface Total {
  readonly read: number;
  readonly repaired: number;
  readonly refused: number;
  readonly columnsOut: number;
}

/** The sums under the table of tables. */
export function totalOf(rows: readonly TableSummary[]): Total {
  const add = (key: keyof Total): number => rows.reduce((total, row) => total + row[key], 0);
  return { read: add('read'), repaired: add('repaired'), refused: add('refused'), columnsOut: add('columnsOut') };
}
