import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type ComputedFeature,
  type ComputeOptions,
  computeFeatures,
} from '../../electron/engine/features/compute-features.ts';
import { quarterTables } from '../../electron/engine/store/migrations/quarter-tables.ts';
import { createStore } from '../../electron/engine/store/open.ts';
import { createQuarterTables, quarterTableName } from '../../electron/engine/store/quarter-rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { daysOfIso } from '../../shared/domain/columns-dates.ts';
import { type FeatureDeclaration, featureDeclarations } from '../../shared/domain/feature-declarations.ts';
import { sourceTable } from '../../shared/domain/source-tables.ts';
import { closing, temporaryFolder } from './helpers.ts';

export type StoredCell = number | string | null;
/** A row of a `q_` table; columns that are not named are empty. */
export type StoredRow = Readonly<Record<string, StoredCell>>;

const day = (iso: string): number => daysOfIso(iso);

/** An encrypted database with the tables of the deliveries; deliveries 1, 2 and 3 exist. */
export function quarterStore(): Store {
  const path = join(temporaryFolder(), 'kluis.toets');
  const migrations = [{ version: 1, sql: quarterTables }];
  const store = closing(createStore({ path, key: randomBytes(48), user: 'analist-1', migrations }));
  store.write((db) => {
    createQuarterTables(db);
    const insert = db.prepare(
      `INSERT INTO quarter (quarter, reference_date, supplier, source_name, sha256, imported_at, imported_by, state, report)
       VALUES (?, ?, 'Voorbeeld', 'map', ?, '2026-10-01', 'analist-1', 'accepted', '{}')`,
    );
    for (const number of [2, 3, 4])
      insert.run(`2026-K${number}`, `2026-${number * 3 - 2}-01`, String(number).repeat(64));
  });
  return store;
}

/** Puts rows in a table; dates may be written `yyyy-mm-dd`. Who and when are those of dossier 1, person 101, unless said. */
export function insertRows(store: Store, table: string, rows: readonly StoredRow[]): void {
  store.write((db) => {
    for (const given of rows) {
      const row: StoredRow = { quarter: 1, line: 1, dossier: 1, person: 101, known_until: null, ...given };
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      db.prepare(`INSERT INTO ${quarterTableName(sourceTable(table))} (${names.join(', ')}) VALUES (${marks})`).run(
        ...Object.values(row).map(asStored),
      );
    }
  });
}

const asStored = (cell: StoredCell): StoredCell =>
  typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? day(cell) : cell;

/** An event that was registered on a date, in the delivery of the quarter after it. */
export function event(known: string, cells: StoredRow): StoredRow {
  return { snapshot: known, known_from: known, ...cells };
}

/** A row of a snapshot; the next one takes its place, if there is one. */
export function snapshot(date: string, next: string | null, cells: StoredRow): StoredRow {
  return { snapshot: date, known_from: date, known_until: next, ...cells };
}

export interface OneCase {
  readonly at: string;
  readonly dossier?: number;
  readonly person?: number;
}

export function casesOf(cases: readonly OneCase[]): ComputeOptions['cases'] {
  return {
    dossier: Int32Array.from(cases, ({ dossier = 1 }) => dossier),
    person: Int32Array.from(cases, ({ dossier = 1, person = dossier + 100 }) => person),
    at: Int32Array.from(cases, ({ at }) => day(at)),
  };
}

export type FeatureValue = number | string | null;

/** A feature as plain values; null is missing. */
export function valuesOf(feature: ComputedFeature): FeatureValue[] {
  if (feature.type === 'number') return Array.from(feature.values, (value) => (Number.isNaN(value) ? null : value));
  return Array.from(feature.codes, (code) => (code < 0 ? null : (feature.levels[code] as string)));
}

/** A declaration of the product by name, or one like it. */
export function declared(name: string, change: Partial<FeatureDeclaration> = {}): FeatureDeclaration {
  const found = featureDeclarations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no feature ${name}`);
  return { ...found, ...change };
}

/** The values of one feature, one per date or case. */
export async function valuesAt(
  store: Store,
  declaration: FeatureDeclaration | string,
  cases: readonly (string | OneCase)[],
  quarterIds: readonly number[] = [1],
): Promise<FeatureValue[]> {
  const [feature] = await computeFeatures(store.db, {
    cases: casesOf(cases.map((each) => (typeof each === 'string' ? { at: each } : each))),
    quarterIds,
    declarations: [typeof declaration === 'string' ? declared(declaration) : declaration],
  });
  return valuesOf(feature as ComputedFeature);
}
