import type {
  ClusterFigure,
  GroupCalibration,
  GroupFigure,
  GroupMeasure,
  GroupsFound,
  ProxyFigure,
} from '../contract/assess-groups.ts';
import { CROSSED } from './group-names.ts';

/**
 * Measures of the model of which a difference must be explained. That groups differ in truth (`baseRate`) or that the present practice
 * treats them differently is shown, but is no property of the model that somebody wants to use.
 */
export const explainedMeasures: readonly GroupMeasure[] = [
  'selected',
  'wronglySelected',
  'falsePositive',
  'falseNegative',
  'precision',
];

/** Something that was found and that somebody has to explain by name before release; the key tells it apart. */
export type GroupDifference =
  | { readonly kind: 'figure'; readonly key: string; readonly figure: GroupFigure }
  | { readonly kind: 'calibration'; readonly key: string; readonly calibration: GroupCalibration }
  /** One feature that tells groups of one attribute apart: all those groups ask one question. */
  | { readonly kind: 'proxy'; readonly key: string; readonly proxies: readonly ProxyFigure[] }
  | { readonly kind: 'cluster'; readonly key: string; readonly cluster: ClusterFigure };

const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** Everything in a measurement that needs an explanation, in the order in which it is shown. */
export function differencesIn(found: GroupsFound): GroupDifference[] {
  return [
    ...figuresIn(found.figures),
    ...found.calibration
      .filter(({ differs }) => differs === true)
      .map((calibration): GroupDifference => {
        const key = keyOf('calibration', calibration.attribute, calibration.group);
        return { kind: 'calibration', key, calibration };
      }),
    ...proxiesIn(found.proxies),
    ...askedOnce(
      found.clusters.figures.filter(({ verdict }) => verdict === 'difference'),
      () => true,
    ).map((cluster): GroupDifference => ({ kind: 'cluster', key: keyOf('cluster', cluster.cluster), cluster })),
  ];
}

function figuresIn(figures: readonly GroupFigure[]): GroupDifference[] {
  const differing = figures.filter(
    ({ measure, verdict }) => verdict === 'difference' && explainedMeasures.includes(measure),
  );
  const isSameTable = (one: GroupFigure, other: GroupFigure): boolean =>
    one.measure === other.measure && one.attribute === other.attribute;
  const asking = differing.filter((figure) => !isEcho(figure, differing));
  return askedOnce(asking, isSameTable).map((figure) => ({
    kind: 'figure',
    key: keyOf(figure.measure, figure.attribute, figure.group),
    figure,
  }));
}

/**
 * Whether the difference of an intersection is that of one of its two groups over again: that group differs by the same measure in the same
 * direction, and the intersection not by more than the interval of that difference leaves room for. It is shown, but asks no
 * explanation of its own: the one of the group covers it. One that goes beyond, or the other way, is a question by itself. So is one
 * of which a side is hidden, as nothing tells them apart then.
 */
function isEcho({ measure, attribute, group, difference }: GroupFigure, differing: readonly GroupFigure[]): boolean {
  const names = attribute.split(CROSSED);
  const groups = group.split(CROSSED);
  if (names.length !== 2 || groups.length !== 2 || difference === null) return false;
  return differing.some((main) => {
    const side = names.indexOf(main.attribute);
    if (side === -1 || main.measure !== measure || main.group !== groups[side] || main.difference === null)
      return false;
    const isUp = main.difference.value > 0;
    if (isUp !== difference.value > 0) return false;
    return isUp ? difference.low <= main.difference.high : difference.high >= main.difference.low;
  });
}

/** Whether two figures are the two sides of one comparison: the one's others are the other's own. */
const isMirrored = (one: Opposed, other: Opposed): boolean =>
  one.n !== null && one.n === other.others?.n && one.hits === other.others.hits && one.others?.n === other.n;

type Opposed = Pick<GroupFigure | ClusterFigure, 'n' | 'hits' | 'others'>;

/** Without the second of two figures that ask one question. */
const askedOnce = <Own extends Opposed>(all: readonly Own[], isSameTable: (one: Own, other: Own) => boolean): Own[] =>
  all.filter(
    (own, index) => !all.slice(0, index).some((earlier) => isSameTable(earlier, own) && isMirrored(earlier, own)),
  );

function proxiesIn(proxies: readonly ProxyFigure[]): GroupDifference[] {
  const flagged = proxies.filter((proxy) => proxy.flagged);
  const byKey = Map.groupBy(flagged, ({ attribute, feature }) => keyOf('proxy', attribute, feature ?? ''));
  return [...byKey].map(([key, own]) => ({ kind: 'proxy', key, proxies: own }));
}
