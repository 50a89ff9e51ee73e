import type { CodeCount, QuarterReport, QuarterTable } from '../../../shared/contract/intake-quarter.ts';
import type { Cell } from '../files/write-csv.ts';

export const reportHeader = ['onderdeel', 'tabel', 'kolom', 'code', 'aantal', 'van', 'toelichting'] as const;

type Row = readonly Cell[];

/** Stretches of lines in one cell: a spreadsheet cuts a cell after 32,767 characters. */
const STRETCHES_A_CELL = 500;

function firstLines({ lines, count }: CodeCount): string {
  if (lines.length === 0) return '';
  const rest = count - lines.length;
  return `regel ${lines.join(', ')}${rest === 0 ? '' : ` en nog ${rest}`}`;
}

/** All lines of refused rows, in as many cells as they take; a report of before they were kept has the first of them. */
function lineCells(counted: CodeCount): readonly [string, ...string[]] {
  const { all } = counted;
  if (all === undefined || all.lines === '') return [firstLines(counted)];
  const stretches = all.lines.split(', ');
  const cells: string[] = [];
  for (let at = 0; at < stretches.length; at += STRETCHES_A_CELL)
    cells.push(`regel ${stretches.slice(at, at + STRETCHES_A_CELL).join(', ')}`);
  if (all.unlisted > 0) cells.push(`van nog ${all.unlisted} regels is het nummer niet bewaard`);
  const [first = '', ...rest] = cells;
  return [first, ...rest];
}

function headRows(report: QuarterReport): Row[] {
  const { judged } = report;
  const told: readonly (readonly [string, string | null])[] = [
    ['kwartaal', report.quarter],
    ['peildatum', report.referenceDate],
    ['leverancier', report.supplier],
    ['bestand', report.sourceName],
    ['sha256', report.sha256],
    ['ingelezen', `${report.importedAt} door ${report.importedBy}`],
    ['oordeel', report.state],
    ['beoordeeld', judged === null ? null : `${judged.at} door ${judged.by}: ${judged.reason}`],
    ['vergeleken met', report.comparedWith],
  ];
  return told.flatMap(([code, text]) => (text === null ? [] : [['levering', null, null, code, null, null, text]]));
}

function tableRows(table: QuarterTable): Row[] {
  const counted = (part: string, column: string | null, each: CodeCount): Row[] => {
    const { code, count } = each;
    const [first, ...rest] = lineCells(each);
    return [
      [part, table.table, column, code, count, table.read, first],
      ...rest.map((lines): Row => [`${part} (vervolg)`, table.table, column, code, null, null, lines]),
    ];
  };
  return [
    ['tabel', table.table, null, 'gelezen', table.read, null, table.parts.join(', ')],
    ['tabel', table.table, null, 'opgeslagen', table.stored, table.read, ''],
    ...table.refusedRows.flatMap((each) => counted('geweigerde rij', null, each)),
    ...table.repaired.flatMap((each) => counted('hersteld', each.column === '' ? null : each.column, each)),
    ...table.refusedColumns.map(
      ({ name, reason, foundBy, count }): Row => [
        'geweigerde kolom',
        table.table,
        name,
        reason,
        count,
        table.read,
        foundBy,
      ],
    ),
    ...table.outside.map((name): Row => ['niet ingelezen', table.table, name, null, null, null, '']),
    ...table.bias.map((name): Row => ['biaskluis', table.table, name, null, null, null, '']),
  ];
}

/** The report of a delivery as rows of a table: what was read, refused and repaired, what changed and which checks failed. */
export function reportRows(report: QuarterReport): readonly Row[] {
  const look = (attention: boolean): string => (attention ? 'aandacht' : '');
  return [
    ...headRows(report),
    ...report.tables.flatMap(tableRows),
    ...report.changes.map(
      ({ table, column, code, before, now, names, attention }): Row => [
        'verandering',
        table,
        column,
        code,
        now,
        before,
        [...names, look(attention)].filter((text) => text !== '').join(', '),
      ],
    ),
    ...report.checks.map(
      ({ table, column, code, count, of, attention }): Row => [
        'controle',
        table,
        column,
        code,
        count,
        of,
        look(attention),
      ],
    ),
  ];
}
