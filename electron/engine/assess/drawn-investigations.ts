import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { addMonths } from '../dates.ts';
import { type DrawnItem, type DrawnList, drawnList } from '../drawn-list.ts';
import { type Investigation, newestInvestigations } from '../prepare/investigations.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { type Draw, listDraws } from '../store/draw.ts';

/** An investigation that begins later than this after a draw has another reason. */
const MONTHS = 12;

/** A dossier on a drawn list that was not replaced, with the investigation that came of it; null while a delivery tells of none. */
export interface DrawnDossier extends DrawnItem {
  readonly investigation: Investigation | null;
}

export interface DrawnInvestigations {
  readonly draw: Draw;
  readonly list: DrawnList;
  readonly dossiers: readonly DrawnDossier[];
}

/**
 * What became of each drawn selection, by draw, oldest first: per dossier its first investigation that began on the day of the draw or in
 * the 12 months after, as the accepted deliveries tell. Each investigation belongs to one draw, the last before it began that holds the
 * dossier. Selections from flat tables are left out: no delivery tells of those numbers.
 */
export function drawnInvestigations(db: Db): DrawnInvestigations[] {
  const draws = listDraws(db);
  if (draws.length === 0) return [];
  const quarters = acceptedQuarters(db).map(({ id }) => id);
  const told = quarters.length === 0 ? [] : newestInvestigations(db, quarters);
  const byDossier = Map.groupBy(told, ({ dossier }) => dossier);
  const idOf = db.prepare<[string], number>(`SELECT id FROM pseudonym WHERE code = ? AND kind = 'dossier'`).pluck();
  const taken = new Set<Investigation>();
  const newestFirst = draws.toReversed().flatMap((draw): DrawnInvestigations[] => {
    const list = drawnList(db, draw);
    const standing = list.items.filter(({ replaced }) => replaced === null);
    const ids = standing.map(({ number }) => idOf.get(number) ?? null);
    if (ids.every((id) => id === null)) return [];
    const dossiers = standing.map((item, index): DrawnDossier => {
      const own = byDossier.get(ids[index] ?? -1) ?? [];
      const investigation = firstAfter(draw, own, taken);
      if (investigation !== null) taken.add(investigation);
      return { ...item, investigation };
    });
    return [{ draw, list, dossiers }];
  });
  return newestFirst.reverse();
}

/** @param own in order of their start */
function firstAfter(
  draw: Draw,
  own: readonly Investigation[],
  taken: ReadonlySet<Investigation>,
): Investigation | null {
  const day = draw.at.slice(0, 10);
  const [from, until] = [daysOfIso(day), daysOfIso(addMonths(day, MONTHS))];
  const first = own.find(({ start }) => start !== null && start >= from && start <= until);
  return first === undefined || taken.has(first) ? null : first;
}
