import { AppError } from '../../errors.ts';
import { type BinnedColumn, binTable, fillNumericBins, type IgnoredColumn, MISSING_BIN } from '../binning.ts';
import { type ModelFeature, OTHER_LEVELS } from '../conditions.ts';
import { knownValues, numericFeature } from '../known-values.ts';
import type { AnalysisTable, CategoricalColumn, Column, NumericColumn } from '../table.ts';
import { type ClassEdit, type ClassEdits, editOf } from './class-edit.ts';

/** Bins from which the classes of a number are built. */
const FINE_BINS = 20;

/** Which bins count together. Class 0 is that of missing values. */
export interface ClassMap {
  /** Class of each bin. */
  readonly classOf: Uint8Array;
  /** Classes, that of missing values among them. */
  readonly classes: number;
  /** Classes from this one on are special codes. */
  readonly firstSpecial: number;
}

interface FineBase {
  readonly feature: ModelFeature;
  /** Bin of each training row; 0 is missing. */
  readonly bins: Uint8Array;
  /** Bins, that of missing values among them. */
  readonly binCount: number;
  /** The classes as an analyst drew them; null when they are still to be found. */
  readonly drawn: ClassMap | null;
}

/** Bin b from 1 holds `edges[b-2] <= x < edges[b-1]`. */
export interface FineNumeric extends FineBase {
  readonly kind: 'numeric';
  readonly edges: readonly number[];
  /** Whether the risk must go one way over the classes that are found. */
  readonly monotone: boolean;
}

/** Bin b from 1 holds the levels `groups[b-1]`. */
export interface FineCategorical extends FineBase {
  readonly kind: 'categorical';
  readonly groups: readonly (readonly string[])[];
  /** Levels that were seen but count as missing, because no group holds them. */
  readonly ungrouped: readonly string[];
}

export type FineColumn = FineNumeric | FineCategorical;

/** Where the values above a special code begin: wide enough to survive a detour through text. */
const endOfCode = (code: number, whole: boolean): number =>
  whole && Number.isInteger(code) ? code + 1 : code + 1e-9 * Math.max(1, Math.abs(code));

/** Classes by cut points; every special code is a stretch of its own, cut out of the class around it. */
function drawnNumeric(column: NumericColumn, cuts: readonly number[], special: readonly number[]): FineNumeric {
  const { values } = column;
  const whole = knownValues(values).every(Number.isInteger);
  const ends = special.map((code) => endOfCode(code, whole));
  const edges = [...new Set([...cuts, ...special, ...ends])].sort((a, b) => a - b);
  const firstSpecial = cuts.length + 2;
  const classOf = Uint8Array.from({ length: edges.length + 2 }, (_, bin) => {
    if (bin === MISSING_BIN) return MISSING_BIN;
    const start = edges[bin - 2] ?? Number.NEGATIVE_INFINITY;
    const code = special.indexOf(start);
    return code >= 0 ? firstSpecial + code : cuts.filter((cut) => cut <= start).length + 1;
  });
  const bins = new Uint8Array(values.length);
  fillNumericBins(values, edges, bins);
  return {
    kind: 'numeric',
    feature: numericFeature(column.name, values),
    bins,
    binCount: edges.length + 2,
    drawn: { classOf, classes: firstSpecial + special.length, firstSpecial },
    monotone: false,
    edges,
  };
}

function seenLevels({ codes, levels }: CategoricalColumn): string[] {
  const seen = new Uint8Array(levels.length);
  for (const code of codes) if (code >= 0) seen[code] = 1;
  return levels.filter((_, code) => seen[code] === 1);
}

/** Classes by groups of levels. A group that names the rare levels together holds all that no other group holds. */
function drawnCategorical(column: CategoricalColumn, groups: readonly (readonly string[])[]): FineCategorical {
  const binOfLevel = new Map(groups.flatMap((levels, at) => levels.map((level) => [level, at + 1] as const)));
  const binOfOthers = binOfLevel.get(OTHER_LEVELS) ?? MISSING_BIN;
  binOfLevel.delete(OTHER_LEVELS);
  const binOfCode = column.levels.map((level) => binOfLevel.get(level) ?? binOfOthers);
  const others = seenLevels(column)
    .filter((level) => !binOfLevel.has(level))
    .sort();
  const ungrouped = binOfOthers === MISSING_BIN ? others : [];
  return {
    kind: 'categorical',
    // Levels that the analyst named are known, also where a fold or bootstrap happens not to hold them.
    feature: {
      kind: 'categorical',
      name: column.name,
      levels: [...binOfLevel.keys(), ...ungrouped].sort(),
      otherLevels: binOfOthers === MISSING_BIN ? [] : others,
    },
    bins: Uint8Array.from(column.codes, (code) => (code < 0 ? MISSING_BIN : (binOfCode[code] as number))),
    binCount: groups.length + 1,
    drawn: {
      classOf: Uint8Array.from({ length: groups.length + 1 }, (_, bin) => bin),
      classes: groups.length + 1,
      firstSpecial: groups.length + 1,
    },
    groups,
    ungrouped,
  };
}

function foundColumn(binned: BinnedColumn, monotone: boolean): FineColumn {
  const { feature, bins, binCount } = binned;
  const base = { feature, bins, binCount, drawn: null };
  return binned.kind === 'numeric'
    ? { ...base, kind: 'numeric', edges: binned.cuts, monotone }
    : { ...base, kind: 'categorical', groups: binned.levels.map((level) => [level]), ungrouped: [] };
}

/** Classes that the bins of one column can tell apart, special codes taking two. */
const MOST_DRAWN = 250;

/**
 * What is wrong with an edit of a column, or null: cuts that do not ascend, levels in two groups, an edit for another
 * kind.
 */
export function problemOfEdit(edit: ClassEdit, column: Column): 'kind' | 'cuts' | 'special' | 'groups' | null {
  if (edit.kind === 'automatic') return null;
  if ((edit.kind === 'cuts') !== (column.kind === 'numeric')) return 'kind';
  if (edit.kind === 'cuts') {
    const ascends = edit.cuts.every(
      (cut, at) => Number.isFinite(cut) && (at === 0 || cut > (edit.cuts[at - 1] as number)),
    );
    if (!ascends) return 'cuts';
    const own = edit.special.every(Number.isFinite) && new Set(edit.special).size === edit.special.length;
    return own && edit.cuts.length + 2 * edit.special.length <= MOST_DRAWN ? null : 'special';
  }
  const levels = edit.groups.flat();
  const apart = new Set(levels).size === levels.length && edit.groups.every((group) => group.length > 0);
  return apart && edit.groups.length <= MOST_DRAWN ? null : 'groups';
}

/**
 * The bins of one column under an edit that draws its classes.
 * @throws AppError DRAFT_INVALID when the edit does not fit the column
 */
function drawnColumn(column: Column, edit: ClassEdit): FineColumn {
  const problem = problemOfEdit(edit, column);
  if (problem !== null) throw new AppError('DRAFT_INVALID', { feature: column.name, reason: problem });
  if (edit.kind === 'cuts' && column.kind === 'numeric') return drawnNumeric(column, edit.cuts, edit.special);
  if (edit.kind === 'groups' && column.kind === 'categorical') return drawnCategorical(column, edit.groups);
  throw new TypeError(`an edit of ${column.name} draws no classes`);
}

export interface FineClassing {
  /** Columns that can be classed, in order of the table. */
  readonly columns: readonly FineColumn[];
  /** Columns from which nothing can be learned. */
  readonly ignored: readonly IgnoredColumn[];
}

/**
 * Bins every column: finely where classes are to be found (no outcome is looked at), and as they were drawn where an
 * analyst did so.
 * @param table training rows
 * @param edits by feature; one of a feature that the table lacks does nothing
 * @throws AppError DRAFT_INVALID { feature, reason } when an edit does not fit its column
 */
export function fineColumns(
  table: AnalysisTable,
  edits: ClassEdits,
  minSupport: number,
  monotone: boolean,
): FineClassing {
  const drawn = new Map<string, FineColumn>();
  for (const column of table.columns) {
    const edit = editOf(edits, column.name);
    if (edit !== undefined && edit.kind !== 'automatic') drawn.set(column.name, drawnColumn(column, edit));
  }
  const rest = { ...table, columns: table.columns.filter(({ name }) => !drawn.has(name)) };
  const binned = binTable(rest, FINE_BINS, minSupport);
  const found = new Map(
    binned.columns.map((column) => {
      const edit = editOf(edits, column.feature.name);
      return [column.feature.name, foundColumn(column, edit?.kind === 'automatic' ? edit.monotone : monotone)] as const;
    }),
  );
  const columns = table.columns.flatMap(({ name }) => drawn.get(name) ?? found.get(name) ?? []);
  return { columns, ignored: binned.ignored };
}

/**
 * The bins of the first column of a table, also of one from which nothing can be learned. @throws AppError
 * DRAFT_INVALID
 */
export function fineColumn(table: AnalysisTable, edit: ClassEdit, minSupport: number): FineColumn {
  const [column] = table.columns;
  if (column === undefined) throw new RangeError('a table with a column is needed');
  const { columns } = fineColumns(table, { [column.name]: edit }, minSupport, false);
  if (columns[0] !== undefined) return columns[0];
  if (column.kind === 'numeric') return drawnNumeric(column, [], []);
  const seen = seenLevels(column);
  return drawnCategorical(column, seen.length === 0 ? [] : [seen]);
}
