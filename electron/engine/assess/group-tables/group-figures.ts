import type {
  GroupTableFigure,
  GroupTableMeasure,
  GroupTableRow,
  RoundingBase,
} from '../../../../shared/contract/assess-group-tables.ts';
import type { GroupOptions } from '../../../../shared/learning/bias/compare-groups.ts';
import {
  compareRoundedGroups,
  type RoundedGroupCount,
} from '../../../../shared/learning/bias/compare-rounded-groups.ts';
import { rangeOfRounded, regionOf, regionOfRest } from '../../../../shared/learning/bias/count-region.ts';

type Counted = Pick<RoundedGroupCount, 'shown' | 'region'>;

/** Each measure of each group against all others of its attribute, over every table that may be behind this one. */
export function groupFigures(
  rows: readonly GroupTableRow[],
  base: RoundingBase,
  options: GroupOptions,
): GroupTableFigure[] {
  const counts = rows.flatMap((row) =>
    [...measuresOf(row, base)].map(([measure, counted]) => {
      const { attribute, group } = row;
      return { measure, attribute, group, ...counted };
    }),
  );
  return compareRoundedGroups(counts, options).map((figure, index) => {
    const { measure } = counts[index] as (typeof counts)[number];
    return { ...figure, measure };
  });
}

/** What a row tells of each measure, for those that it tells of. */
function measuresOf(
  { dossiers, chosen, investigated, unlawful }: GroupTableRow,
  base: RoundingBase,
): ReadonlyMap<GroupTableMeasure, Counted> {
  const range = (shown: number) => rangeOfRounded(shown, base);
  const all = range(dossiers);
  const measures = new Map<GroupTableMeasure, Counted>();
  measures.set('chosen', { shown: { hits: chosen, n: dossiers }, region: regionOf(range(chosen), all) });
  if (investigated === null || unlawful === null) return measures;
  const lawful = { hits: investigated - unlawful, n: dossiers };
  const wrongly = regionOfRest(range(investigated), range(unlawful), all);
  measures.set('wronglyInvestigated', { shown: lawful, region: wrongly });
  const known = regionOf(range(investigated), all).hits;
  const found = { hits: unlawful, n: investigated };
  return measures.set('precision', { shown: found, region: regionOf(range(unlawful), known) });
}
