import type { Analysis } from './analysis.ts';
import { modelOrder } from './model-order.ts';
import type { Selection } from './selection.ts';
import type { Db } from './store/database.ts';
import { listDrawItems } from './store/draw.ts';
import { getSeries, putSeries } from './store/series.ts';
import type { ScoredModel } from './training.ts';

const MODEL_ORDER = 'modelOrder';

/** Per item of a draw, by position: its place in the order of the model among all dossiers to choose from, from 0 (`modelOrder`). */
export function modelPlaces(db: Db, drawId: number): Int32Array | null {
  return getSeries(db, { kind: 'draw', id: drawId }, MODEL_ORDER, Int32Array);
}

/** Keeps `modelPlaces` with a draw: when it is drawn, and anew with each replacement; before any outcome is known. */
export function keepModelPlaces(
  db: Db,
  drawId: number,
  { analysis, scored }: { readonly analysis: Analysis; readonly scored: ScoredModel },
  { line, looked }: Pick<Selection, 'line' | 'looked'>,
): void {
  const order = modelOrder(line, looked, {
    scoreOf: (row) => scored.logOdds[row] as number,
    numberOf: (row) => analysis.numbers[row] as string,
  });
  const placeOf = new Map(order.map((row, place) => [row, place]));
  const places = listDrawItems(db, drawId).map(({ dossierRow }) => placeOf.get(dossierRow) as number);
  putSeries(db, { kind: 'draw', id: drawId }, MODEL_ORDER, Int32Array.from(places));
}
