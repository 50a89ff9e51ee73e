import { readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { NO_SUSPICION } from '../../shared/domain/no-suspicion.ts';
import { AppError } from '../../shared/errors.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { checkModelExpiry, checkModelFile, type ModelFile, readModelFile } from '../../shared/learning/model-file.ts';
import { modelSql } from '../../shared/learning/model-sql.ts';
import { predictLogOdds } from '../../shared/learning/scorer.ts';
import { today } from '../engine/dates.ts';
import { writeFileAtomic } from '../engine/files/write-atomic.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { readFlatForModel } from './flat-scoring.ts';
import { Terminal } from './terminal-job.ts';
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

/** Bytes; a model file that people could read is far below it. */
const LARGEST_FILE = 100_000_000;
/** Shares of the dossiers that lie at or below the probabilities that are told. */
const quantiles = { lowest: 0, p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9, highest: 1 } as const;
type Distribution = { readonly [K in keyof typeof quantiles | 'mean']: number };

async function loadModelFile(path: string): Promise<ModelFile> {
  try {
    if ((await stat(path)).size > LARGEST_FILE)
      throw new AppError('MODEL_FILE_INVALID', { path: '', problem: 'TOO_LARGE' });
    return readModelFile(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_FOUND', {}, error);
  }
}

function distributionOf(probabilities: Float64Array): Distribution | null {
  if (probabilities.length === 0) return null;
  const sorted = probabilities.toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
  const told = Object.entries(quantiles).map(([name, share]) => [name, at(share)]);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return Object.fromEntries([...told, ['mean', mean]]) as Distribution;
}

/** The SQL that scores elsewhere as this model does here. */
async function exportSql(
  { model, columns }: ModelFile,
  path: string,
  table: string,
  id: string | undefined,
): Promise<void> {
  const sql = modelSql(model, id === undefined ? { table } : { table, id });
  await writeFileAtomic(path, [Buffer.from(sql)]);
  console.log(`SQL geschreven voor tabel '${table}'.`);
  const dates = columns.filter(({ readAs }) => readAs === 'date').map(({ name }) => name);
  if (dates.length > 0) console.log(`Lever datums als dagen sinds 1-1-1970: ${dates.join(', ')}.`);
  const yesNo = columns.filter(({ readAs }) => readAs === 'boolean').map(({ name }) => name);
  if (yesNo.length > 0) console.log(`Lever ja en nee als J en N: ${yesNo.join(', ')}.`);
}

interface ScoreFiles {
  readonly csv: string;
  readonly id: string | undefined;
  readonly out: string | undefined;
  readonly json: string | undefined;
}

async function scoreTable(file: ModelFile, { csv, id, out, json }: ScoreFiles): Promise<void> {
  const started = performance.now();
  const { table, keys } = await readFlatForModel(csv, file, id ?? null, new Terminal());
  checkModelFile(file, table, today());
  const read = performance.now();
  const probabilities = predictLogOdds(file.model, table).map(probabilityOf);
  const scored = performance.now();
  if (out !== undefined) {
    const rows = Array.from(probabilities, (probability, row) => [keys[row] as string, probability]);
    await writeCsv(out, ['dossier', 'kans'], rows);
  }
  const result = {
    model: file.model.kind,
    terms: file.model.terms.length,
    expiresOn: file.provenance.expiresOn,
    rows: table.rows,
    readSeconds: (read - started) / 1000,
    scoreSeconds: (scored - read) / 1000,
    totalSeconds: (performance.now() - started) / 1000,
    probability: distributionOf(probabilities),
  };
  await writeJson(json, result);
  tell(result);
}

interface ScoreResult {
  readonly model: string;
  readonly terms: number;
  readonly expiresOn: string;
  readonly rows: number;
  readonly readSeconds: number;
  readonly scoreSeconds: number;
  readonly probability: Distribution | null;
}

function tell({ model, terms, expiresOn, rows, readSeconds, scoreSeconds, probability }: ScoreResult): void {
  console.log(
    `Model ${model} (${terms} termen, geldig tot en met ${expiresOn}): ${whole(rows)} dossiers gelezen in ${decimal(readSeconds)} s en gescoord in ${decimal(scoreSeconds, 3)} s.`,
  );
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
}

/**
 * `score`: scores a flat table with a model file, no vault, or writes the model as SQL.
 * @throws AppError MODEL_FILE_INVALID, MODEL_EXPIRED, MODEL_COLUMNS_DIFFER, MODEL_LEVELS_DIFFER, and what reading and writing files throw
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
  checkModelExpiry(file, today());
  if (sql !== undefined) await exportSql(file, sql, table ?? 'dossiers', id);
  if (csv !== undefined) await scoreTable(file, { csv, id, out, json });
}
