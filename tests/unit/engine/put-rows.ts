// Rows of deliveries, put straight into a vault: for tests that need a known content and no reading of files.
import type { Db } from '../../../electron/engine/store/database.ts';
import { biasColumns, quarterBiasTableName, quarterTableName } from '../../../electron/engine/store/quarter-rows.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { sourceTable } from '../../../shared/domain/source-tables.ts';

type Value = string | number | null;

/** A row of a delivered table, straight into the vault: dates as `yyyy-mm-dd` become days, whatever their column. */
export interface PutRow {
  readonly quarter: number;
  readonly dossier: number;
  readonly person: number;
  readonly snapshot: string;
  /** The snapshot unless told otherwise. */
  readonly known_from?: string;
  readonly known_until?: string | null;
  readonly [column: string]: Value | undefined;
}

const isDate = /^\d{4}-\d\d-\d\d$/;
const stored = (value: Value | undefined): Value => {
  if (value === undefined) return null;
  return typeof value === 'string' && isDate.test(value) ? daysOfIso(value) : value;
};

function insert(db: Db, table: string, row: Readonly<Record<string, Value | undefined>>): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...names.map((name) => stored(row[name])),
  );
}

/** Puts rows into a table of the layout; group attributes go to the table apart. */
export function put(db: Db, name: string, rows: readonly PutRow[]): void {
  const table = sourceTable(name);
  const apart = new Set(biasColumns(table).map((column) => column.name));
  for (const { known_from, ...row } of rows) {
    const own = Object.entries(row).filter(([column]) => !apart.has(column));
    insert(db, quarterTableName(table), {
      line: 1,
      known_from: known_from ?? row.snapshot,
      ...Object.fromEntries(own),
    });
    const groups = Object.entries(row).filter(([column]) => apart.has(column));
    if (groups.length === 0) continue;
    const { quarter, dossier, person, snapshot } = row;
    insert(db, quarterBiasTableName(table), {
      line: 1,
      quarter,
      dossier,
      person,
      snapshot,
      ...Object.fromEntries(groups),
    });
  }
}

/** A delivery of which only the frame is there; its rows are put in apart. */
export function putQuarter(
  db: Db,
  { id, referenceDate, state = 'accepted' }: { id: number; referenceDate: string; state?: string },
): void {
  const quarter = `${referenceDate.slice(0, 4)}-K${Math.ceil(Number(referenceDate.slice(5, 7)) / 3)}`;
  db.prepare(
    `INSERT INTO quarter (id, quarter, reference_date, supplier, source_name, sha256, imported_at, imported_by, state, report)
     VALUES (?, ?, ?, 'proef', 'proef.zip', ?, ?, 'analist-1', ?, '{}')`,
  ).run(id, quarter, referenceDate, String(id).padStart(64, '0'), `${referenceDate}T10:00:00.000Z`, state);
}

/** Pseudonyms with these ids: dossiers as `D-<id>`, persons as `K-<id>`. Nobody opens them here. */
export function putPseudonyms(db: Db, kind: 'dossier' | 'person', ids: Iterable<number>): void {
  const write = db.prepare('INSERT INTO pseudonym (id, kind, code, sealed) VALUES (?, ?, ?, zeroblob(40))');
  for (const id of ids) write.run(id, kind, `${kind === 'dossier' ? 'D' : 'K'}-${id}`);
}
