import { columnsOf, type FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import type { SourceTable } from '../../../shared/domain/source-tables.ts';
import { quarterTableName } from '../store/quarter-rows.ts';
import { changesSql } from './changes-sql.ts';
import { countedSql, measureSql } from './measure-sql.ts';
import { amongSql, filterSql, numberLiteral, textLiteral } from './row-sql.ts';
import { clientTable } from './snapshot-table.ts';

/** What the statements of a table are made for. */
export interface CompileOptions {
  readonly table: SourceTable;
  /** Features of this table; at least one. */
  readonly declarations: readonly FeatureDeclaration[];
  /** Ids of the deliveries whose rows count. */
  readonly quarterIds: readonly number[];
  /** Reference dates for which a snapshot table was delivered (days since 1970-01-01); not used for events. */
  readonly snapshots: readonly number[];
  /** Day from which an event table was delivered, see covered-since.ts; not used for snapshots. */
  readonly coveredSince: number;
  /** Table of cases, see case-table.ts. */
  readonly casesTable: string;
  /** Table of snapshots by dossier, see snapshot-table.ts; not used for events. */
  readonly snapshotsTable: string;
  /** Name of a temporary table that can be made for the rows of a stretch. */
  readonly rowsTable: string;
}

/** The statements of a table. Those that are about a stretch of cases have the parameters @first and @last, its `case_id`s. */
export interface CompiledTable {
  /** Makes the temporary table of rows. A dossier has many cases; its rows are fetched from the encrypted file once, not for each. */
  readonly createRows: string;
  /** Tells the cases of a stretch which snapshot counts, and fetches the rows of their dossiers. */
  readonly load: readonly string[];
  readonly clearRows: string;
  readonly dropRows: string;
  /**
   * `case_id`, then a value per declaration, in their order; J/N is 1 or 0. The last value is 1 when a row of the case has no
   * registration date of its own, so that `proof` must tell which features it touches.
   */
  readonly compute: string;
  /** Per case and declaration 1 when a row that counts has no registration date of its own. Null for snapshots: these prove themselves. */
  readonly proof: string | null;
}

const stretch = 'case_id BETWEEN @first AND @last';

/**
 * All features of a table in one statement per stretch of cases. A row counts when its version was known on the date of the case:
 * `known_from` <= at < `known_until`, what was registered on the day itself included. Of a snapshot table, the rows count that
 * were delivered for the newest reference date at which the dossier was in the file; without any, all values are missing. So are those of
 * an event table on a date before it was delivered. What the municipality took back does not count from when that is known.
 */
export function compileTable(options: CompileOptions): CompiledTable {
  const { table, rowsTable } = options;
  return {
    createRows: createRows(options),
    load: table.kind === 'event' ? [loadRows(options)] : [chooseSnapshots(options), loadRows(options)],
    clearRows: `DELETE FROM ${rowsTable}`,
    dropRows: `DROP TABLE ${rowsTable}`,
    compute: computeSql(options),
    proof: table.kind === 'event' ? proofSql(options) : null,
  };
}

function rowColumns({ table, declarations }: CompileOptions) {
  const { recordKey, withdrawn } = table;
  const takenBack = withdrawn === undefined ? [] : ['snapshot', withdrawn.column];
  const used = new Set([...recordKey, ...takenBack, ...declarations.flatMap((each) => columnsOf(each, table))]);
  const key = table.kind === 'event' ? ['dossier', 'known_from', 'id'] : ['dossier', 'snapshot', 'known_from', 'id'];
  return { key, others: ['person', 'known_until', ...used].filter((name) => !key.includes(name)) };
}

function createRows(options: CompileOptions): string {
  const { key, others } = rowColumns(options);
  // Without the type of the columns that they are compared with, the key would not be used to find rows.
  const columns = [...key.map((name) => `${name} INTEGER`), ...others].join(', ');
  return `CREATE TABLE ${options.rowsTable} (${columns}, PRIMARY KEY (${key.join(', ')})) WITHOUT ROWID`;
}

function loadRows(options: CompileOptions): string {
  const { table, quarterIds, casesTable, rowsTable } = options;
  const { key, others } = rowColumns(options);
  return `INSERT INTO ${rowsTable} SELECT ${[...key, ...others].map((name) => `t.${name}`).join(', ')}
    FROM (SELECT DISTINCT dossier FROM ${casesTable} WHERE ${stretch}) AS d
    CROSS JOIN ${quarterTableName(table)} AS t ON t.dossier = d.dossier AND ${amongSql('t.quarter', quarterIds)}`;
}

function chooseSnapshots({ casesTable, snapshotsTable, snapshots }: CompileOptions): string {
  return `UPDATE ${casesTable} AS c SET snapshot = (
    SELECT max(s.snapshot) FROM ${snapshotsTable} AS s
    WHERE s.dossier = c.dossier AND s.snapshot <= c.at AND s.known_from <= c.at AND ${amongSql('s.snapshot', snapshots)})
    WHERE ${stretch}`;
}

function computeSql(options: CompileOptions): string {
  const { table, declarations, casesTable, rowsTable } = options;
  const features = declarations.map((declaration, index) => ({ declaration, alias: `a${index}` }));
  const compared = features.filter(({ declaration }) => declaration.measure.kind === 'changes');
  const measured = features
    .filter(({ declaration }) => declaration.measure.kind !== 'changes')
    .map(({ declaration, alias }) => ({ alias, ...measureSql(declaration, table) }));

  const changes = compared.map(({ declaration, alias }) => `${changesSql(declaration, table, rowsTable)} AS ${alias}`);
  const aggregates = measured.map(({ aggregate, alias }) => `${aggregate} AS ${alias}`);
  const unproved = table.kind === 'event' ? `max(${unprovedSql(table)})` : '0';
  const values = new Map([
    ...compared.map(({ alias }) => [alias, `coalesce(${alias}, 0)`] as const),
    ...measured.map(({ alias, value }) => [alias, value(alias)] as const),
  ]);
  const results = features.map(({ alias }) => orMissing(values.get(alias) as string, options));
  const alike = (columns: readonly string[], known: Known): string =>
    `SELECT ${['c.case_id', ...columns].join(', ')} ${casesWithRows(casesTable, rowsTable, table, known)}`;
  return `WITH known AS (${alike([...aggregates, `${unproved} AS unproved`], 'still')})
    ${changes.length === 0 ? '' : `, changed AS (${alike(changes, 'ever')})`}
    SELECT c.case_id, ${results.join(', ')}, coalesce(unproved, 0)
    FROM ${casesTable} AS c LEFT JOIN known USING (case_id)
    ${changes.length === 0 ? '' : 'LEFT JOIN changed USING (case_id)'}
    WHERE c.${stretch}`;
}

function proofSql({ table, declarations, casesTable, rowsTable }: CompileOptions): string {
  const unproved = declarations.map(
    (declaration) => `max(${unprovedSql(table)})${filterSql(countedSql(declaration, table))}`,
  );
  return `SELECT ${['c.case_id', ...unproved].join(', ')} ${casesWithRows(casesTable, rowsTable, table, 'still')}`;
}

/** Whether a row was dated by the delivery it came with, because it has no date of registration that can be true. */
function unprovedSql({ knownFrom }: SourceTable): string {
  return knownFrom === null ? '1' : `(t.${knownFrom} IS NULL OR t.${knownFrom} > t.known_from)`;
}

function orMissing(value: string, { table, coveredSince }: CompileOptions): string {
  const isKnown = table.kind === 'event' ? `c.at >= ${numberLiteral(coveredSince)}` : 'c.snapshot IS NOT NULL';
  return `CASE WHEN ${isKnown} THEN ${value} END`;
}

/** The rows that are still known on the date of a case, or all that ever were by then. */
type Known = 'still' | 'ever';

/** The cases of a stretch, each with its rows, grouped in the order in which they lie: nothing has to be sorted. */
function casesWithRows(casesTable: string, rowsTable: string, table: SourceTable, known: Known): string {
  const conditions = ['t.dossier = c.dossier', 't.known_from <= c.at'];
  if (table.withdrawn !== undefined) conditions.push(...standingSql(table.withdrawn));
  // A dossier has clients beside the applicant; the other tables are about the household.
  if (table.name === clientTable.name) conditions.push('t.person = c.person');
  if (known === 'still') conditions.push('(t.known_until IS NULL OR t.known_until > c.at)');
  if (table.kind === 'snapshot') conditions.push(`t.snapshot ${known === 'still' ? '=' : '<='} c.snapshot`);
  return `FROM ${casesTable} AS c CROSS JOIN ${rowsTable} AS t ON ${conditions.join(' AND ')}
    WHERE c.${stretch} GROUP BY c.case_id`;
}

/** That a row was not taken back, as known on the date of the case. */
function standingSql({ column, codes }: NonNullable<SourceTable['withdrawn']>): string[] {
  return codes.map((code) => `(t.${column} IS NOT ${textLiteral(code)} OR t.snapshot > c.at)`);
}
