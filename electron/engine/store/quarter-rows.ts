import {
  ownerColumns,
  type SourceColumn,
  type SourceTable,
  sourceTables,
} from '../../../shared/domain/source-tables.ts';
import type { Db } from './database.ts';

/**
 * The rows of all quarterly deliveries, one table per table of the layout. Who and when stand in columns of their own:
 * `quarter` (id of the delivery), `line` (of its file), `dossier` and `person` (ids of pseudonyms), `snapshot` (peildatum),
 * `known_from` and `known_until` (the dates between which this version of the record was what the municipality knew; open end:
 * NULL, the end not included). All dates are days since 1970-01-01.
 */
export function quarterTableName({ name }: SourceTable): string {
  return `q_${name.toLowerCase()}`;
}

/** Group attributes of a table, which lie apart and are for the bias test only. */
export function quarterBiasTableName({ name }: SourceTable): string {
  return `qbias_${name.toLowerCase()}`;
}

const owners: readonly string[] = ownerColumns;

/** Columns of a table that are stored among its rows: not the owner's numbers, what is refused, nor group attributes. */
export function storedColumns({ columns }: SourceTable): readonly SourceColumn[] {
  return columns.filter(({ name, use }) => !owners.includes(name) && use !== 'refuse' && use !== 'bias');
}

export function biasColumns({ columns }: SourceTable): readonly SourceColumn[] {
  return columns.filter(({ use }) => use === 'bias');
}

function sqlType({ type, pseudonym }: SourceColumn): string {
  if (pseudonym !== undefined || type === 'date' || type === 'whole') return 'INTEGER';
  return type === 'amount' ? 'REAL' : 'TEXT';
}

const define = (column: SourceColumn): string => `${column.name} ${sqlType(column)}`;

/** Makes the tables that do not exist yet. */
export function createQuarterTables(db: Db): void {
  for (const table of sourceTables) {
    const rows = quarterTableName(table);
    const owner = `quarter INTEGER NOT NULL REFERENCES quarter (id) ON DELETE CASCADE, line INTEGER NOT NULL,
      dossier INTEGER NOT NULL, person INTEGER NOT NULL, snapshot INTEGER NOT NULL`;
    const known = 'known_from INTEGER NOT NULL, known_until INTEGER';
    db.exec(`CREATE TABLE IF NOT EXISTS ${rows} (
      id INTEGER PRIMARY KEY, ${[owner, known, ...storedColumns(table).map(define)].join(', ')}) STRICT;
      CREATE INDEX IF NOT EXISTS ${rows}_of_dossier ON ${rows} (dossier, known_from);
      CREATE INDEX IF NOT EXISTS ${rows}_of_quarter ON ${rows} (quarter);`);
    const apart = biasColumns(table);
    if (apart.length === 0) continue;
    const bias = quarterBiasTableName(table);
    db.exec(`CREATE TABLE IF NOT EXISTS ${bias} (
      id INTEGER PRIMARY KEY, ${[owner, ...apart.map(define)].join(', ')}) STRICT;
      CREATE INDEX IF NOT EXISTS ${bias}_of_person ON ${bias} (person, snapshot);`);
  }
}
