import { z } from 'zod';
import { type Criteria, type CriteriaState, criteriaSchema } from '../../../shared/contract/assess-criteria.ts';
import { PROPOSED_MARGIN } from '../../../shared/contract/assess-routes.ts';
import { criteriaProblems, proposedCriteria } from '../../../shared/domain/criteria.ts';
import { AppError } from '../../../shared/errors.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import {
  criteriaByVersion,
  latestCriteria,
  latestLocked,
  lockVersion,
  putCriteria,
  type StoredCriteria,
} from '../store/criteria.ts';
import type { Db } from '../store/database.ts';
import { appendLog, countEvents } from '../store/log.ts';
import { getSetting } from '../store/setting.ts';

/** Criteria that nobody can change any more. */
export interface LockedCriteria {
  readonly version: number;
  readonly definition: Criteria;
  readonly lockedAt: string;
}

function locked(stored: StoredCriteria | null): LockedCriteria | null {
  if (stored === null || stored.lockedAt === null) return null;
  return { version: stored.version, definition: criteriaSchema.parse(stored.definition), lockedAt: stored.lockedAt };
}

/** The criteria that count: the newest version that was locked, or null before the first. */
export const criteriaInForce = (db: Db): LockedCriteria | null => locked(latestLocked(db));

/** The criteria of one version, which a training was done under; null when that version was never locked. */
export const lockedCriteria = (db: Db, version: number): LockedCriteria | null =>
  locked(criteriaByVersion(db, version));

/** Largest difference, as a share, that counts as equal. */
export const marginInForce = (db: Db): number => criteriaInForce(db)?.definition.equalityMargin ?? PROPOSED_MARGIN;

/** As `criteriaInForce`, for what may not be done without. @throws AppError CRITERIA_OPEN */
export function requireCriteria(db: Db): LockedCriteria {
  const criteria = criteriaInForce(db);
  if (criteria === null) throw new AppError('CRITERIA_OPEN');
  return criteria;
}

/** What the product proposes in this vault, with the owner who was named when it was made. */
const proposalFor = (db: Db): Criteria => ({
  ...proposedCriteria,
  owner: getSetting(db, 'owner', z.string()) ?? '',
});

/** Trainings whose results could be seen, also those that were discarded since: only the log keeps all of them. */
const countTrainings = (db: Db): number => countEvents(db, 'train.done');

/** The newest version, or the proposal as version 1 when none was saved. */
export function criteriaState(db: Db): CriteriaState {
  const stored = latestCriteria(db);
  const force = criteriaInForce(db);
  const inForce = force === null ? null : { version: force.version, lockedAt: force.lockedAt };
  const seen = countTrainings(db);
  const shared = { trainingsBefore: stored?.trainingsBefore ?? seen, trainingsSeen: seen, inForce };
  if (stored === null) {
    const nobody = { savedBy: null, savedAt: null, lockedBy: null, lockedAt: null };
    return { version: 1, definition: proposalFor(db), ...nobody, ...shared };
  }
  return { ...stored, definition: criteriaSchema.parse(stored.definition), ...shared };
}

/** Saves a draft: in place of one that is not locked, else as the next version. */
export function saveCriteria(db: Db, user: string, definition: Criteria): void {
  const stored = latestCriteria(db);
  const version = stored === null ? 1 : stored.version + (stored.lockedAt === null ? 0 : 1);
  putCriteria(db, { version, definition, savedBy: user, savedAt: new Date().toISOString() });
  appendLog(db, { who: user, event: 'criteria.saved', details: { version, ...definition } });
}

/** Whether the requirements are those that the product proposes, whoever is their owner. */
function asProposed(definition: Criteria): boolean {
  const { owner } = proposedCriteria;
  return canonicalJson({ ...definition, owner }) === canonicalJson(proposedCriteria);
}

/**
 * Makes a saved draft final; a later change is a new version.
 * @throws AppError CRITERIA_LOCKED, CRITERIA_INVALID with `missing`: `version` when there is no such draft, or the fields to fill in
 */
export function lockCriteria(db: Db, user: string, version: number): void {
  const stored = criteriaByVersion(db, version);
  if (stored === null) throw new AppError('CRITERIA_INVALID', { missing: ['version'] });
  if (stored.lockedAt !== null) throw new AppError('CRITERIA_LOCKED', { version });
  const definition = criteriaSchema.parse(stored.definition);
  const missing = criteriaProblems(definition);
  if (missing.length > 0) throw new AppError('CRITERIA_INVALID', { missing });
  const trainingsBefore = countTrainings(db);
  lockVersion(db, { version, by: user, at: new Date().toISOString(), trainingsBefore });
  const details = { version, asProposed: asProposed(definition), trainingsBefore, ...definition };
  appendLog(db, { who: user, event: 'criteria.locked', details });
}
