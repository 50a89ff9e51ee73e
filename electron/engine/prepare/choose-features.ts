import type { z } from 'zod';
import { LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { FeatureStats, prepareContract } from '../../../shared/contract/prepare.ts';
import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { putFeatureChoice } from '../store/feature-choice.ts';
import { featureStatsOf } from '../store/feature-run.ts';
import { appendLog } from '../store/log.ts';
import { presentRun } from './present-run.ts';

export type FeatureDecision = z.infer<(typeof prepareContract)['prepare.choose']['input']>['choices'][number];

/** What the newest computation found about each feature, by name. */
export function presentStats(db: Db): ReadonlyMap<string, FeatureStats> {
  const run = presentRun(db);
  return run === null ? new Map() : (featureStatsOf(db, run.id) as ReadonlyMap<string, FeatureStats>);
}

/**
 * Saves what the analyst decided, all of it or nothing. A feature is used only with a written justification, a proxy no less than any
 * other; one that may give the outcome away is never used.
 * @throws AppError PREPARE_FEATURE_UNKNOWN, PREPARE_REASON_MISSING, PREPARE_LEAK with the feature
 */
export function chooseFeatures(db: Db, user: string, decisions: readonly FeatureDecision[]): void {
  const stats = presentStats(db);
  const declared = new Set(featureDeclarations.map(({ name }) => name));
  const decidedAt = new Date().toISOString();
  for (const { name: feature, used, justification } of decisions) {
    if (!declared.has(feature)) throw new AppError('PREPARE_FEATURE_UNKNOWN', { feature });
    if (used && justification.trim().length < LEAST_REASON_LENGTH)
      throw new AppError('PREPARE_REASON_MISSING', { feature, least: LEAST_REASON_LENGTH });
    if (used && stats.get(feature)?.leak) throw new AppError('PREPARE_LEAK', { feature });
    putFeatureChoice(db, { name: feature, used, justification, decidedBy: user, decidedAt });
  }
  const details = { choices: decisions.map(({ name, used, justification }) => ({ name, used, justification })) };
  appendLog(db, { who: user, event: 'prepare.chosen', details });
}
