import type {
  CaseworkerFigure,
  ChainCount,
  GroupCalibration,
  GroupFigure,
  GroupsFound,
} from '../../../shared/contract/assess-groups.ts';
import { CROSSED } from '../../../shared/domain/group-names.ts';
import { type Hidden, hiddenCells, LEAST_SHOWN, type Line } from '../../../shared/domain/small-cells.ts';

/** A group of one table: of one attribute, counted in one way. */
export interface Cell {
  readonly group: string;
  readonly n: number;
}

type HiddenGroups = ReadonlyMap<string, Hidden>;

const NONE: HiddenGroups = new Map();

/**
 * A measurement without the counts of groups of fewer than `LEAST_SHOWN` people, and without those from which such counts follow. It is kept
 * in the vault for everybody with `read`, also after the attributes were deleted. Names of groups and verdicts stay: small groups are
 * listed, and a difference that was shown must be explained also where its counts are hidden. Of caseworkers no total is shown that would
 * give a small one away. What a larger group has of something, such as 3 chosen of 120, is shown: without it there is no share.
 */
export function hideSmall(found: GroupsFound): GroupsFound {
  const linked = hiddenAtFirst(found);
  return {
    ...found,
    figures: hideFigures(found.figures, linked),
    calibration: hideCalibration(found.calibration),
    chain: hideChain(found.chain, linked),
    caseworkers: { ...found.caseworkers, figures: found.caseworkers.figures.map(hideCaseworker) },
  };
}

/** Groups that are hidden in one of several tables of nearly the same people: one less the other would give away who is in only one. */
export const hiddenInAny = (tables: readonly (readonly Cell[])[]): HiddenGroups =>
  new Map(tables.flatMap((cells) => [...hiddenGroups(cells)]));

/**
 * Per attribute what is hidden among all dossiers or among those to choose from. They differ by the few who were investigated lately, so that
 * a group that one table hides would follow from the other.
 */
function hiddenAtFirst({ figures, chain }: GroupsFound): ReadonlyMap<string, HiddenGroups> {
  const population = Map.groupBy(
    chain.filter(({ step }) => step === 'population'),
    ({ attribute }) => attribute,
  );
  const toChooseFrom = Map.groupBy(
    figures.filter(({ measure }) => measure === 'selected'),
    ({ attribute }) => attribute,
  );
  return new Map(
    [...population].map(([attribute, counts]) => {
      const tables = [cellsOf(counts), cellsOf(toChooseFrom.get(attribute) ?? [])];
      return [attribute, hiddenInAny(tables)];
    }),
  );
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

function hideFigures(figures: readonly GroupFigure[], linked: ReadonlyMap<string, HiddenGroups>): GroupFigure[] {
  const tables = Map.groupBy(figures, ({ measure, attribute }) => keyOf(measure, attribute));
  const hidden = new Map<string, HiddenGroups>();
  // Attributes first: an intersection adds up to groups of its attributes.
  const inOrder = [...tables].sort(([, a], [, b]) => Number(isCrossed(a)) - Number(isCrossed(b)));
  for (const [key, table] of inOrder) {
    const { measure, attribute } = table[0] as GroupFigure;
    const [first = NONE, second = NONE] = attribute.split(CROSSED).map((name) => hidden.get(keyOf(measure, name)));
    const cells = cellsOf(table);
    const forced = measure === 'selected' ? linked.get(attribute) : NONE;
    hidden.set(key, isCrossed(table) ? hiddenCrossed(cells, first, second) : hiddenGroups(cells, forced));
  }
  return figures.map((figure): GroupFigure => {
    const why = hidden.get(keyOf(figure.measure, figure.attribute))?.get(figure.group);
    if (why === undefined) return figure;
    const { measure, attribute, group, verdict } = figure;
    return { measure, attribute, group, verdict, ...NO_COUNTS, others: null, ...NO_TEST, hidden: why };
  });
}

const NO_COUNTS = { hits: null, n: null, rate: null } as const;
const NO_TEST = { difference: null, riskRatio: null, p: null, adjustedP: null, needed: null } as const;

const isCrossed = ([own]: readonly GroupFigure[]): boolean => own?.attribute.includes(CROSSED) === true;

const cellsOf = (counts: readonly { readonly group: string; readonly n: number | null }[]): Cell[] =>
  counts.map(({ group, n }) => ({ group, n: n ?? 0 }));

const allOf = (cells: readonly unknown[]): Line => [...cells.keys()];

function hiddenGroups(cells: readonly Cell[], forced: HiddenGroups = NONE, lines = [allOf(cells)]): HiddenGroups {
  const places = allOf(cells).filter((place) => forced.has((cells[place] as Cell).group));
  const hidden = hiddenCells(
    cells.map(({ n }) => n),
    lines,
    new Set(places),
  );
  return new Map([...hidden].map(([place, why]) => [(cells[place] as Cell).group, why]));
}

/** Every row and every column of an intersection adds up to a group of one attribute; what is hidden there is hidden here. */
function hiddenCrossed(cells: readonly Cell[], ofFirst: HiddenGroups, ofSecond: HiddenGroups): HiddenGroups {
  const parts = cells.map(({ group }) => group.split(CROSSED));
  const linesOf = (side: 0 | 1): Line[] => {
    const crossed = allOf(cells).filter((place) => parts[place]?.length === 2);
    return [...Map.groupBy(crossed, (place) => parts[place]?.[side]).values()];
  };
  const forced = cells.flatMap(({ group }, place): [string, Hidden][] => {
    const [first = '', second = ''] = parts[place] ?? [];
    return ofFirst.has(first) || ofSecond.has(second) ? [[group, 'protects']] : [];
  });
  return hiddenGroups(cells, new Map(forced), [allOf(cells), ...linesOf(0), ...linesOf(1)]);
}

function hideCalibration(all: readonly GroupCalibration[]): GroupCalibration[] {
  const tables = Map.groupBy(all, ({ attribute }) => attribute);
  const hidden = new Map([...tables].map(([attribute, table]) => [attribute, hiddenGroups(cellsOf(table))]));
  return all.map((own): GroupCalibration => {
    const why = hidden.get(own.attribute)?.get(own.group);
    if (why === undefined) return own;
    const { attribute, group, differs } = own;
    return { attribute, group, differs, n: null, hits: null, predicted: null, observed: null, hidden: why };
  });
}

/** Each step by itself: of the same people there are other counts at every step. */
function hideChain(chain: readonly ChainCount[], linked: ReadonlyMap<string, HiddenGroups>): ChainCount[] {
  const tables = Map.groupBy(chain, ({ step, attribute }) => keyOf(step, attribute));
  const hidden = new Map(
    [...tables].map(([key, table]) => {
      const [first] = table;
      const forced = first?.step === 'population' ? linked.get(first.attribute) : NONE;
      return [key, hiddenGroups(cellsOf(table), forced)];
    }),
  );
  return chain.map((count): ChainCount => {
    const why = hidden.get(keyOf(count.step, count.attribute))?.get(count.group);
    return why === undefined ? count : { ...count, n: null, share: null, hidden: why };
  });
}

function hideCaseworker(figure: CaseworkerFigure): CaseworkerFigure {
  if (figure.n === null || figure.n >= LEAST_SHOWN) return figure;
  const { code, verdict } = figure;
  return { code, verdict, ...NO_COUNTS, difference: null, p: null, adjustedP: null };
}
