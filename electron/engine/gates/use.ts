import type { ModelKind } from '../../../shared/contract/train.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, presentAnalysis } from '../analysis.ts';
import { today } from '../dates.ts';
import type { Db } from '../store/database.ts';
import { type PresentTraining, presentTraining, type ScoredModel, scoredModel } from '../training.ts';
import { fingerprint } from './fingerprint.ts';

/** What the gates are about: the present training, one of its models, and how many dossiers it chooses, without those of the lot. */
export interface Use {
  readonly db: Db;
  readonly analysis: Analysis;
  readonly training: PresentTraining;
  readonly scored: ScoredModel;
  readonly capacity: number;
  /** yyyy-mm-dd */
  readonly today: string;
}

/** Null before a training, and for a model that it does not have. */
export function presentUse(db: Db, model: ModelKind, capacity: number, on = today()): Use | null {
  const [analysis, training] = [presentAnalysis(db), presentTraining(db)];
  if (analysis === null || training === null) return null;
  const scored = scoredModel(db, training, model);
  return scored === null ? null : { db, analysis, training, scored, capacity, today: on };
}

/** As `presentUse`, for what cannot do without. @throws AppError RANK_NO_MODEL */
export function requireUse(db: Db, model: ModelKind, capacity: number): Use {
  const use = presentUse(db, model, capacity);
  if (use === null) throw new AppError('RANK_NO_MODEL', { kind: model });
  return use;
}

/**
 * Under which explanations of a check are kept: with the figures that they explain. Other figures, or another training, have to be
 * explained anew.
 */
export function explanationSubject(
  { training, scored }: Use,
  facts: Readonly<Record<string, number | string | null>>,
): string {
  return `training ${training.id} ${scored.kind} ${fingerprint(facts)}`;
}
