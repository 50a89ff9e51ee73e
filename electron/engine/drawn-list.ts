import { drawOrder } from './compute/control-sample.ts';
import { walkLine } from './draw-line.ts';
import type { Db } from './store/database.ts';
import { type Draw, type DrawItem, type DrawRoute, listDrawItems, listDraws } from './store/draw.ts';
import { listReplacements, type Replacement } from './store/draw-replacement.ts';

/** A dossier that is or was on a drawn list. */
export interface DrawnItem extends DrawItem {
  /** Whose choice it is now: a dossier that the model chose goes over to the lot when its turn comes there. */
  readonly route: DrawRoute;
  /** Chosen by the model first, and reached by the lot later. */
  readonly movedToLot: boolean;
  /** Whether the lot looked at it, also where it then turned out that it cannot be investigated. */
  readonly lookedAt: boolean;
  /** Why and when it was replaced; null while it is to be investigated. */
  readonly replaced: Replacement | null;
  /** Row of the dossier in whose place it came; null for one of the list as it was drawn. */
  readonly inPlaceOf: number | null;
}

export interface DrawnList {
  /** In the order of the work list; who came in the place of another stands right behind it. */
  readonly items: readonly DrawnItem[];
  readonly replacements: readonly Replacement[];
  /** Places in the line of the lot that were looked at; divided by the eligible dossiers it is the chance of each in the lot. */
  readonly looked: number;
}

/**
 * A draw as it stands after its replacements. The lot is walked along the dossiers on the list only: every dossier that it reached is
 * there, and no other comes before those.
 */
export function drawnList(db: Db, { id, seed, randomSize }: Pick<Draw, 'id' | 'seed' | 'randomSize'>): DrawnList {
  const stored = listDrawItems(db, id);
  const replacements = listReplacements(db, id);
  if (replacements.length === 0) {
    const asDrawn = { movedToLot: false, replaced: null, inPlaceOf: null };
    const items = stored.map((item) => ({ ...item, ...asDrawn, lookedAt: item.route === 'random' }));
    return { items, replacements, looked: randomSize };
  }
  const { order } = drawOrder(
    seed,
    stored.map(({ number }) => number),
  );
  const line = Array.from(order, (index) => (stored[index] as DrawItem).dossierRow);
  const gone = replacements.map(({ dossierRow }) => dossierRow);
  const { lot, looked } = walkLine(line, randomSize, gone);
  const lookedAt = new Set(line.slice(0, looked));
  const replacedBy = new Map(replacements.map((own) => [own.dossierRow, own]));
  const placeOf = new Map(replacements.map((own) => [own.replacedByRow, own.dossierRow]));
  const items = stored.map((item): DrawnItem => {
    const movedToLot = item.route === 'model' && lot.has(item.dossierRow);
    return {
      ...item,
      route: movedToLot ? 'random' : item.route,
      movedToLot,
      lookedAt: lookedAt.has(item.dossierRow),
      replaced: replacedBy.get(item.dossierRow) ?? null,
      inPlaceOf: placeOf.get(item.dossierRow) ?? null,
    };
  });
  return { items: behindTheirOwn(items), replacements, looked };
}

/** Puts each newcomer behind the dossier in whose place it came. */
function behindTheirOwn(items: readonly DrawnItem[]): DrawnItem[] {
  const newcomers = new Map(items.filter(({ inPlaceOf }) => inPlaceOf !== null).map((item) => [item.inPlaceOf, item]));
  return items
    .filter(({ inPlaceOf }) => inPlaceOf === null)
    .flatMap((item) => {
      const chain = [item];
      for (let next = newcomers.get(item.dossierRow); next !== undefined; next = newcomers.get(next.dossierRow))
        chain.push(next);
      return chain;
    });
}

/**
 * The first draw from this delivery, or from a table of the same reference date that it came in place of, in which the lot took the
 * dossier, or null; a later training or table does not undo it.
 */
export function drawByLotOf(db: Db, deliveryId: number, number: string): number | null {
  const sql = `SELECT draw.id FROM draw_item JOIN draw ON draw.id = draw_id
    JOIN delivery d ON d.id = delivery_id
    WHERE number = ? AND d.reference_date = (SELECT reference_date FROM delivery WHERE id = ?) ORDER BY draw.id`;
  const candidates = new Set(db.prepare<[string, number], number>(sql).pluck().all(number, deliveryId));
  const found = listDraws(db)
    .filter(({ id }) => candidates.has(id))
    .find((draw) => drawnList(db, draw).items.some((item) => item.number === number && item.route === 'random'));
  return found?.id ?? null;
}
