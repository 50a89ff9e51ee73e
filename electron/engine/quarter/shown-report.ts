import type { QuarterReport } from '../../../shared/contract/intake-quarter.ts';

/** The report of a delivery without the long lists of lines, of which the page shows the first. */
export function shownReport(report: QuarterReport): QuarterReport {
  const tables = report.tables.map((table) => ({
    ...table,
    refusedRows: table.refusedRows.map(({ code, count, lines }) => ({ code, count, lines })),
  }));
  return { ...report, tables };
}
