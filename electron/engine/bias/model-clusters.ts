import type { ClusterFigure, GroupsFound } from '../../../shared/contract/assess-groups.ts';
import { type FeatureDictionary, labelOf } from '../../../shared/domain/sentences.ts';
import { clusterOf, findClusters as findPureClusters } from '../../../shared/learning/bias/clusters.ts';
import { compareGroups, type GroupCount, type MarginOf } from '../../../shared/learning/bias/compare-groups.ts';
import type { Column } from '../../../shared/learning/table.ts';
import type { Analysis } from '../analysis.ts';
import { drawOrder } from '../compute/control-sample.ts';
import type { ModelRows } from './model-tallies.ts';

/** With fewer errors in the half that clusters are found on, any cluster is found by chance. */
const LEAST_ERRORS = 10;
const MOST_MARKS = 3;
/** Any seed will do: it only has to be the same every time. */
const HALVES_SEED = 'clusters';

/** One number per random dossier: a feature, or whether a level of a feature holds. */
interface Axis {
  readonly label: string;
  readonly values: Float64Array;
  /** Of the known values. */
  readonly mean: number;
  readonly spread: number;
}

/**
 * Dossiers that look alike and for which the model errs more or less often than for all others, without any group attribute. Errs: would
 * choose a lawful dossier, or would not choose an unlawful one. Clusters are found on half of the persons among the random dossiers
 * and tested on the other half.
 */
export function findClusters(
  { table, words, persons }: Pick<Analysis, 'table' | 'words' | 'persons'>,
  { random, isChosen, isUnlawful }: ModelRows,
  options: { readonly margin: MarginOf; readonly smallest: number },
): GroupsFound['clusters'] {
  if (random.length === 0) return { figures: [], refused: 'no-random' };
  const axes = table.columns.flatMap((column) => axesOf(column, random, words));
  const points = pointsOf(axes, random.length);
  const errors = Uint8Array.from(random, (row) => Number(isChosen(row) !== isUnlawful(row)));
  const { found: half, tested } = halves(Array.from(random, (row) => persons[row] as string));
  const errorsIn = (members: readonly number[]): number => members.filter((member) => errors[member] === 1).length;
  const tooFew = Math.min(errorsIn(half), errorsIn(tested)) < LEAST_ERRORS || half.length < 2 * options.smallest;
  if (tooFew) return { figures: [], refused: 'few-errors' };

  const pick = (member: number): Float64Array => points[member] as Float64Array;
  const { tree, clusters } = findPureClusters(
    { points: half.map(pick), errors: Uint8Array.from(half, (member) => errors[member] as number) },
    options.smallest,
  );
  const clusterAt = new Map(tested.map((member) => [member, clusterOf(tree, pick(member))]));
  const counts = Array.from({ length: clusters }, (_, cluster): GroupCount => {
    const members = tested.filter((member) => clusterAt.get(member) === cluster);
    const hits = errorsIn(members);
    return { measure: 'cluster', attribute: 'cluster', group: String(cluster), hits, n: members.length };
  });
  const figures = compareGroups(counts, options).flatMap((compared, cluster): ClusterFigure[] => {
    const { n, hits, others, difference, p, adjustedP, verdict } = compared;
    if (difference === null || p === null || adjustedP === null) return [];
    const members = tested.filter((member) => clusterAt.get(member) === cluster);
    const rest = tested.filter((member) => clusterAt.get(member) !== cluster);
    return [{ cluster, n, hits, others, difference, p, adjustedP, verdict, marks: marksOf(axes, members, rest) }];
  });
  return { figures, refused: null };
}

/** Places of random dossiers, half of the persons in each: the order of SHA-256 of seed and person decides. */
function halves(persons: readonly string[]): { readonly found: number[]; readonly tested: number[] } {
  const different = [...new Set(persons)];
  const { order } = drawOrder(HALVES_SEED, different);
  const first = new Set(Array.from(order.slice(0, Math.ceil(order.length / 2)), (place) => different[place]));
  const places = Array.from(persons.keys());
  return {
    found: places.filter((place) => first.has(persons[place])),
    tested: places.filter((place) => !first.has(persons[place])),
  };
}

function axesOf(column: Column, rows: Int32Array, words: FeatureDictionary): Axis[] {
  const label = words.get(column.name)?.label ?? labelOf(column.name);
  if (column.kind === 'numeric') {
    return [
      axisOf(
        label,
        Float64Array.from(rows, (row) => column.values[row] as number),
      ),
    ];
  }
  return column.levels.map((level, code) =>
    axisOf(
      `${label}: ${level}`,
      Float64Array.from(rows, (row) => (column.codes[row] === code ? 1 : 0)),
    ),
  );
}

function axisOf(label: string, values: Float64Array): Axis {
  const known = values.filter((value) => !Number.isNaN(value));
  return { label, values, mean: mean(known), spread: spreadOf(known) };
}

const mean = (values: Float64Array): number => values.reduce((sum, own) => sum + own, 0) / Math.max(1, values.length);

function spreadOf(values: Float64Array): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** Each axis with mean 0 and spread 1, so that no unit weighs more than another; a missing value lies in the middle. */
function pointsOf(axes: readonly Axis[], rows: number): Float64Array[] {
  const standard = axes.map(({ values, mean: middle, spread }) =>
    values.map((value) => (Number.isNaN(value) || spread === 0 ? 0 : (value - middle) / spread)),
  );
  return Array.from({ length: rows }, (_, row) => Float64Array.from(standard, (values) => values[row] as number));
}

/** What sets members apart from the rest: the largest differences in mean, in units of the spread. */
function marksOf(axes: readonly Axis[], members: readonly number[], rest: readonly number[]): ClusterFigure['marks'] {
  return axes
    .map(({ label, values, spread }) => {
      const [own, others] = [meanAt(values, members), meanAt(values, rest)];
      return { label, mean: own, others, apart: spread === 0 ? 0 : Math.abs(own - others) / spread };
    })
    .sort((a, b) => b.apart - a.apart)
    .slice(0, MOST_MARKS)
    .filter(({ apart }) => apart > 0)
    .map(({ label, mean: own, others }) => ({ label, mean: own, others }));
}

/** Mean of the known values at these places; 0 where none is known. A plain loop: it runs for each cluster and each axis. */
function meanAt(values: Float64Array, places: readonly number[]): number {
  let sum = 0;
  let known = 0;
  for (const place of places) {
    const value = values[place] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    known += 1;
  }
  return sum / Math.max(1, known);
}
