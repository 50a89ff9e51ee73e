import { OTHER_GROUPS } from '../../../shared/domain/group-names.ts';
import { LEAST_SHOWN } from '../../../shared/domain/small-cells.ts';
import type { GroupAttribute } from './read-groups.ts';

/** More different values are no groups that somebody thought of, but raw ones: ages in years, postcodes. */
const MOST_NAMED = 20;

/**
 * An attribute whose rare values are one group without their names: a raw value that fewer than `LEAST_SHOWN` people have, such as an age of
 * 97, points at somebody by itself. An attribute with few values keeps them all: its small groups are listed by name.
 */
export function joinRare({ name, values }: GroupAttribute): GroupAttribute {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size <= MOST_NAMED) return { name, values };
  const isRare = (value: string): boolean => (counts.get(value) ?? 0) < LEAST_SHOWN;
  return { name, values: values.map((value) => (value !== null && isRare(value) ? OTHER_GROUPS : value)) };
}
