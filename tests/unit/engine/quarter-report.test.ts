import { describe, expect, it } from 'vitest';
import { CodeCounts } from '../../../electron/engine/quarter/counted.ts';
import { reportRows } from '../../../electron/engine/quarter/report-rows.ts';
import { shownReport } from '../../../electron/engine/quarter/shown-report.ts';
import type { CodeCount, QuarterReport, QuarterTable } from '../../../shared/contract/intake-quarter.ts';

const table = (given: Partial<QuarterTable>): QuarterTable => ({
  table: 'Contacten',
  parts: ['Contacten.csv'],
  read: 100,
  stored: 90,
  refusedRows: [],
  repaired: [],
  refusedColumns: [],
  outside: [],
  bias: [],
  ...given,
});

const report = (given: Partial<QuarterTable>): QuarterReport => ({
  id: 1,
  quarter: '2026-K4',
  referenceDate: '2026-10-01',
  supplier: 'Leverancier',
  sourceName: 'levering',
  sha256: '00',
  encrypted: false,
  importedAt: '2026-10-02T10:00:00Z',
  importedBy: 'analist-1',
  state: 'offered',
  judged: null,
  tables: [table(given)],
  pseudonyms: { dossiers: { known: 0, fresh: 0 }, persons: { known: 0, fresh: 0 } },
  comparedWith: null,
  changes: [],
  checks: [],
  months: [],
  seconds: 1,
});

function counted(code: string, lines: readonly number[]): CodeCounts {
  const counts = new CodeCounts();
  for (const line of lines) counts.add(code, line);
  return counts;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Lines as the saved report tells them, read back. */
function linesTold(refusedRows: readonly CodeCount[]): number[] {
  const cells = reportRows(report({ refusedRows })).filter(([part]) => String(part).startsWith('geweigerde rij'));
  return cells.flatMap((row) =>
    String(row[6])
      .replace('regel ', '')
      .split(', ')
      .flatMap((stretch) => {
        const [first = 0, last = first] = stretch.split('-').map(Number);
        return upTo(last - first + 1).map((at) => first + at - 1);
      }),
  );
}

describe('lines of refused rows', () => {
  it('are kept all, those that follow one another as one stretch, and ten of them shown', () => {
    const [found] = counted('NO_KEY', [3, 7, 8, 9, 20, ...upTo(30).map((at) => 2 * at + 100)]).listWhole();
    expect(found).toMatchObject({ code: 'NO_KEY', count: 35, lines: [3, 7, 8, 9, 20, 102, 104, 106, 108, 110] });
    expect(found?.all?.lines.startsWith('3, 7-9, 20, 102, 104,')).toBe(true);
    expect(found?.all?.lines.endsWith('160')).toBe(true);
    expect(found?.all?.unlisted).toBe(0);
  });

  it('stand all in the saved report, in cells that a spreadsheet takes', () => {
    const lines = upTo(30_000).map((at) => 3 * at);
    const refusedRows = counted('DUPLICATE_KEY', lines).listWhole();
    expect(linesTold(refusedRows)).toEqual(lines);
    const rows = reportRows(report({ refusedRows }));
    for (const row of rows) for (const cell of row) expect(String(cell).length).toBeLessThan(32_767);
    expect(rows.filter(([part, , , , count]) => part === 'geweigerde rij' && count === 30_000)).toHaveLength(1);
  });

  it('say how many were not kept beyond 100,000 stretches', () => {
    const refusedRows = counted(
      'NO_KEY',
      upTo(100_025).map((at) => 2 * at),
    ).listWhole();
    expect(refusedRows[0]).toMatchObject({ count: 100_025, all: { unlisted: 25 } });
    const last = reportRows(report({ refusedRows })).findLast(([part]) => part === 'geweigerde rij (vervolg)');
    expect(last?.[6]).toBe('van nog 25 regels is het nummer niet bewaard');
  });

  it('are the first ten with how many more in a report that has no others, and for cells', () => {
    const [first] = counted('SENTINEL', upTo(24)).list();
    const repaired = [{ ...(first as CodeCount), column: 'datum' }];
    const rows = reportRows(report({ repaired, refusedRows: counted('NO_KEY', [5]).list() }));
    expect(rows).toContainEqual(['geweigerde rij', 'Contacten', null, 'NO_KEY', 1, 100, 'regel 5']);
    const told = 'regel 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en nog 14';
    expect(rows).toContainEqual(['hersteld', 'Contacten', 'datum', 'SENTINEL', 24, 100, told]);
  });

  it('go to the page without the long list', () => {
    const refusedRows = counted('NO_KEY', upTo(24)).listWhole();
    const shown = shownReport(report({ refusedRows })).tables[0]?.refusedRows;
    expect(shown).toEqual([{ code: 'NO_KEY', count: 24, lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }]);
  });
});
