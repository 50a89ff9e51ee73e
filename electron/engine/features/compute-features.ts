import type { FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import { type SourceTable, sourceTable } from '../../../shared/domain/source-tables.ts';
import { stopIfAsked } from '../files/file-source.ts';
import type { Db } from '../store/database.ts';
import type { FeatureValues } from '../store/feature-run.ts';
import { inTimeSlices } from '../time-slices.ts';
import { type CaseTable, type FeatureCases, fillCaseTable } from './case-table.ts';
import { type CompiledTable, type CompileOptions, compileTable } from './compile-sql.ts';
import { coveredSince } from './covered-since.ts';
import { collectorOf, type FeatureCollector, type ResultCell } from './feature-collector.ts';
import { clientTable, type DeliveredDays, deliveredDays, fillSnapshotTable, isDelivered } from './snapshot-table.ts';

/** A feature of all cases, in their order. */
export type ComputedFeature = FeatureValues & {
  readonly name: string;
  /**
   * Share of the cases in which every row that counts was registered on a date of its own, or stood in a snapshot, at or before the
   * date of the case. In the others a row was dated by the delivery it came with. 1 without cases.
   */
  readonly proved: number;
};

export interface ComputeOptions {
  readonly cases: FeatureCases;
  /** Ids of the accepted deliveries: rows of others do not count. */
  readonly quarterIds: readonly number[];
  readonly declarations: readonly FeatureDeclaration[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldStop?: () => boolean;
}

/**
 * Computes features as known on the date of each case, in SQL, one statement per table and stretch of cases; other calls get a turn
 * in between. A table that is in no delivery, or was not yet delivered on the date of the case, gives missing values, not zeros.
 * Reads only, and keeps the cases in a temporary table for as long as it takes.
 * @returns one feature per declaration, in their order.
 * @throws AppError `CANCELLED` when `shouldStop` says so; RangeError for a declaration that the layout does not fit
 */
export async function computeFeatures(db: Db, options: ComputeOptions): Promise<ComputedFeature[]> {
  const { cases, declarations, onProgress, shouldStop } = options;
  const count = cases.dossier.length;
  const features = declarations.map((declaration): Collected => {
    return { declaration, collector: collectorOf(declaration, count), unproved: 0 };
  });
  const byTable = Map.groupBy(features, ({ declaration }) => declaration.table);
  const beforeSlice = (): void => stopIfAsked(shouldStop);
  const caseTable = await fillCaseTable(db, cases, windowsOf(declarations), beforeSlice);
  const snapshotsTable = `${caseTable.name}_snapshots`;
  try {
    await fillSnapshotTable(db, snapshotsTable, options.quarterIds, beforeSlice);
    const clients = { table: clientTable, column: 'known_from' } as const;
    const clientsKnown = await deliveredDays(db, clients, options.quarterIds, beforeSlice);
    let tablesDone = 0;
    for (const [name, own] of byTable) {
      const before = tablesDone;
      const tell = (done: number): void => {
        stopIfAsked(shouldStop);
        onProgress?.(before * count + done, byTable.size * count);
      };
      tell(0);
      await computeTable(db, {
        table: sourceTable(name),
        features: own,
        caseTable,
        snapshotsTable,
        clientsKnown,
        options,
        tell,
      });
      tablesDone += 1;
    }
  } finally {
    db.exec(`DROP TABLE IF EXISTS ${snapshotsTable}`);
    caseTable.drop();
  }
  onProgress?.(byTable.size * count, byTable.size * count);
  return features.map(({ declaration, collector, unproved }) => {
    return { name: declaration.name, proved: count === 0 ? 1 : 1 - unproved / count, ...collector.finish() };
  });
}

interface Collected {
  readonly declaration: FeatureDeclaration;
  readonly collector: FeatureCollector;
  /** Cases with a row that counts and has no registration date of its own. */
  unproved: number;
}

interface TableWork {
  readonly table: SourceTable;
  readonly features: readonly Collected[];
  readonly caseTable: CaseTable;
  readonly snapshotsTable: string;
  /** Days from which rows of Clientgegevens were known. */
  readonly clientsKnown: DeliveredDays;
  readonly options: ComputeOptions;
  /** Told how many cases are done; throws when it is time to stop. */
  readonly tell: (done: number) => void;
}

function windowsOf(declarations: readonly FeatureDeclaration[]): number[] {
  return [...new Set(declarations.flatMap(({ windowMonths }) => (windowMonths === null ? [] : [windowMonths])))];
}

async function computeTable(db: Db, work: TableWork): Promise<void> {
  const { table, features, caseTable, snapshotsTable, options, tell } = work;
  const { quarterIds } = options;
  if (!isDelivered(db, table, quarterIds)) return;
  const compiled = compileTable({
    table,
    declarations: features.map(({ declaration }) => declaration),
    quarterIds,
    ...(await deliveredDates(db, work)),
    casesTable: caseTable.name,
    snapshotsTable,
    rowsTable: `${caseTable.name}_rows`,
  });
  db.exec(compiled.createRows);
  try {
    const compute = prepareSlice(db, compiled, features, caseTable.order);
    await inTimeSlices(caseTable.order.length, (from, to) => {
      compute(from, to);
      tell(to);
    });
  } finally {
    db.exec(compiled.dropRows);
  }
}

/** When the table was delivered, told as its kind needs it. */
async function deliveredDates(
  db: Db,
  { table, clientsKnown, options: { quarterIds, shouldStop } }: TableWork,
): Promise<Pick<CompileOptions, 'snapshots' | 'coveredSince'>> {
  const of = { table, column: 'snapshot' } as const;
  const delivered = await deliveredDays(db, of, quarterIds, () => stopIfAsked(shouldStop));
  if (table.kind === 'event') return { snapshots: [], coveredSince: coveredSince(delivered, clientsKnown) };
  return { snapshots: [...new Set([...delivered.values()].flatMap((days) => [...days]))], coveredSince: 0 };
}

/** A stretch of cases by their first and last `case_id`. */
type Stretch = [{ readonly first: number; readonly last: number }];

function prepareSlice(
  db: Db,
  compiled: CompiledTable,
  features: readonly Collected[],
  order: Int32Array,
): (from: number, to: number) => void {
  const load = compiled.load.map((sql) => db.prepare<Stretch>(sql));
  const compute = db.prepare<Stretch, ResultCell[]>(compiled.compute).raw();
  const proof = compiled.proof === null ? null : db.prepare<Stretch, ResultCell[]>(compiled.proof).raw();
  const clear = db.prepare(compiled.clearRows);
  return (from, to) => {
    const stretch = { first: from, last: to - 1 };
    for (const step of load) step.run(stretch);
    let isUnproved = false;
    for (const cells of compute.all(stretch)) {
      const index = order[cells[0] as number] as number;
      for (const [place, { collector }] of features.entries()) collector.put(index, cells[place + 1] as ResultCell);
      isUnproved ||= cells.at(-1) === 1;
    }
    if (isUnproved && proof !== null)
      for (const cells of proof.all(stretch))
        for (const [place, feature] of features.entries()) feature.unproved += Number(cells[place + 1] ?? 0);
    clear.run();
  };
}
