import type { GroupMeasure } from '../../../shared/contract/assess-groups.ts';
import { CROSSED, UNKNOWN_GROUP } from '../../../shared/domain/group-names.ts';
import type { GroupCount } from '../../../shared/learning/bias/compare-groups.ts';
import type { GroupAttribute } from './read-groups.ts';

/** Attributes with more groups are not crossed: what is left of most intersections is too small to say anything. */
const MOST_CROSSED_GROUPS = 6;

/** What is counted: of these members, those that are hit. Members are places in the values of the attributes. */
export interface Tally {
  readonly measure: GroupMeasure;
  readonly members: Iterable<number>;
  readonly isHit: (member: number) => boolean;
}

/** The group that a member is in. */
export const groupAt = ({ values }: GroupAttribute, member: number): string => values[member] ?? UNKNOWN_GROUP;

/** Groups by name, those of whom the attribute is not known last. */
const byName = (a: string, b: string): number =>
  Number(a === UNKNOWN_GROUP) - Number(b === UNKNOWN_GROUP) || compare(a, b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every group of an attribute, in order. */
export function groupsOf({ values }: GroupAttribute): string[] {
  const groups = new Set<string>();
  for (const value of values) groups.add(value ?? UNKNOWN_GROUP);
  return [...groups].sort(byName);
}

/** One count for each group of the attribute, also for those without a member. */
export function countGroups(attribute: GroupAttribute, { measure, members, isHit }: Tally): GroupCount[] {
  const counts = new Map(groupsOf(attribute).map((group) => [group, { hits: 0, n: 0 }]));
  for (const member of members) {
    const count = counts.get(groupAt(attribute, member));
    if (count === undefined) continue;
    count.n += 1;
    if (isHit(member)) count.hits += 1;
  }
  return [...counts].map(([group, count]) => ({ measure, attribute: attribute.name, group, ...count }));
}

/**
 * Each pair of attributes as one, such as age × sex, where both have few groups: a difference may show only where two come together.
 * Who misses one of the two is in no intersection known.
 */
export function crossAttributes(attributes: readonly GroupAttribute[]): GroupAttribute[] {
  const few = attributes.filter(({ values }) => {
    const known = new Set(values.filter((value) => value !== null)).size;
    return known >= 2 && known <= MOST_CROSSED_GROUPS;
  });
  return few.flatMap((first, index) =>
    few.slice(index + 1).map((second) => ({
      name: first.name + CROSSED + second.name,
      values: first.values.map((one, member) => {
        const other = second.values[member] ?? null;
        return one === null || other === null ? null : one + CROSSED + other;
      }),
    })),
  );
}
