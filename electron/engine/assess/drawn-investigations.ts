import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { addMonths } from '../dates.ts';
import { type DrawnItem, type DrawnList, drawnList } from '../drawn-list.ts';
import { type Investigation, newestInvestigations } from '../prepare/investigations.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { type Draw, type DrawRoute, listDraws } from '../store/draw.ts';

/** An investigation that begins later than this after a draw has another reason. */
const MONTHS = 12;

/** A dossier on a drawn list that was not replaced, with what came of it. */
export interface DrawnDossier extends DrawnItem {
  /** Null while a delivery tells of none. */
  readonly investigation: Investigation | null;
  /** Whether the investigation counts for this selection where each counts once. */
  readonly isOwn: boolean;
}

export interface DrawnInvestigations {
  readonly draw: Draw;
  readonly list: DrawnList;
  readonly dossiers: readonly DrawnDossier[];
}

/**
 * What became of each drawn selection, by draw, oldest first: per dossier its first investigation that began on the day of the draw or in
 * the 12 months after, as the accepted deliveries tell. Each investigation belongs to one draw, the last before it began that holds the
 * dossier. Where a model chose a dossier that a lot from the same table had drawn already, it belongs to the lot, which would else lose
 * the very dossiers that a model finds risky; of the model's selection it is an outcome all the same. Selections from flat tables are
 * left out: no delivery tells of those numbers.
 * @param told the investigations, in order of their start; for whoever has not read those of all accepted deliveries already, they are
 *   read. Those of the dossiers are these very objects.
 */
export function drawnInvestigations(db: Db, told?: readonly Investigation[]): DrawnInvestigations[] {
  const draws = listDraws(db);
  if (draws.length === 0) return [];
  const byDossier = Map.groupBy(told ?? acceptedInvestigations(db), ({ dossier }) => dossier);
  const idOf = db.prepare<[string], number>(`SELECT id FROM pseudonym WHERE code = ? AND kind = 'dossier'`).pluck();
  const held = draws.flatMap((draw): DrawnInvestigations[] => {
    const list = drawnList(db, draw);
    const standing = list.items.filter(({ replaced }) => replaced === null);
    const ids = standing.map(({ number }) => idOf.get(number) ?? null);
    if (ids.every((id) => id === null)) return [];
    const dossiers = standing.map((item, index): DrawnDossier => {
      return { ...item, investigation: firstAfter(draw, byDossier.get(ids[index] ?? -1) ?? []), isOwn: true };
    });
    return [{ draw, list, dossiers }];
  });
  const owners = ownersOf(held);
  return held.map(({ draw, list, dossiers }) => ({
    draw,
    list,
    dossiers: dossiers.map((dossier): DrawnDossier => {
      const owner = dossier.investigation === null ? undefined : owners.get(dossier.investigation);
      if (owner === undefined || owner.draw === draw) return dossier;
      const isShared = gaveItToLot({ draw, route: dossier.route }, owner);
      return { ...dossier, investigation: isShared ? dossier.investigation : null, isOwn: false };
    }),
  }));
}

/** A selection that holds a dossier, and who chose it there. */
interface Holder {
  readonly draw: Draw;
  readonly route: DrawRoute;
}

/** Whether a model chose what a lot from the same table had drawn already. */
const gaveItToLot = (chosen: Holder, lot: Holder): boolean =>
  chosen.route === 'model' && lot.route === 'random' && chosen.draw.deliveryId === lot.draw.deliveryId;

/** Which of the selections, oldest first, each investigation belongs to. */
function ownersOf(held: readonly DrawnInvestigations[]): ReadonlyMap<Investigation, Holder> {
  const owners = new Map<Investigation, Holder>();
  for (const { draw, dossiers } of held.toReversed()) {
    for (const { investigation, route } of dossiers) {
      if (investigation === null) continue;
      const owner = owners.get(investigation);
      if (owner === undefined || gaveItToLot(owner, { draw, route })) owners.set(investigation, { draw, route });
    }
  }
  return owners;
}

function acceptedInvestigations(db: Db): Investigation[] {
  const quarters = acceptedQuarters(db).map(({ id }) => id);
  return quarters.length === 0 ? [] : newestInvestigations(db, quarters);
}

/** @param own in order of their start */
function firstAfter(draw: Draw, own: readonly Investigation[]): Investigation | null {
  const day = draw.at.slice(0, 10);
  const [from, until] = [daysOfIso(day), daysOfIso(addMonths(day, MONTHS))];
  return own.find(({ start }) => start !== null && start >= from && start <= until) ?? null;
}
