import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportInput, importQuarter } from '../../electron/engine/quarter/import-quarter.ts';
import { type InspectedQuarter, inspectQuarter } from '../../electron/engine/quarter/inspect-quarter.ts';
import { judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import type { Db } from '../../electron/engine/store/database.ts';
import type { PseudonymKeys } from '../../electron/engine/store/pseudonym.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { derivePseudonymKeys } from '../../electron/engine/vault/pseudonym-cipher.ts';
import type { PartMapping, QuarterInspection, QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { isoOfDays } from '../../shared/domain/columns-dates.ts';
import { type SourceColumn, sourceTables } from '../../shared/domain/source-tables.ts';
import { temporaryFolder } from './helpers.ts';

export const referenceDate = '2026-10-01';

/** The keys of pseudonyms as a key holder's passphrase would open them. */
export const openKeys = async (): Promise<PseudonymKeys> => derivePseudonymKeys(Buffer.alloc(32, 7), '00'.repeat(16));

export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** dd-mm-jjjj of a date yyyy-mm-dd. */
export const dutchDate = (iso: string): string => iso.split('-').reverse().join('-');

/** 12 August 2025: with days above 12 in every table nobody is asked for the order of day and month. */
const firstDay = 20_312;

/** A cell that fits its column; `index` makes rows differ. */
function plainCell({ name, type, codes, range, pseudonym }: SourceColumn, index: number): string {
  if (name === 'peildatum') return dutchDate(referenceDate);
  if (pseudonym === 'dossier') return `D77${String(index).padStart(5, '0')}`;
  if (pseudonym === 'person') return `C88${String(index).padStart(5, '0')}`;
  if (pseudonym === 'caseworker') return `M99${index % 3}`;
  if (type === 'date') {
    const late = /einde|tot|afgehandeld|besluit/.test(name) ? 40 : 0;
    return dutchDate(isoOfDays(firstDay + (index % 60) + late));
  }
  if (type === 'yesNo') return index % 2 === 0 ? 'J' : 'N';
  if (type === 'code') return Object.keys(codes ?? { '01': '' }).sort()[0] ?? '1';
  if (type === 'whole') return String(range === undefined ? 40 : name === 'volgnr' ? index : range[0] + 1);
  if (type === 'amount') return '0,5';
  return `R${index}`;
}

/** Eleven small tables without anything odd: one row per dossier in each. */
export function plainTables(rows = 12): Record<string, Row[]> {
  return Object.fromEntries(
    sourceTables.map(({ name, columns }) => [
      name,
      Array.from({ length: rows }, (_, index) =>
        Object.fromEntries(
          columns.filter(({ use }) => use !== 'refuse').map((column) => [column.name, plainCell(column, index + 1)]),
        ),
      ),
    ]),
  );
}

/** Writes tables as `<name>.csv`, with the columns that any of its rows has. */
export function writeTables(
  folder: string,
  tables: Tables,
  fileName: (table: string) => string = (table) => table,
): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const header = [...new Set(rows.flatMap(Object.keys))];
    const lines = rows.map((row) => header.map((column) => row[column] ?? '').join(';'));
    writeFileSync(join(folder, `${fileName(name)}.csv`), [header.join(';'), ...lines, ''].join('\r\n'));
  }
  return folder;
}

export interface Inspected {
  readonly inspection: QuarterInspection;
  readonly inspected: InspectedQuarter;
}

export function inspect(
  store: Store,
  path: string,
  options: { supplier?: string; passphrase?: string } = {},
): Promise<Inspected> {
  return inspectQuarter(store.db, path, 'levering', {
    ...options,
    identities: [],
    onProgress: () => undefined,
    shouldStop: () => false,
  });
}

/** The mapping as it was proposed. */
export const proposed = ({ parts }: QuarterInspection): PartMapping[] =>
  parts.map(({ part, table, columns }) => ({
    part,
    table,
    columns: columns.map(({ profile, target }) => ({ name: profile.name, target })),
  }));

/** Brings an inspected delivery in as proposed, save for what is given. */
export function bringIn(
  store: Store,
  { inspection, inspected }: Inspected,
  given: Partial<ImportInput> = {},
  onProgress: (share: number) => void = () => undefined,
): Promise<QuarterReport> {
  const input: ImportInput = {
    sha256: inspection.sha256,
    quarter: inspection.quarter ?? '',
    referenceDate: inspection.referenceDate ?? '',
    supplier: 'Leverancier',
    parts: proposed(inspection),
    ...given,
  };
  return importQuarter(store, inspected, input, openKeys, { onProgress, shouldStop: () => false });
}

/** Reads tables through and brings them in. */
export async function deliver(store: Store, tables: Tables, given: Partial<ImportInput> = {}): Promise<QuarterReport> {
  return bringIn(store, await inspect(store, writeTables(temporaryFolder(), tables)), given);
}

/** The same tables a quarter later. */
export function later(tables: Tables, peildatum = '2027-01-01'): Record<string, Row[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => ({ ...row, peildatum: dutchDate(peildatum) })),
    ]),
  );
}

export const accept = (store: Store, quarter: number): Promise<QuarterReport> =>
  judgeQuarter(store, quarter, { accept: true, reason: 'bekeken en in orde bevonden' });

/** Everything that an opened vault holds, as one text. */
export function dump(db: Db): string {
  const names = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  return names.map((name) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}

/** Rows of one of the delivery's tables, as they are stored. */
export function storedRows(db: Db, table: string, columns = '*'): Record<string, unknown>[] {
  return db.prepare<[], Record<string, unknown>>(`SELECT ${columns} FROM q_${table.toLowerCase()} ORDER BY id`).all();
}

/** How many rows each table of the delivery holds. */
export function countAll(db: Db): Record<string, number> {
  return Object.fromEntries(
    sourceTables.map(({ name }) => [
      name,
      db.prepare<[], number>(`SELECT count(*) FROM q_${name.toLowerCase()}`).pluck().get() ?? 0,
    ]),
  );
}
