/** Points that look alike, with how often a model errs among them. */
export interface ClusterInput {
  /** Standardised, one array of the same length per dossier. */
  readonly points: readonly Float64Array[];
  /** 1 where the model errs. */
  readonly errors: Uint8Array;
}

/** How points are told apart: a leaf is a cluster, a split sends each point to the nearer of two centres. */
export type ClusterTree =
  | { readonly kind: 'leaf'; readonly cluster: number }
  | {
      readonly kind: 'split';
      readonly centres: readonly [Float64Array, Float64Array];
      readonly parts: readonly [ClusterTree, ClusterTree];
    };

export interface FoundClusters {
  readonly tree: ClusterTree;
  /** Clusters are numbered from 0, the one in which the model errs most above all others first. */
  readonly clusters: number;
}

interface Part {
  readonly members: readonly number[];
  /** Error rate of the members minus that of all others. */
  readonly difference: number;
  split: { readonly centres: readonly [Float64Array, Float64Array]; readonly parts: readonly [Part, Part] } | null;
  /** No split of it in two raises the difference, or leaves parts that are large enough. */
  isDone: boolean;
}

const MOST_ROUNDS = 50;

/**
 * Hierarchical bias-aware clustering: the cluster in which a model errs most unlike elsewhere is split in two by k-means on the features
 * alone, as long as one of the halves differs more than the whole did. Needs no group attributes, so that it may find those whom nobody
 * thought of. What it finds was sought: test it on other dossiers than these.
 *
 * The same input gives the same clusters: k-means starts from the point farthest from the middle and the point farthest from that one.
 *
 * Source: Misztal-Radecka & Indurkhya (2021), Information Processing & Management 58, 102519, algorithm 1, with the absolute difference
 * with all others in place of the variance, so that error rates far below those of others count too.
 *
 * @param smallest members that each cluster has at least
 * @throws RangeError when there are no points, or not as many errors as points
 */
export function findClusters({ points, errors }: ClusterInput, smallest: number): FoundClusters {
  if (points.length === 0 || points.length !== errors.length) throw new RangeError('one error for each of some points');
  const differenceOf = differenceFrom(errors);
  const newPart = (members: readonly number[]): Part => {
    return { members, difference: differenceOf(members), split: null, isDone: members.length < 2 * smallest };
  };
  const root = newPart(Array.from(points.keys()));
  const leaves = new Set([root]);
  for (let part = nextOf(leaves); part !== null; part = nextOf(leaves)) {
    part.split = splitOf(part, points, newPart);
    if (part.split === null || !isWorthIt(part.split.parts, part, smallest)) {
      part.split = null;
      part.isDone = true;
      continue;
    }
    leaves.delete(part);
    for (const each of part.split.parts) leaves.add(each);
  }
  const order = [...leaves].sort((a, b) => b.difference - a.difference);
  return { tree: treeOf(root, new Map(order.map((part, index) => [part, index]))), clusters: order.length };
}

/** The cluster that a point belongs to, also one that was not there when the clusters were found. */
export function clusterOf(tree: ClusterTree, point: Float64Array): number {
  let at = tree;
  while (at.kind === 'split') at = at.parts[nearest(at.centres, point)];
  return at.cluster;
}

function splitOf(
  { members }: Part,
  points: readonly Float64Array[],
  newPart: (members: readonly number[]) => Part,
): Part['split'] {
  const halves = twoMeans(points, members);
  if (halves === null) return null;
  const [first, second] = halves.members;
  return { centres: halves.centres, parts: [newPart(first), newPart(second)] };
}

/** Whether both halves are large enough and one of them differs more than the whole did. */
const isWorthIt = (halves: readonly Part[], whole: Part, smallest: number): boolean =>
  halves.every(({ members }) => members.length >= smallest) &&
  halves.some(({ difference }) => Math.abs(difference) > Math.abs(whole.difference));

/** The cluster that differs most and may still be split. */
function nextOf(leaves: ReadonlySet<Part>): Part | null {
  let next: Part | null = null;
  for (const part of leaves) {
    if (!part.isDone && (next === null || Math.abs(part.difference) > Math.abs(next.difference))) next = part;
  }
  return next;
}

function differenceFrom(errors: Uint8Array): (members: readonly number[]) => number {
  const all = errors.reduce((sum, own) => sum + own, 0);
  return (members) => {
    const hits = members.reduce((sum, member) => sum + (errors[member] as number), 0);
    const others = errors.length - members.length;
    return others === 0 ? 0 : hits / members.length - (all - hits) / others;
  };
}

function treeOf(part: Part, numbers: ReadonlyMap<Part, number>): ClusterTree {
  if (part.split === null) return { kind: 'leaf', cluster: numbers.get(part) as number };
  const [first, second] = part.split.parts;
  return { kind: 'split', centres: part.split.centres, parts: [treeOf(first, numbers), treeOf(second, numbers)] };
}

interface Halves {
  readonly centres: readonly [Float64Array, Float64Array];
  readonly members: readonly [number[], number[]];
}

/** Lloyd's k-means with two centres; null when all points are the same. */
function twoMeans(points: readonly Float64Array[], members: readonly number[]): Halves | null {
  const point = (member: number): Float64Array => points[member] as Float64Array;
  const first = farthest(points, members, meanOf(points, members));
  const second = farthest(points, members, point(first));
  if (squaredDistance(point(first), point(second)) === 0) return null;
  let centres: readonly [Float64Array, Float64Array] = [point(first), point(second)];
  let before: readonly number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sides = members.map((member) => nearest(centres, point(member)));
    if (round > 0 && sides.every((side, index) => side === before[index])) break;
    const halves = sidesOf(members, sides);
    if (halves.some((half) => half.length === 0)) return null;
    centres = [meanOf(points, halves[0]), meanOf(points, halves[1])];
    before = sides;
  }
  const sides = members.map((member) => nearest(centres, point(member)));
  return { centres, members: sidesOf(members, sides) };
}

const sidesOf = (members: readonly number[], sides: readonly number[]): [number[], number[]] => [
  members.filter((_, index) => sides[index] === 0),
  members.filter((_, index) => sides[index] === 1),
];

function nearest([one, other]: readonly [Float64Array, Float64Array], point: Float64Array): 0 | 1 {
  return squaredDistance(one, point) <= squaredDistance(other, point) ? 0 : 1;
}

function farthest(points: readonly Float64Array[], members: readonly number[], from: Float64Array): number {
  const distances = members.map((member) => squaredDistance(points[member] as Float64Array, from));
  const most = distances.reduce((top, own) => Math.max(top, own), 0);
  return members[distances.indexOf(most)] as number;
}

function meanOf(points: readonly Float64Array[], members: readonly number[]): Float64Array {
  const mean = new Float64Array((points[0] as Float64Array).length);
  for (const member of members) {
    const own = points[member] as Float64Array;
    for (let axis = 0; axis < mean.length; axis++) mean[axis] += (own[axis] as number) / members.length;
  }
  return mean;
}

function squaredDistance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < one.length; axis++) sum += ((one[axis] as number) - (other[axis] as number)) ** 2;
  return sum;
}
