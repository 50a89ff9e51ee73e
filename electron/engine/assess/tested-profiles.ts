import { AppError } from '../../../shared/errors.ts';
import { keepLabel } from '../prepare/label-state.ts';
import type { Db } from '../store/database.ts';
import { freezeVersion } from '../store/label-definition.ts';
import { appendLog } from '../store/log.ts';
import { deleteProfile, insertProfile, type StoredProfile } from '../store/tested-profile.ts';

export interface NewProfile {
  readonly name: string;
  readonly period: string;
  readonly hits: number;
  readonly n: number;
  /** Version of the definition of the outcome under which it was counted. */
  readonly label: number;
}

/**
 * Keeps a profile that was tested elsewhere. From here on the definition that it was counted under cannot change in place: a change of
 * the label then makes a new version, and the profile is seen to belong to the former one.
 *
 * @returns its id
 * @throws AppError PROFILE_INVALID with the counts, PROFILE_LABEL_DIFFERS with the version that counts now
 */
export function addProfile(db: Db, user: string, { name, period, hits, n, label }: NewProfile): number {
  if (hits > n) throw new AppError('PROFILE_INVALID', { hits, n });
  const { version } = keepLabel(db, user);
  if (label !== version) throw new AppError('PROFILE_LABEL_DIFFERS', { label, present: version });
  const at = new Date().toISOString();
  freezeVersion(db, version, at);
  const profile = { name, period, hits, n, labelVersion: version, addedBy: user, addedAt: at };
  const id = insertProfile(db, profile);
  logProfile(db, user, 'profile.added', { ...profile, id });
  return id;
}

/** Takes a profile away; one that is gone already is no mistake. */
export function removeProfile(db: Db, user: string, id: number): void {
  const removed = deleteProfile(db, id);
  if (removed !== null) logProfile(db, user, 'profile.removed', removed);
}

function logProfile(db: Db, who: string, event: string, profile: StoredProfile): void {
  const { id, name, period, hits, n, labelVersion } = profile;
  appendLog(db, { who, event, details: { profile: id, name, period, hits, n, labelVersion } });
}
