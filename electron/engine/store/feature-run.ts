import type { Db } from './database.ts';

export interface NewFeatureRun {
  /** The newest accepted delivery at the time. */
  readonly quarterId: number;
  readonly computedAt: string;
  readonly labelVersion: number;
  /** Any value that JSON can hold. */
  readonly summary: unknown;
}

export interface FeatureRun extends NewFeatureRun {
  readonly id: number;
}

/** The values of a feature, one per case: numbers with NaN for missing, or codes into `levels` with -1 for missing. */
export type FeatureValues =
  | { readonly type: 'number'; readonly values: Float64Array }
  | { readonly type: 'code'; readonly codes: Int32Array; readonly levels: readonly string[] };

/** Removes every computation: only the newest is kept. */
export function deleteFeatureRuns(db: Db): void {
  db.prepare('DELETE FROM feature_run').run();
}

/** @returns the id of the run. */
export function insertFeatureRun(db: Db, { quarterId, computedAt, labelVersion, summary }: NewFeatureRun): number {
  const insert = db.prepare(
    'INSERT INTO feature_run (quarter_id, computed_at, label_version, summary) VALUES (?, ?, ?, ?)',
  );
  return Number(insert.run(quarterId, computedAt, labelVersion, JSON.stringify(summary)).lastInsertRowid);
}

export function latestFeatureRun(db: Db): FeatureRun | null {
  const row = db
    .prepare<[], Omit<FeatureRun, 'summary'> & { readonly summary: string }>(
      `SELECT id, quarter_id AS quarterId, computed_at AS computedAt, label_version AS labelVersion, summary
       FROM feature_run ORDER BY id DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { ...row, summary: JSON.parse(row.summary) as unknown };
}

/** Keeps one feature of a run; the bytes are those of memory, little-endian on every machine that the app runs on. */
export function insertFeatureColumn(
  db: Db,
  runId: number,
  { name, stats, ...feature }: { readonly name: string; readonly stats: unknown } & FeatureValues,
): void {
  const { buffer, byteOffset, byteLength } = feature.type === 'number' ? feature.values : feature.codes;
  db.prepare('INSERT INTO feature_column (run_id, name, type, levels, data, stats) VALUES (?, ?, ?, ?, ?, ?)').run(
    runId,
    name,
    feature.type,
    JSON.stringify(feature.type === 'number' ? [] : feature.levels),
    Buffer.from(buffer, byteOffset, byteLength),
    JSON.stringify(stats),
  );
}

/** What was found about each feature of a run, by name. */
export function featureStatsOf(db: Db, runId: number): ReadonlyMap<string, unknown> {
  const rows = db
    .prepare<[number], { name: string; stats: string }>('SELECT name, stats FROM feature_column WHERE run_id = ?')
    .all(runId);
  return new Map(rows.map(({ name, stats }) => [name, JSON.parse(stats) as unknown]));
}

/** The values of one feature, or null when the run does not have it. */
export function featureValuesOf(db: Db, runId: number, name: string): FeatureValues | null {
  const row = db
    .prepare<[number, string], { type: 'number' | 'code'; levels: string; data: Buffer }>(
      'SELECT type, levels, data FROM feature_column WHERE run_id = ? AND name = ?',
    )
    .get(runId, name);
  if (row === undefined) return null;
  // A buffer of Node may start anywhere in a shared pool; a Float64Array starts at a multiple of eight.
  const bytes = new Uint8Array(row.data).buffer;
  return row.type === 'number'
    ? { type: 'number', values: new Float64Array(bytes) }
    : { type: 'code', codes: new Int32Array(bytes), levels: JSON.parse(row.levels) as string[] };
}
