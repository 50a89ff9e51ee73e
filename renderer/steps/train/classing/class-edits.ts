import type { ClassEdit, Classing, IndicatorClass } from '../../../../shared/contract/draft.ts';

/** What the editor needs of a characteristic to make another edit of it. */
export type Classed = Pick<Classing, 'kind' | 'edit' | 'classes' | 'possibleCuts'>;

/** Codes that have a class of their own. */
export const specialCodes = ({ edit }: Pick<Classed, 'edit'>): readonly number[] =>
  edit.kind === 'cuts' ? edit.special : [];

const cutsOf = ({ classes }: Classed): number[] =>
  classes.flatMap(({ role, from }) => (role === 'interval' && from !== null ? [from] : [])).sort((a, b) => a - b);

const groupsOf = ({ classes }: Classed): (readonly string[])[] =>
  classes.flatMap(({ role, levels }) => (role === 'levels' ? [levels] : []));

const withCuts = (classed: Classed, cuts: readonly number[]): ClassEdit => ({
  kind: 'cuts',
  cuts: [...new Set(cuts)].sort((a, b) => a - b),
  special: specialCodes(classed),
});

/** The present classes as an edit of one's own: where an analyst starts who takes over from the program. */
export function ownEdit(classed: Classed): ClassEdit {
  return classed.kind === 'numeric'
    ? withCuts(classed, cutsOf(classed))
    : { kind: 'groups', groups: groupsOf(classed) };
}

/** Index of the class that a class can be merged with: the next one of its kind. -1 for the last, for special codes and for missing. */
export function nextOf({ classes }: Classed, index: number): number {
  const role = classes[index]?.role;
  if (role !== 'interval' && role !== 'levels') return -1;
  return classes.findIndex((other, i) => i > index && other.role === role);
}

/** A class and the next one as one class. @returns null where there is no next one. */
export function mergeWithNext(classed: Classed, index: number): ClassEdit | null {
  const next = nextOf(classed, index);
  const own = classed.classes[index];
  const other = classed.classes[next];
  if (own === undefined || other === undefined) return null;
  if (own.role === 'interval') {
    return withCuts(
      classed,
      cutsOf(classed).filter((cut) => cut !== other.from),
    );
  }
  const groups = groupsOf(classed).filter((group) => group !== other.levels);
  return {
    kind: 'groups',
    groups: groups.map((group) => (group === own.levels ? [...own.levels, ...other.levels] : group)),
  };
}

/** Cut points at which a class of numbers can be split: those strictly inside it. */
export function splitsOf(classed: Classed, index: number): readonly number[] {
  const own = classed.classes[index];
  if (own === undefined || own.role !== 'interval') return [];
  const low = own.from ?? Number.NEGATIVE_INFINITY;
  const high = cutsOf(classed).find((cut) => cut > low) ?? Number.POSITIVE_INFINITY;
  return classed.possibleCuts.filter((cut) => cut > low && cut < high);
}

export const splitAt = (classed: Classed, cut: number): ClassEdit => withCuts(classed, [...cutsOf(classed), cut]);

/** Whether some of its levels can be taken out of a class. */
export const canSplitLevels = ({ role, levels }: IndicatorClass): boolean => role === 'levels' && levels.length > 1;

/** Takes levels out of their class as a class of their own, right after it. */
export function splitLevels(classed: Classed, index: number, chosen: readonly string[]): ClassEdit {
  const own = classed.classes[index];
  const taken = new Set(chosen);
  return {
    kind: 'groups',
    groups: groupsOf(classed).flatMap((group) => {
      if (group !== own?.levels) return [group];
      const parts = [group.filter((level) => !taken.has(level)), group.filter((level) => taken.has(level))];
      return parts.filter((part) => part.length > 0);
    }),
  };
}

/** Gives a code such as 999 a class of its own, or takes that class away. */
export function withSpecial(classed: Classed, code: number, special: boolean): ClassEdit {
  const others = specialCodes(classed).filter((one) => one !== code);
  const codes = special ? [...others, code].sort((a, b) => a - b) : others;
  return { kind: 'cuts', cuts: cutsOf(classed), special: codes };
}

/** Widest bar: the largest weight of evidence among the classes, at least so much that small ones look small. */
export const woeScale = (classes: readonly { readonly woe: number }[]): number =>
  Math.max(0.5, ...classes.map(({ woe }) => Math.abs(woe)));
