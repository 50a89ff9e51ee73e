import { createHash } from 'node:crypto';
import { RANDOM_ROUTE } from '../../shared/domain/random-route.ts';
import { populationCodes } from '../../shared/domain/roles.ts';
import { type FeatureDictionary, type FeatureWords, labelOf } from '../../shared/domain/sentences.ts';
import { isHeldOut } from '../../shared/domain/split.ts';
import { AppError } from '../../shared/errors.ts';
import { type AnalysisTable, type CategoricalColumn, type Column, OUTCOME } from '../../shared/learning/table.ts';
import { type ColumnInfo, listColumns } from './store/column-info.ts';
import type { Db } from './store/database.ts';
import { type Delivery, latestDelivery } from './store/delivery.ts';
import { readColumns } from './store/read-columns.ts';
import { getSeries } from './store/series.ts';
import { sourceTable } from './store/source-table.ts';

/** A delivery as the models see it: features only. Group attributes lie in another table, which nothing here reads. */
export interface Analysis {
  readonly delivery: Delivery;
  readonly columns: readonly ColumnInfo[];
  readonly table: AnalysisTable;
  /** Number of each dossier; its line in the file where that had none. */
  readonly numbers: readonly string[];
  /** Whose row it is: rows with the same key stay in one fold and are drawn together. The number where the file tells no person. */
  readonly persons: readonly string[];
  /** Rows that are a dossier of today, the others being past investigations to train on; of a flat table all rows. */
  readonly population: Int32Array;
  /** Rows of the population that were investigated shortly before or still are. */
  readonly lately: ReadonlySet<number>;
  /** Rows of investigations that were drawn at random; null where the table does not tell why anybody was investigated. */
  readonly randomRows: Int32Array | null;
  /** Line in the file of each dossier (rows of a sheet count as lines), from 1. */
  readonly lines: Int32Array;
  /** Rows held out by the file's own split, or null. */
  readonly testRows: Int32Array | null;
  readonly words: FeatureDictionary;
  /** Names of features that hold whole numbers only. */
  readonly whole: ReadonlySet<string>;
  /** SHA-256 of everything above that a model can depend on. */
  readonly hash: string;
}

/** Whether the numbers of a table are pseudonyms: it was made from quarterly deliveries then. */
export const hasPseudonyms = (columns: Analysis['columns']): boolean =>
  columns.some(({ role }) => role === 'population');

/** Texts as codes into their sorted distinct values. */
export function categorical(name: string, texts: readonly (string | null)[]): CategoricalColumn {
  const levels = [...new Set(texts.filter((text) => text !== null))].sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return {
    kind: 'categorical',
    name,
    levels,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : (codeOf.get(text) ?? -1))),
  };
}

/** Whether every known value is a whole number. */
export function holdsWhole(column: Column): boolean {
  return column.kind === 'numeric' && column.values.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

/** What sentences need to know of each column; `read` says which numbers stand for dates and years. */
export function wordsFor(
  columns: readonly Column[],
  read: readonly { readonly name: string; readonly kind: string; readonly label?: string }[],
): FeatureDictionary {
  const known = new Map(read.map((own) => [own.name, own]));
  return new Map(columns.map((column) => [column.name, featureWords(column, known.get(column.name))]));
}

function featureWords(
  column: Column,
  { kind, label = labelOf(column.name) }: { readonly kind?: string; readonly label?: string } = {},
): FeatureWords {
  const numbers: Pick<FeatureWords, 'numbers'> = kind === 'date' || kind === 'year' ? { numbers: kind } : {};
  const words = { label, whole: holdsWhole(column), ...numbers };
  if (column.kind === 'categorical') return { ...words, levels: column.levels };
  const known = column.values.filter((value) => !Number.isNaN(value));
  return { ...words, lowest: known.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY) };
}

/** SHA-256 of a table, the keys of its rows and which are held out or were drawn at random: the same data gives the same hash on every machine. */
export function hashTable(
  table: AnalysisTable,
  keys: readonly string[],
  testRows: Int32Array | null,
  persons: readonly string[] = keys,
  randomRows: Int32Array | null = null,
): string {
  const hash = createHash('sha256');
  for (const column of table.columns) {
    hash.update(JSON.stringify([column.name, column.kind, column.kind === 'categorical' ? column.levels : null]));
    hash.update(bytesOf(column.kind === 'numeric' ? column.values : column.codes));
  }
  hash.update(table.outcome);
  if (table.weights !== null) hash.update(bytesOf(table.weights));
  hash.update(JSON.stringify([keys, testRows === null ? null : [...testRows]]));
  if (persons !== keys) hash.update(JSON.stringify(persons));
  if (randomRows !== null) hash.update(JSON.stringify({ random: [...randomRows] }));
  return hash.digest('hex');
}

function bytesOf(array: Float64Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Rows whose outcome is known. */
export function knownRows(table: AnalysisTable): Int32Array {
  return Int32Array.from(table.outcome.keys()).filter((row) => table.outcome[row] !== OUTCOME.unknown);
}

/** Rows of investigations that were drawn at random and whose outcome is known; none where the table does not tell why anybody was investigated. */
export const knownRandomRows = ({ table, randomRows }: Pick<Analysis, 'table' | 'randomRows'>): Int32Array =>
  (randomRows ?? new Int32Array(0)).filter((row) => table.outcome[row] !== OUTCOME.unknown);

const remembered = new WeakMap<Db, Analysis>();

/**
 * The present delivery as an analysis table, or null when nothing was brought in. It is read once and remembered: a delivery never
 * changes after its import.
 */
export function presentAnalysis(db: Db): Analysis | null {
  const delivery = latestDelivery(db);
  if (delivery === null) {
    // What was discarded should not stay in memory either.
    remembered.delete(db);
    return null;
  }
  const known = remembered.get(db);
  if (known?.delivery.id === delivery.id) return known;
  const analysis = load(db, delivery);
  remembered.set(db, analysis);
  return analysis;
}

/** As `presentAnalysis`, for steps that cannot do without. @throws AppError TRAIN_NO_DATA */
export function requireAnalysis(db: Db): Analysis {
  const analysis = presentAnalysis(db);
  if (analysis === null) throw new AppError('TRAIN_NO_DATA');
  return analysis;
}

const isNumeric = ({ kind }: ColumnInfo): boolean => kind === 'number' || kind === 'date' || kind === 'year';

function load(db: Db, delivery: Delivery): Analysis {
  const columns = listColumns(db, delivery.id);
  const inRole = (role: string): ColumnInfo[] => columns.filter((column) => column.role === role);
  const featureColumns = inRole('feature');
  const positions = (...own: ColumnInfo[]): number[] => own.map(({ position }) => position);
  const { numbers, texts } = readColumns(db, sourceTable(delivery.id), {
    numbers: positions(...featureColumns.filter(isNumeric), ...inRole('outcome'), ...inRole('weight')),
    texts: positions(
      ...featureColumns.filter((column) => !isNumeric(column)),
      ...['number', 'person', 'split', 'population', 'route'].flatMap(inRole),
    ),
  });
  const numbersOf = (role: string): Float64Array | undefined => numbers.get(inRole(role)[0]?.position ?? -1);
  const textsOf = (role: string): (string | null)[] | undefined => texts.get(inRole(role)[0]?.position ?? -1);
  const features = featureColumns.map(({ name, position }): Column => {
    const values = numbers.get(position);
    return values === undefined ? categorical(name, texts.get(position) ?? []) : { kind: 'numeric', name, values };
  });
  const table: AnalysisTable = {
    rows: delivery.rows,
    columns: features,
    outcome: Uint8Array.from(numbersOf('outcome') ?? new Float64Array(delivery.rows).fill(OUTCOME.unknown)),
    weights: numbersOf('weight') ?? null,
  };
  const dossiers = textsOf('number');
  const lines = getSeries(db, { kind: 'delivery', id: delivery.id }, 'lines', Int32Array);
  if (lines === null) throw new Error(`the lines of delivery ${delivery.id} are missing`);
  const keys = Array.from(lines, (line, row) => dossiers?.[row] ?? `regel ${line}`);
  const persons = textsOf('person')?.map((person, row) => person ?? (keys[row] as string)) ?? keys;
  const split = textsOf('split');
  const testRows = split === undefined ? null : knownRows(table).filter((row) => isHeldOut(split[row] ?? null));
  const randomRows = randomRowsOf(textsOf('route'));
  return {
    delivery,
    columns,
    table,
    numbers: keys,
    persons,
    ...populationOf(textsOf('population'), delivery.rows),
    randomRows,
    lines,
    testRows,
    words: wordsFor(features, featureColumns),
    whole: new Set(features.filter(holdsWhole).map(({ name }) => name)),
    hash: hashTable(table, keys, testRows, persons, randomRows),
  };
}

function randomRowsOf(routes: readonly (string | null)[] | undefined): Int32Array | null {
  if (routes === undefined) return null;
  return Int32Array.from(routes.keys()).filter((row) => routes[row] === RANDOM_ROUTE);
}

function populationOf(
  codes: readonly (string | null)[] | undefined,
  rows: number,
): Pick<Analysis, 'population' | 'lately'> {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  if (codes === undefined) return { population: all, lately: new Set() };
  return {
    population: all.filter((row) => codes[row] !== populationCodes.training),
    lately: new Set(all.filter((row) => codes[row] === populationCodes.investigated)),
  };
}
