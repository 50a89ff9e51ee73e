import { setImmediate } from 'node:timers/promises';
import type { ProxyFigure } from '../../../shared/contract/assess-groups.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { proxyDesign } from '../../../shared/learning/bias/proxy-design.ts';
import { proxyScanJoint } from '../../../shared/learning/bias/proxy-scan-joint.ts';
import { hashKeys } from '../../../shared/learning/row-keys.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import { type Column, takeRows } from '../../../shared/learning/table.ts';
import type { Analysis } from '../analysis.ts';
import { featureAuc } from '../prepare/feature-auc.ts';
import type { FeatureValues } from '../store/feature-run.ts';
import { Turns } from '../turns.ts';
import type { GroupAttribute } from './read-groups.ts';

/** A feature that tells a group from all others better than this stands for it (METHOD 8). */
const PROXY_AUC = 0.6;

/** Rows to look at, one feature at a time and all together: more would cost minutes and change nothing in the second digit. */
const MOST_ROWS = { single: 5000, joint: 2500 } as const;

export interface ProxyScan {
  readonly proxies: ProxyFigure[];
  /** Pairs of a feature and a group that were looked at. */
  readonly scanned: number;
}

interface SoughtGroup {
  readonly attribute: string;
  readonly group: string;
  /** Per row that is looked at whether it is of the group, in the codes of `OUTCOME`; unknown where the attribute is not known. */
  readonly isOfGroup: Uint8Array;
}

/** The part of the work that goes to single features. */
const SINGLE_SHARE = 0.5;

/**
 * How well each feature by itself, and all features together, tell each group of each attribute from the rest. A model that has such
 * features can choose by group without ever having seen one. Groups of fewer than `smallest`, or with fewer others, are not looked at.
 */
export async function scanProxies(
  { table, words, population, persons }: Pick<Analysis, 'table' | 'words' | 'population' | 'persons'>,
  attributes: readonly GroupAttribute[],
  smallest: number,
  onProgress: (share: number) => void,
): Promise<ProxyScan> {
  const rows = spread(population, MOST_ROWS.single);
  const groups = attributes.flatMap((attribute) => soughtGroups(attribute, rows, smallest));
  const values = new Map(table.columns.map((column) => [column, valuesOf(column, rows)]));
  const pairs = groups.flatMap((sought) => table.columns.map((feature) => ({ sought, feature })));
  const single: ProxyFigure[] = [];
  const turns = new Turns();
  for (const [index, { sought, feature }] of pairs.entries()) {
    if (turns.isOver) {
      await turns.giveWay();
      onProgress((SINGLE_SHARE * index) / pairs.length);
    }
    const auc = featureAuc(values.get(feature) as FeatureValues, sought.isOfGroup);
    const label = words.get(feature.name)?.label ?? feature.name;
    if (auc !== null) single.push(figureOf(sought, feature.name, label, { ...auc, flagged: auc.value > PROXY_AUC }));
  }
  const together: ProxyFigure[] = [];
  for (const [index, sought] of groups.entries()) {
    // Each takes its time: other calls get their turn in between.
    await setImmediate();
    const found = jointFigure(sought, { table, persons }, rows);
    if (found !== null) together.push(found);
    onProgress(SINGLE_SHARE + ((1 - SINGLE_SHARE) * (index + 1)) / groups.length);
  }
  return { proxies: [...strongestFirst(together), ...mostTelling(single)], scanned: single.length };
}

function figureOf(
  { attribute, group }: SoughtGroup,
  feature: string | null,
  label: string,
  { value, low, high, n, flagged }: Estimate & { readonly n: number; readonly flagged: boolean },
): ProxyFigure {
  return { attribute, group, feature, label, auc: { value, low, high }, n, flagged };
}

/** All features together, on the rows of which the attribute is known. */
function jointFigure(
  sought: SoughtGroup,
  { table, persons }: Pick<Analysis, 'table' | 'persons'>,
  rows: Int32Array,
): ProxyFigure | null {
  const known = Int32Array.from(rows.keys()).filter((place) => sought.isOfGroup[place] !== OUTCOME.unknown);
  const places = spread(known, MOST_ROWS.joint);
  const own = Int32Array.from(places, (place) => rows[place] as number);
  const members = Uint8Array.from(places, (place) => sought.isOfGroup[place] as number);
  const design = proxyDesign(takeRows(table, own).columns, own.length);
  const keys = hashKeys(Array.from(own, (row) => persons[row] as string));
  const found = proxyScanJoint(design, members, keys);
  return found === null ? null : figureOf(sought, null, '', { ...found.auc, n: found.n, flagged: found.flagged });
}

/** Rows evenly spread over all. */
function spread(rows: Int32Array, most: number): Int32Array {
  const step = Math.max(1, rows.length / most);
  return Int32Array.from(
    { length: Math.min(most, rows.length) },
    (_, index) => rows[Math.floor(index * step)] as number,
  );
}

function soughtGroups(attribute: GroupAttribute, rows: Int32Array, smallest: number): SoughtGroup[] {
  return [...new Set(attribute.values)].sort().flatMap((group): SoughtGroup[] => {
    if (group === null) return [];
    const isOfGroup = Uint8Array.from(rows, (row) => {
      const own = attribute.values[row] ?? null;
      if (own === null) return OUTCOME.unknown;
      return own === group ? OUTCOME.unlawful : OUTCOME.lawful;
    });
    const members = isOfGroup.filter((own) => own === OUTCOME.unlawful).length;
    const others = isOfGroup.filter((own) => own === OUTCOME.lawful).length;
    return Math.min(members, others) < smallest ? [] : [{ attribute: attribute.name, group, isOfGroup }];
  });
}

function valuesOf(column: Column, rows: Int32Array): FeatureValues {
  if (column.kind === 'numeric') {
    return { type: 'number', values: Float64Array.from(rows, (row) => column.values[row] as number) };
  }
  return { type: 'code', levels: column.levels, codes: Int32Array.from(rows, (row) => column.codes[row] as number) };
}

/** All that is flagged, and of a group without any flag what comes nearest; the strongest first. */
function mostTelling(found: readonly ProxyFigure[]): ProxyFigure[] {
  const byGroup = Map.groupBy(found, ({ attribute, group }) => JSON.stringify([attribute, group]));
  return strongestFirst(
    [...byGroup.values()].flatMap((own) => {
      const sorted = strongestFirst(own);
      const flagged = sorted.filter((each) => each.flagged);
      return flagged.length > 0 ? flagged : sorted.slice(0, 1);
    }),
  );
}

const strongestFirst = (found: readonly ProxyFigure[]): ProxyFigure[] =>
  found.toSorted((a, b) => b.auc.value - a.auc.value);
