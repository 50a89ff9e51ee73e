import type { FeatureDictionary } from '../domain/sentences.ts';
import { AppError } from '../errors.ts';
import type { AdditiveModel } from './additive-model.ts';
import type { ModelFeature } from './conditions.ts';
import { columnsForModel } from './model-columns.ts';
import { firstProblem } from './model-file-problems.ts';
import { type FileColumn, type ModelFile, modelFile, type Provenance } from './model-file-schema.ts';
import type { AnalysisTable, CategoricalColumn, Column } from './table.ts';

export { type FileColumn, type ModelFile, modelFileSchema, type Provenance } from './model-file-schema.ts';

/** Characters; far more than any model that people could read. */
const MOST_CHARACTERS = 20_000_000;
/** Codes that are named of one column. */
const MOST_NAMED = 10;

/** What a yes or no is read as. */
const booleanLevels = ['J', 'N'];

/** The column as it must be delivered again; levels that only the model names (an answer on a card) are in its code list too. */
function fileColumn(column: Column, feature: ModelFeature, words: FeatureDictionary): FileColumn {
  const { name } = column;
  if (column.kind === 'numeric' || feature.kind === 'numeric')
    return { kind: 'numeric', name, readAs: words.get(name)?.numbers ?? 'number' };
  const levels = [...new Set([...column.levels, ...feature.levels, ...feature.otherLevels])];
  const written = column.levels.length > 0 ? column.levels : levels;
  const isYesNo = written.length > 0 && written.every((level) => booleanLevels.includes(level));
  return { kind: 'categorical', name, readAs: isYesNo ? 'boolean' : 'code', levels };
}

/**
 * A model as a file of its own.
 * @param table the delivery that the model was trained on, dossiers with an unknown outcome included
 * @param words say which numbers stand for dates and years
 * @throws AppError MODEL_COLUMNS_DIFFER when the table is another one, MODEL_FILE_INVALID (see `readModelFile`) when the model could not
 *   be read again
 */
export function makeModelFile(
  model: AdditiveModel,
  table: AnalysisTable,
  words: FeatureDictionary,
  provenance: Provenance,
): ModelFile {
  const columns = columnsForModel(model, table);
  return checked({
    format: 'toetssteen-model-file',
    version: 1,
    model,
    provenance,
    columns: model.features.map((feature) => fileColumn(columns.get(feature.name) as Column, feature, words)),
  });
}

type Json = Provenance['configuration'][string];

/** A value with the names in it in alphabetical order, whatever order they came in. */
function sorted<T extends Json>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted) as T;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, own]) => [name, sorted(own)])) as T;
}

/**
 * The text of a model file: the same bytes for the same content, whatever the order in which its parts were put together.
 * @throws AppError MODEL_FILE_INVALID, see `readModelFile`: what cannot be read is not written
 */
export function writeModelFile(file: ModelFile): string {
  const own = checked(file);
  const provenance = { ...own.provenance, configuration: sorted(own.provenance.configuration) };
  return `${JSON.stringify({ ...own, provenance }, null, 2)}\n`;
}

function invalid(path: string, problem: string): AppError {
  return new AppError('MODEL_FILE_INVALID', { path, problem });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('', 'NOT_JSON');
  }
}

/** The value with its parts in the order of the schema. */
function checked(value: unknown): ModelFile {
  const { success, data, error } = shaped(value);
  if (!success) throw invalid(error.issues[0]?.path.join('.') ?? '', 'WRONG_SHAPE');
  const found = firstProblem(data);
  if (found !== null) throw invalid(found.path, found.problem);
  return data;
}

function shaped(value: unknown): ReturnType<typeof modelFile.safeParse> {
  try {
    return modelFile.safeParse(value);
  } catch (error) {
    // Lists in lists in lists, deeper than the stack: no configuration looks like that.
    if (error instanceof RangeError) throw invalid('provenance.configuration', 'WRONG_SHAPE');
    throw error;
  }
}

/**
 * @throws AppError MODEL_FILE_INVALID with the `path` of what is wrong in the file and the `problem`: TOO_LARGE, NOT_JSON, OTHER_FORMAT,
 *   NEWER_VERSION, WRONG_SHAPE, or one of `FileProblem`
 */
export function readModelFile(text: string): ModelFile {
  if (text.length > MOST_CHARACTERS) throw invalid('', 'TOO_LARGE');
  const value = parsed(text);
  const { format, version } = { format: null, version: null, ...(value as object | null) };
  if (format !== 'toetssteen-model-file') throw invalid('format', 'OTHER_FORMAT');
  if (typeof version === 'number' && version > 1) throw invalid('version', 'NEWER_VERSION');
  return checked(value);
}

/** Codes that occur in the column and are not in the list. */
function unknownCodes({ levels, codes }: CategoricalColumn, listed: readonly string[]): string[] {
  const known = new Set(listed);
  const suspects = new Set(levels.flatMap((level, code) => (known.has(level) ? [] : [code])));
  const found = new Set<number>();
  if (suspects.size > 0) for (const code of codes) if (suspects.has(code)) found.add(code);
  return [...found].map((code) => levels[code] as string).sort();
}

function named(column: string, codes: readonly string[]): string {
  const shown = codes.slice(0, MOST_NAMED).join(', ');
  return codes.length > MOST_NAMED ? `${column}: ${shown}, … (${codes.length})` : `${column}: ${shown}`;
}

/**
 * Refuses a model that is too old (METHOD 2.6).
 * @param today yyyy-mm-dd; the day of expiry itself is still in time
 * @throws AppError MODEL_EXPIRED
 */
export function checkModelExpiry({ provenance: { expiresOn } }: ModelFile, today: string): void {
  if (today > expiresOn) throw new AppError('MODEL_EXPIRED', { expiresOn });
}

/**
 * Refuses to score what the model was not made for.
 * @param today yyyy-mm-dd
 * @throws AppError MODEL_EXPIRED; MODEL_COLUMNS_DIFFER with the names of columns that are `missing` or of `otherKind`; MODEL_LEVELS_DIFFER
 *   with in `levels` a text for each column, its name and its codes that the model's code list does not have
 */
export function checkModelFile(file: ModelFile, table: AnalysisTable, today: string): void {
  checkModelExpiry(file, today);
  const delivered = columnsForModel(file.model, table);
  const levels = file.columns.flatMap((listed) => {
    const column = delivered.get(listed.name);
    if (column?.kind !== 'categorical' || listed.kind !== 'categorical') return [];
    const unknown = unknownCodes(column, listed.levels);
    return unknown.length === 0 ? [] : [named(listed.name, unknown)];
  });
  if (levels.length > 0) throw new AppError('MODEL_LEVELS_DIFFER', { levels });
}
