import type { TermGap } from '../../../shared/contract/assess-groups.ts';
import { type AdditiveModel, bindTerm, columnsForModel } from '../../../shared/learning/additive-model.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import { groupAt, groupsOf } from './count-groups.ts';
import type { GroupAttribute } from './read-groups.ts';

/**
 * Where each term of a model differs most between groups: the group of any attribute in which it adds most, or takes most away, beside all
 * others of that attribute, on average over the dossiers to choose from. A term that adds the same everywhere cannot make groups differ.
 * @param rows dossiers to choose from
 * @param smallest groups of fewer, or with fewer others, are left out
 * @returns one line for each term that has any group to tell of
 */
export function termGaps(
  { model, table }: { readonly model: AdditiveModel; readonly table: AnalysisTable },
  rows: Int32Array,
  attributes: readonly GroupAttribute[],
  smallest: number,
): TermGap[] {
  const columns = columnsForModel(model, table);
  const split = attributes.flatMap((attribute) => membersOf(attribute, rows, smallest));
  return model.terms.flatMap((term, index): TermGap[] => {
    const valueIn = bindTerm(term, model.features, columns);
    const adds = Float64Array.from(rows, (row) => term.coefficient * valueIn(row));
    const total = sumOver(adds);
    const gaps = split.map(({ attribute, group, places }): TermGap => {
      const own = places.reduce((sum, place) => sum + (adds[place] as number), 0);
      const others = (total - own) / (rows.length - places.length);
      return { term: index, attribute, group, difference: own / places.length - others };
    });
    const widest = gaps.toSorted(widestFirst)[0];
    return widest === undefined ? [] : [widest];
  });
}

/** Two groups that are all there are differ as much as each other, but for rounding: the one in which the term adds goes first. */
const ROUNDING = 1e-9;

function widestFirst({ difference: a }: TermGap, { difference: b }: TermGap): number {
  const wider = Math.abs(b) - Math.abs(a);
  return Math.abs(wider) < ROUNDING ? b - a : wider;
}

interface Members {
  readonly attribute: string;
  readonly group: string;
  /** Places among the rows. */
  readonly places: Int32Array;
}

function membersOf(attribute: GroupAttribute, rows: Int32Array, smallest: number): Members[] {
  const all = Int32Array.from(rows.keys());
  return groupsOf(attribute)
    .map((group) => {
      const places = all.filter((place) => groupAt(attribute, rows[place] as number) === group);
      return { attribute: attribute.name, group, places };
    })
    .filter(({ places }) => Math.min(places.length, rows.length - places.length) >= smallest);
}

const sumOver = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
