import type { LabelDefinition, PreparedCases } from '../../../shared/contract/prepare.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { latestFeatureRun } from '../store/feature-run.ts';
import { presentLabel, sameLabel } from './label-state.ts';

/** What a computation was made from, and what it found. */
export interface RunSummary {
  readonly cases: PreparedCases;
  readonly quarterIds: readonly number[];
  readonly label: LabelDefinition;
  /** Of the cases, see `CaseSet`. */
  readonly hash: string;
}

export interface PresentRun {
  readonly id: number;
  readonly summary: RunSummary;
}

/** The newest computation of all features, or null. */
export function presentRun(db: Db): PresentRun | null {
  const run = latestFeatureRun(db);
  return run === null ? null : { id: run.id, summary: run.summary as RunSummary };
}

/** Whether other deliveries are in force than when this was computed, or another label. */
export function isStale(db: Db, { quarterIds, label }: RunSummary, quarters: readonly AcceptedQuarter[]): boolean {
  const present = JSON.stringify(quarters.map(({ id }) => id));
  return present !== JSON.stringify(quarterIds) || !sameLabel(label, presentLabel(db).definition);
}
