import type { Choice, Draw as ShownDraw } from '../../shared/contract/rank.ts';
import type { ModelKind } from '../../shared/learning/additive-model.ts';
import { type Analysis, hasPseudonyms, presentAnalysis } from './analysis.ts';
import { type DrawnList, drawnList } from './drawn-list.ts';
import { replacementCounts } from './replacement-counts.ts';
import type { ListSize } from './selection.ts';
import type { Db } from './store/database.ts';
import { countDraws, type Draw, latestDraw, latestLot } from './store/draw.ts';
import { presentTraining, requireModel, requireTraining, type ScoredModel, shareAt } from './training.ts';

/** A draw with the table that it came from and the model that chose a part of it. */
export interface PresentDraw {
  readonly draw: Draw;
  readonly analysis: Analysis;
  /** Null for a list by lot, without a model. */
  readonly scored: ScoredModel | null;
}

/** The list that was drawn from the present training, or the one by lot from the present table; null before it is drawn. */
export function presentDraw(db: Db, ofLot: boolean): Draw | null {
  const analysis = presentAnalysis(db);
  if (analysis === null) return null;
  if (ofLot) return latestLot(db, analysis.delivery.id);
  const training = presentTraining(db);
  return training === null ? null : latestDraw(db, training.id);
}

/** As `presentDraw`, with what it was drawn with. */
export function presentList(db: Db, ofLot: boolean): PresentDraw | null {
  const analysis = presentAnalysis(db);
  const draw = presentDraw(db, ofLot);
  if (analysis === null || draw === null) return null;
  const choice = choiceOf(draw);
  return { draw, analysis, scored: choice === null ? null : requireModel(db, requireTraining(db), choice.model) };
}

export const sizeOf = ({ capacity, randomSize: random, onlyUnknown }: Draw): ListSize => ({
  capacity,
  random,
  onlyUnknown,
});

/** With what a selection was chosen; null for a list by lot, without a model. The kinds in the vault are those of the contract. */
export const choiceOf = (draw: Draw): Choice | null =>
  draw.modelKind === null ? null : { model: draw.modelKind as ModelKind, ...sizeOf(draw) };

/** A draw as the page shows it, with the list that it became. */
export function shownDraw(db: Db, { draw, analysis, scored }: PresentDraw): { view: ShownDraw; list: DrawnList } {
  const { id, at, by, population, eligible, seed, seedCommitment, populationHash, cutoff } = draw;
  const list = drawnList(db, draw);
  const view: ShownDraw = {
    id,
    at,
    by,
    choice: { model: scored?.kind ?? null, ...sizeOf(draw) },
    population,
    eligible,
    populationHash,
    seed,
    seedCommitment,
    cutoff: cutoff === null || scored === null ? null : shareAt(scored, cutoff),
    earlierDraws: countDraws(db, analysis.delivery.id, id),
    pseudonyms: hasPseudonyms(analysis.columns),
    lotChance: list.looked / eligible,
    replacements: replacementCounts(list),
  };
  return { view, list };
}
