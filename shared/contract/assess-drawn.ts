import { z } from 'zod';
import type { TwoPhaseCounts, TwoPhaseMeasures } from '../learning/stats/two-phase.ts';
import { call } from './call.ts';
import type { Estimate, ModelKind } from './train.ts';

/** What became of one part of a drawn selection. */
export interface DrawnPartHits {
  readonly chosenBy: 'model' | 'random';
  /** To be investigated: replaced dossiers left out, those that took their place counted. */
  readonly drawn: number;
  readonly replaced: number;
  readonly notInvestigated: number;
  readonly unknown: number;
  /** With a known outcome. */
  readonly n: number;
  readonly hits: number;
  readonly rate: Estimate | null;
}

/** What the dossiers without an outcome could do: the measures if none, and if all of them help the model. */
export interface Uncertain {
  readonly missing: number;
  readonly precision: { readonly low: number; readonly high: number };
  readonly recall: { readonly low: number; readonly high: number } | null;
}

/**
 * Why nothing is said of all dossiers to choose from: more than a fifth of a part has no outcome yet; nothing was chosen by the model;
 * nobody outside its choice could be drawn; nobody outside it was drawn; or the draw is of before the order of the model was kept.
 */
export type DrawnRefusal =
  | { readonly refused: 'not-done' | 'no-model' | 'not-kept' }
  | { readonly refused: 'zero-probability' | 'nothing-drawn'; readonly dossiers: number };

export interface DrawnMeasures {
  readonly refused: null;
  /** What the estimate rests on, in the form of `stat twophase`: the population is that of dossiers that can be investigated. */
  readonly counts: TwoPhaseCounts;
  readonly measures: TwoPhaseMeasures;
  /** Null when the outcome of every dossier is known. */
  readonly uncertain: Uncertain | null;
}

export interface DrawnSelection {
  readonly draw: number;
  readonly drawnAt: string;
  readonly drawnBy: string;
  /** Null for a list by lot, without a model. */
  readonly model: ModelKind | null;
  /** Dossiers that could be drawn, and those that were left out beforehand: of these the figures say nothing. */
  readonly eligible: number;
  readonly leftOut: number;
  /** Chance of each eligible dossier to be in the lot. */
  readonly lotChance: number;
  /** What the model chose, where there was one, and the lot. */
  readonly parts: readonly DrawnPartHits[];
  /** "Predictieverschil": hit rate of the model's choice minus that of the lot of the same selection (Newcombe). */
  readonly difference: Estimate | null;
  readonly measured: DrawnMeasures | DrawnRefusal;
}

export const drawnContract = {
  /** Selections that were drawn from quarterly deliveries, the newest first, with what later deliveries tell of them. */
  'assess.drawn': call<readonly DrawnSelection[]>()(z.strictObject({}), { needs: 'read' }),
};
