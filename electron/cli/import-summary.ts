import type {
  QuarterCheck,
  QuarterInspection,
  QuarterReport,
  QuarterTable,
} from '../../shared/contract/intake-quarter.ts';
import { quarterWords } from '../../shared/domain/quarter-words.ts';
import { whole } from './words.ts';

/** One line about a table: what came in, or that nothing was delivered. */
function tableLine({ table, parts, read, stored, refusedColumns }: QuarterTable): string {
  if (parts.length === 0) return `  ${table}: niet geleverd`;
  const out = refusedColumns.map(({ name }) => name);
  const refused = out.length === 0 ? '' : `; kolommen geweigerd: ${out.join(', ')}`;
  return `  ${table}: ${whole(read)} gelezen, ${whole(stored)} opgeslagen${refused}`;
}

function checkLine({ code, table, column, count, of }: QuarterCheck): string {
  const place = column === null ? table : `${table}.${column}`;
  return `Let op: ${place}: ${quarterWords.nl.checks[code] ?? code} (${whole(count)} van ${whole(of)})`;
}

/** Files of a delivery that are no table of it, each with the reason, for the terminal. */
export function ignoredLines(ignored: QuarterInspection['ignored']): readonly string[] {
  return ignored.map(({ name, cause }) => `Overgeslagen: ${name} (${quarterWords.nl.ignored[cause] ?? cause})`);
}

/** What a delivery brought, table by table, and what asks for attention, for the terminal. */
export function summaryLines(report: QuarterReport): readonly string[] {
  const { dossiers } = report.pseudonyms;
  const changed = report.changes.filter(({ attention }) => attention).length;
  return [
    `Levering ${report.quarter} uit ${report.sourceName}, peildatum ${report.referenceDate}:`,
    ...report.tables.map(tableLine),
    `Pseudoniemen: ${whole(dossiers.fresh)} nieuwe dossiers, ${whole(dossiers.known)} al bekend.`,
    ...report.checks.filter(({ attention }) => attention).map(checkLine),
    ...(changed === 0
      ? []
      : [`Let op: ${whole(changed)} opvallende verschillen met levering ${report.comparedWith}; zie het rapport.`]),
  ];
}
