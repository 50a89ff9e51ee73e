import type { FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import { type SourceTable, sourceColumn } from '../../../shared/domain/source-tables.ts';
import { conditionSql, filterSql, knownValue, windowSql } from './row-sql.ts';

/**
 * Counts the rows `t` that differ from the same record at the snapshot before. The rows are all that were ever known by the date of the
 * case; of each snapshot counts the version that was known last, also after a later snapshot took its place.
 */
export function changesSql(declaration: FeatureDeclaration, table: SourceTable, rowsTable: string): string {
  const { measure, where, windowMonths } = declaration;
  if (measure.kind !== 'changes') throw new RangeError(`${measure.kind} compares no rows`);
  const column = sourceColumn(table, measure.column).name;
  const before = `SELECT (${knownValue(table, column, 'p')}) IS NOT (${knownValue(table, column)})
    FROM ${rowsTable} AS p WHERE ${sameRecord('p', table)} AND p.snapshot < t.snapshot
    ORDER BY p.snapshot DESC, p.known_from DESC, p.id DESC LIMIT 1`;
  const newer = `SELECT 1 FROM ${rowsTable} AS n WHERE ${sameRecord('n', table)} AND n.snapshot = t.snapshot
    AND (n.known_from > t.known_from OR n.known_from = t.known_from AND n.id > t.id)`;
  const conditions = [
    ...(windowMonths === null ? [] : [windowSql('t.snapshot', windowMonths)]),
    ...where.map((condition) => conditionSql(table, condition)),
    everKnown('t'),
    `NOT EXISTS (${newer})`,
    `(${before})`,
  ];
  return `count(*)${filterSql(conditions)}`;
}

/** A version that was replaced on the day it became known was never what the municipality went by. */
const everKnown = (row: string): string => `(${row}.known_until IS NULL OR ${row}.known_until > ${row}.known_from)`;

function sameRecord(row: string, { recordKey }: SourceTable): string {
  const record = ['person', ...recordKey].map((name) => `${row}.${name} IS t.${name}`);
  return [`${row}.dossier = t.dossier`, ...record, `${row}.known_from <= c.at`, everKnown(row)].join(' AND ');
}
