import { AppError } from '../../shared/errors.ts';
import type { Analysis } from './analysis.ts';
import { populationHash } from './compute/control-sample.ts';
import { keepModelPlaces } from './model-places.ts';
import { type ListSize, select } from './selection.ts';
import { insertDraw, latestDraw, latestLot } from './store/draw.ts';
import { appendLog } from './store/log.ts';
import { openSeedCommitment } from './store/seed-commitment.ts';
import type { Store } from './store/store.ts';
import type { PresentTraining, ScoredModel } from './training.ts';

export interface ToDraw {
  readonly analysis: Analysis;
  /** Who chooses what the lot leaves; null for a list by lot. */
  readonly byModel: { readonly training: PresentTraining; readonly scored: ScoredModel } | null;
  readonly size: ListSize;
}

/**
 * Draws a list with the seed that was fixed for it, and keeps and logs it. A training, and a table without one, gives one list.
 *
 * @returns the id of the draw
 * @throws AppError DRAW_EXISTS, LOT_EXISTS; LOT_NO_SEED for a table that was made before seeds were fixed with the table; RANK_CAPACITY_INVALID
 */
export async function keepDraw(store: Store, { analysis, byModel, size }: ToDraw): Promise<number> {
  const deliveryId = analysis.delivery.id;
  const trainingId = byModel?.training.id ?? null;
  const scored = byModel?.scored ?? null;
  return store.exclusive(async (db) => {
    const drawn = trainingId === null ? latestLot(db, deliveryId) : latestDraw(db, trainingId);
    if (drawn !== null) throw new AppError(trainingId === null ? 'LOT_EXISTS' : 'DRAW_EXISTS');
    const committed = openSeedCommitment(db, { deliveryId, trainingId });
    if (committed === null) throw new AppError('LOT_NO_SEED');
    const selection = select(analysis, scored, size, committed.seed);
    const hash = populationHash(Array.from(selection.eligible, (row) => analysis.numbers[row] as string));
    const id = insertDraw(
      db,
      {
        deliveryId,
        trainingId,
        seedCommitmentId: committed.id,
        at: new Date().toISOString(),
        by: store.user,
        modelKind: scored?.kind ?? null,
        capacity: size.capacity,
        randomSize: size.random,
        onlyUnknown: size.onlyUnknown,
        population: analysis.population.length,
        eligible: selection.eligible.length,
        populationHash: hash,
        cutoff: selection.cutoff,
      },
      selection.items.map(({ row, number, route, place, probability }, position) => ({
        position,
        dossierRow: row,
        number,
        route,
        rank: place,
        probability,
      })),
    );
    if (scored !== null) keepModelPlaces(db, id, { analysis, scored }, selection);
    appendLog(db, {
      who: store.user,
      event: 'rank.drawn',
      details: {
        draw: id,
        ...(byModel === null
          ? { delivery: deliveryId }
          : { training: byModel.training.id, model: byModel.scored.kind }),
        ...size,
        populationHash: hash,
        seed: committed.seed,
        commitment: committed.commitment,
      },
    });
    return id;
  });
}
