import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { type Investigation, newestInvestigations } from '../prepare/investigations.ts';
import type { Db } from '../store/database.ts';
import { type DrawnDossier, drawnInvestigations } from './drawn-investigations.ts';

/**
 * The investigations that deliveries tell of, with what this vault knows of its own selections before the reason that the supplier wrote
 * down. What came of a lot counts as drawn at random, else a model could learn from the very dossiers that are there to measure it; what
 * the model chose never does.
 */
export function investigationsWithLots(db: Db, quarterIds: readonly number[]): Investigation[] {
  const all = newestInvestigations(db, quarterIds);
  const drawn = new Map<Investigation, DrawnDossier>();
  for (const { dossiers } of drawnInvestigations(db, all)) {
    for (const own of dossiers) if (own.investigation !== null && own.isOwn) drawn.set(own.investigation, own);
  }
  return all.map((told): Investigation => {
    const own = drawn.get(told);
    if (own === undefined) return told;
    if (own.route === 'model') return told.route === RANDOM_ROUTE ? { ...told, route: null } : told;
    return { ...told, route: RANDOM_ROUTE, probability: told.probability ?? own.probability };
  });
}
