import { performance } from 'node:perf_hooks';
import { NO_SUSPICION } from '../../shared/domain/no-suspicion.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { checkModelFile, type ModelFile } from '../../shared/learning/model-file.ts';
import { modelFileSql, sqlDeliveryNotes } from '../../shared/learning/model-file-sql.ts';
import { predictLogOdds } from '../../shared/learning/scorer.ts';
import { quantile } from '../../shared/learning/stats/percentile-interval.ts';
import { today } from '../engine/dates.ts';
import { writeFileAtomic } from '../engine/files/write-atomic.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { readFlatForModel } from './flat-scoring.ts';
import { loadModelFile } from './load-model-file.ts';
import { Terminal } from './terminal-job.ts';
import { tellUnreadable, type UnreadableCells } from './unreadable-cells.ts';
import { decimal, whole, writeJson } from './words.ts';

const options = {
  model: 'text',
  csv: 'text',
  id: 'text',
  out: 'text',
  scores: 'text',
  json: 'text',
  sql: 'text',
  table: 'text',
} as const;

/** Shares of the dossiers that lie at or below the probabilities that are told. */
const quantiles = { lowest: 0, p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9, highest: 1 } as const;
type Distribution = { readonly [K in keyof typeof quantiles | 'mean']: number };

function distributionOf(probabilities: Float64Array): Distribution | null {
  if (probabilities.length === 0) return null;
  const sorted = probabilities.toSorted();
  const told = Object.entries(quantiles).map(([name, share]) => [name, quantile(sorted, share)]);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return Object.fromEntries([...told, ['mean', mean]]) as Distribution;
}

/** The SQL that scores elsewhere as this model does here. */
async function exportSql(file: ModelFile, path: string, table: string, id: string | undefined): Promise<void> {
  const sql = modelFileSql(file, id === undefined ? { table } : { table, id });
  await writeFileAtomic(path, [Buffer.from(sql)]);
  console.log(`SQL geschreven voor tabel '${table}'.`);
  for (const note of sqlDeliveryNotes(file)) console.log(note);
}

interface ScoreFiles {
  readonly csv: string;
  readonly id: string | undefined;
  readonly out: string | undefined;
  readonly json: string | undefined;
}

async function scoreTable(file: ModelFile, { csv, id, out, json }: ScoreFiles): Promise<void> {
  const started = performance.now();
  const { table, numbers, unreadable } = await readFlatForModel(csv, file, id ?? null, new Terminal());
  checkModelFile(file, table, today());
  const read = performance.now();
  const probabilities = predictLogOdds(file.model, table).map(probabilityOf);
  const scored = performance.now();
  if (out !== undefined) {
    const rows = Array.from(probabilities, (probability, row) => [numbers[row] as string, probability]);
    await writeCsv(out, ['dossier', 'kans'], rows);
  }
  const result = {
    model: file.model.kind,
    terms: file.model.terms.length,
    expiresOn: file.provenance.expiresOn,
    release: releaseOf(file),
    rows: table.rows,
    unreadable,
    readSeconds: (read - started) / 1000,
    scoreSeconds: (scored - read) / 1000,
    totalSeconds: (performance.now() - started) / 1000,
    probability: distributionOf(probabilities),
  };
  await writeJson(json, result);
  tell(result);
}

/** What a model that came out of a vault says about its use; null for one that was trained on a flat table. */
function releaseOf({ provenance: { configuration } }: ModelFile): string | null {
  const { release } = configuration as Readonly<Record<string, unknown>>;
  return typeof release === 'string' ? release : null;
}

interface ScoreResult {
  readonly model: string;
  readonly terms: number;
  readonly expiresOn: string;
  readonly release: string | null;
  readonly rows: number;
  readonly unreadable: readonly UnreadableCells[];
  readonly readSeconds: number;
  readonly scoreSeconds: number;
  readonly probability: Distribution | null;
}

function tell({
  model,
  terms,
  expiresOn,
  release,
  rows,
  unreadable,
  readSeconds,
  scoreSeconds,
  probability,
}: ScoreResult): void {
  console.log(
    `Model ${model} (${terms} termen, geldig tot en met ${expiresOn}): ${whole(rows)} dossiers gelezen in ${decimal(readSeconds)} s en gescoord in ${decimal(scoreSeconds, 3)} s.`,
  );
  tellUnreadable(unreadable);
  if (probability === null) return;
  const of100 = (value: number): string => whole(100 * value);
  const { lowest, p10, p25, median, p75, p90, highest, mean } = probability;
  console.log(
    `Geschatte kans, van de 100: gemiddeld ${of100(mean)}, laagste ${of100(lowest)}, hoogste ${of100(highest)};`,
  );
  console.log(
    `  10 % ligt op of onder ${of100(p10)}, 25 % ${of100(p25)}, de helft ${of100(median)}, 75 % ${of100(p75)}, 90 % ${of100(p90)}.`,
  );
  console.log(NO_SUSPICION);
  if (release !== null) console.log(release);
}

/**
 * `score`: scores a flat table with a model file, no vault, or writes the model as SQL.
 * @throws AppError FILE_NOT_FOUND, MODEL_FILE_INVALID, MODEL_EXPIRED, MODEL_COLUMNS_DIFFER, MODEL_LEVELS_DIFFER, and what reading and writing files throw
 */
export async function score(words: string[]): Promise<void> {
  const { model, csv, id, json, sql, table, ...named } = readArguments(words, options);
  const path = required(model, 'model');
  // `analyse` calls the same file --scores.
  const out = named.out ?? named.scores;
  if (csv === undefined && sql === undefined) throw new UsageError('--csv of --sql ontbreekt.');
  if (csv === undefined && (out !== undefined || json !== undefined))
    throw new UsageError('--out en --json horen bij --csv.');
  const file = await loadModelFile(path);
  if (sql !== undefined) await exportSql(file, sql, table ?? 'dossiers', id);
  if (csv !== undefined) await scoreTable(file, { csv, id, out, json });
}
