import { type AdditiveModel, logOddsOf } from '../additive-model.ts';
import { calibratedIntercept } from '../calibrated-intercept.ts';
import { smoothedShare } from '../stats/smoothed-share.ts';
import type { AnalysisTable } from '../table.ts';
import { checkpoint, type TrainingRun } from '../training-run.ts';
import { summaryOf } from '../training-summary.ts';
import type { SingleProfile } from './expert-card.ts';
import { expertFeatures } from './expert-features.ts';
import { expertTraining } from './expert-training.ts';
import { profileMembers } from './profile-members.ts';

/**
 * A single profile (Leeuwarden, Winterswijk; METHOD 4) as a model: one rule, whose coefficient is the difference in log-odds between the
 * unlawful shares inside and outside, both smoothed. The intercept makes the mean estimate equal the share over all training rows.
 * @param profile at least one condition, each on another feature
 * @throws AppError MODEL_COLUMNS_DIFFER (features of the profile that the table lacks or has as another kind), TRAIN_NO_DATA,
 *   TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES (30 of each are needed), TRAIN_COLUMN_UNUSABLE, TRAIN_WEIGHTS_INVALID, CANCELLED
 */
export function profileModel(profile: SingleProfile, table: AnalysisTable, run: TrainingRun = {}): AdditiveModel {
  checkpoint(run, 0);
  const features = expertFeatures(profile, table);
  const training = expertTraining(table, run);
  const { weights, outcome, prevalence } = training;
  const inside = profileMembers(profile, training.table);

  const totals = { rows: 0, hits: 0, support: 0, supportHits: 0 };
  inside.forEach((value, row) => {
    const weight = value * (weights[row] as number);
    totals.rows += weight;
    totals.hits += weight * (outcome[row] as number);
    totals.support += value;
    totals.supportHits += value * (outcome[row] as number);
  });
  const rateInside = smoothedShare(totals.hits, totals.rows, prevalence);
  const others = Math.max(0, training.table.rows - totals.rows);
  const otherHits = Math.min(others, Math.max(0, prevalence * training.table.rows - totals.hits));
  const coefficient = logOddsOf(rateInside) - logOddsOf(smoothedShare(otherHits, others, prevalence));
  const logOdds = Float64Array.from(inside, (value) => value * coefficient);
  checkpoint(run, 1);
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'profile',
    intercept: calibratedIntercept(logOdds, weights, prevalence),
    terms: [
      {
        kind: 'rule',
        conditions: profile.conditions,
        coefficient,
        mean: totals.rows / training.table.rows,
        support: totals.support,
        hits: totals.supportHits,
      },
    ],
    features,
    training: summaryOf(training, 0, 0),
  };
}
