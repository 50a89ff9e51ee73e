import { MISSING_BIN } from '../binning.ts';
import type { Condition } from '../conditions.ts';
import type { Column } from '../table.ts';
import { type ClassCounts, type CountedRows, countBins, mergeBins } from './class-counts.ts';
import { findClasses } from './find-classes.ts';
import type { ClassMap, FineCategorical, FineColumn, FineNumeric } from './fine-columns.ts';
import { weighEvidence } from './weight-of-evidence.ts';

/** Part of a class that one condition describes: all of it, or what a special code leaves on either side. */
export interface ClassPart {
  readonly condition: Condition;
  readonly rows: number;
  readonly hits: number;
}

/** One class of a feature over the training rows. */
export interface FeatureClass {
  readonly role: 'interval' | 'levels' | 'special' | 'missing';
  /** One or more; a row meets one of them at most. */
  readonly parts: readonly ClassPart[];
  /** The whole class as one condition, special codes inside it overlooked. */
  readonly condition: Condition;
  readonly rows: number;
  readonly hits: number;
  /** Weight of the lawful and of the unlawful rows. */
  readonly lawful: number;
  readonly unlawful: number;
  /** ln(share of the lawful / share of the unlawful). */
  readonly woe: number;
  /** Whether half a case was added because one of the outcomes did not occur here. */
  readonly adjusted: boolean;
}

/** A feature in classes, which every row of the table is in exactly one of. */
export interface ClassedFeature {
  readonly feature: string;
  readonly kind: Column['kind'];
  /** Numbers from low to high and levels from low risk to high (or as drawn), then special codes, then missing. */
  readonly classes: readonly FeatureClass[];
  readonly informationValue: number;
  readonly gini: number;
  /** Whether the risk goes one way over the numbers. */
  readonly monotone: boolean;
}

/** A classed feature with what is needed to look rows up. */
export interface Classing {
  readonly classed: ClassedFeature;
  readonly map: ClassMap;
  /** Weight of evidence per bin. */
  readonly woeOfBin: Float64Array;
}

interface Part {
  readonly condition: Condition;
  readonly bins: readonly number[];
}

function stretch(feature: string, edges: readonly number[], first: number, last: number): Condition {
  return { kind: 'interval', feature, from: edges[first - 2] ?? null, to: edges[last - 1] ?? null, missing: 'out' };
}

/** One part per run of neighbouring bins. */
function numericParts({ feature, edges }: FineNumeric, bins: readonly number[]): Part[] {
  const runs: number[][] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === bin - 1) run.push(bin);
    else runs.push([bin]);
  }
  return runs.map((run) => ({
    condition: stretch(feature.name, edges, run[0] as number, run.at(-1) as number),
    bins: run,
  }));
}

function levelsPart({ feature, groups }: FineCategorical, bins: readonly number[]): Part {
  const levels = bins.flatMap((bin) => groups[bin - 1] ?? []).sort();
  return { condition: { kind: 'levels', feature: feature.name, levels, missing: false }, bins };
}

function missingPart(column: FineColumn): Part {
  const feature = column.feature.name;
  const levels = column.kind === 'categorical' ? column.ungrouped : [];
  const condition: Condition =
    levels.length > 0 ? { kind: 'levels', feature, levels, missing: true } : { kind: 'missing', feature };
  return { condition, bins: [MISSING_BIN] };
}

/**
 * Whether a row of the table counts as missing: no value, a level that no training row has, or one that no group holds.
 */
function missingOccurs(column: FineColumn, whole: Column): boolean {
  if (whole.kind === 'numeric') {
    // A plain loop: the callback of `some` is five times slower, and there may be hundreds of columns.
    for (const value of whole.values) if (Number.isNaN(value)) return true;
    return false;
  }
  if (column.kind === 'categorical' && column.ungrouped.length > 0) return true;
  const { feature } = column;
  const known = new Set(feature.kind === 'categorical' ? [...feature.levels, ...feature.otherLevels] : []);
  const isKnown = Uint8Array.from(whole.levels, (level) => (known.has(level) ? 1 : 0));
  return whole.codes.some((code) => code < 0 || isKnown[code] === 0);
}

/** Whether numbers never go up, or never down. */
function goesOneWay(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, at) => value - (values[at] as number));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function partsOfClass(column: FineColumn, bins: readonly number[]): Part[] {
  if (bins[0] === MISSING_BIN) return [missingPart(column)];
  return column.kind === 'numeric' ? numericParts(column, bins) : [levelsPart(column, bins)];
}

function roleOf(column: FineColumn, at: number, { firstSpecial }: ClassMap): FeatureClass['role'] {
  if (at === 0) return 'missing';
  if (at >= firstSpecial) return 'special';
  return column.kind === 'numeric' ? 'interval' : 'levels';
}

/** The whole of a class as one condition. */
function wholeOf(column: FineColumn, parts: readonly Part[]): Condition {
  const [first] = parts as [Part];
  if (parts.length === 1 || column.kind !== 'numeric') return first.condition;
  const last = parts.at(-1) as Part;
  return stretch(column.feature.name, column.edges, first.bins[0] as number, last.bins.at(-1) as number);
}

/**
 * Puts a column in classes and weighs them.
 * @param whole the column in the whole table: where it misses values, missing is a class, whether training rows miss
 *   them or not
 * @param minSupport classes with fewer persons count as neutral
 * @param counts per bin of the column, when they were counted before
 * @throws RangeError when one of the outcomes does not occur
 */
export function classFeature(
  column: FineColumn,
  rows: CountedRows,
  whole: Column,
  minSupport: number,
  counts: ClassCounts = countBins(column.bins, column.binCount, rows, null, 1)[0] as ClassCounts,
): Classing {
  const map = findClasses(column, counts, minSupport);
  const inClass = mergeBins(counts, map.classOf, map.classes);
  const { woe, adjusted, informationValue, gini } = weighEvidence(inClass, minSupport, inClass.persons);
  const order = Array.from({ length: map.classes }, (_, at) => (at + 1) % map.classes);
  const sum = (values: Float64Array, bins: readonly number[]) =>
    bins.reduce((total, bin) => total + (values[bin] as number), 0);
  const classes = order.flatMap((at): FeatureClass[] => {
    const bins = [...map.classOf.keys()].filter((bin) => map.classOf[bin] === at);
    if (bins.length === 0 || (at === 0 && !missingOccurs(column, whole))) return [];
    const parts = partsOfClass(column, bins);
    return [
      {
        role: roleOf(column, at, map),
        parts: parts.map((part) => ({
          condition: part.condition,
          rows: sum(counts.rows, part.bins),
          hits: sum(counts.hits, part.bins),
        })),
        condition: wholeOf(column, parts),
        rows: inClass.rows[at] as number,
        hits: inClass.hits[at] as number,
        lawful: inClass.lawful[at] as number,
        unlawful: inClass.unlawful[at] as number,
        woe: woe[at] as number,
        adjusted: adjusted[at] === 1,
      },
    ];
  });
  const intervals = classes.filter(({ role }) => role === 'interval').map((own) => own.woe);
  return {
    classed: {
      feature: column.feature.name,
      kind: column.kind,
      classes,
      informationValue,
      gini,
      monotone: goesOneWay(intervals),
    },
    map,
    woeOfBin: Float64Array.from(map.classOf, (own) => woe[own] as number),
  };
}
