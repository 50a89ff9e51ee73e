import type { BiasPermission, BiasVault } from '../../../shared/contract/assess-groups.ts';
import {
  type BiasFacts,
  biasVaultState,
  isSamePerson,
  MOST_PERMISSION_MONTHS,
  mayMeasureWith,
  permissionProblem,
} from '../../../shared/domain/bias-permission.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { AppError } from '../../../shared/errors.ts';
import { addMonths, today } from '../dates.ts';
import {
  approvePermission,
  endPermission,
  insertBiasPermission,
  latestBiasPermission,
  type NewBiasPermission,
} from '../store/bias-permission.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { biasContents, holdsAttributes } from './contents.ts';
import { lastDeletion } from './deletion.ts';

/** Who is at the keyboard, as the open vault knows them, and what day it is. */
export interface Visitor extends Pick<Store, 'user' | 'role' | 'hasOwnSecret'> {
  /** yyyy-mm-dd; today when left out. */
  readonly on?: string;
}

export type AskedPermission = Omit<NewBiasPermission, 'askedBy' | 'askedAt'>;

interface Facts extends BiasFacts {
  readonly permission: BiasPermission | null;
}

const factsOf = (db: Db): Facts => ({
  permission: latestBiasPermission(db),
  holdsAttributes: holdsAttributes(db),
  deletedAt: lastDeletion(db)?.at ?? null,
});

const latestFor = (on: string): string => addMonths(on, MOST_PERMISSION_MONTHS);

/** What lies in the bias vault, the permission to look at it, and what the visitor may do. */
export function biasVault(db: Db, visitor: Visitor): BiasVault {
  const { user, role, on = today() } = visitor;
  const facts = factsOf(db);
  const { permission } = facts;
  const state = biasVaultState(facts, on);
  return {
    attributes: biasContents(db),
    permission,
    state,
    mayMeasure: may(role, 'work') && mayMeasureWith(facts, user, on),
    mayApprove: state === 'asked' && mayNotApprove(visitor, permission) === null,
    mayEnd: mayEnd(role) && state !== 'deletion-due' && permission !== null && permission.endedAt === null,
    cannotApprove: state === 'asked' ? mayNotApprove(visitor, permission) : null,
    deleted: lastDeletion(db),
    today: on,
    latest: latestFor(on),
  };
}

/**
 * Asks for permission to look at group attributes; somebody else has to approve it. It comes in the place of one that is over.
 * @throws AppError BIAS_STATE with the state when one is asked or open already or the attributes should have been deleted,
 *   BIAS_PERMISSION_INVALID with the problem
 */
export function askPermission(db: Db, { user, on = today() }: Visitor, asked: AskedPermission): void {
  const state = biasVaultState(factsOf(db), on);
  if (state === 'asked' || state === 'open' || state === 'deletion-due') throw new AppError('BIAS_STATE', { state });
  const problem = permissionProblem(asked, on, latestFor(on));
  if (problem !== null) throw new AppError('BIAS_PERMISSION_INVALID', { problem, latest: latestFor(on) });
  const id = insertBiasPermission(db, { ...asked, askedBy: user, askedAt: new Date().toISOString() });
  appendLog(db, { who: user, event: 'bias.asked', details: { permission: id, ...asked } });
}

/** Who approves has a role for it, came in with a secret that nobody else knows, and did not ask for it. */
function mayNotApprove(
  { user, role, hasOwnSecret }: Visitor,
  permission: BiasPermission | null,
): BiasVault['cannotApprove'] {
  if (!may(role, 'approve')) return 'role';
  if (!hasOwnSecret) return 'passphrase-not-own';
  return permission !== null && isSamePerson(permission.askedBy, user) ? 'asked-it' : null;
}

/**
 * Approves what somebody else asked for.
 * @throws AppError ROLE_MAY_NOT, PASSPHRASE_NOT_OWN, BIAS_APPROVED_BY_ASKER, BIAS_STATE when this permission does not wait for approval
 */
export function approveAsked(db: Db, visitor: Visitor, id: number): void {
  const { user, role, on = today() } = visitor;
  const facts = factsOf(db);
  const obstacle = mayNotApprove(visitor, facts.permission);
  if (obstacle === 'role') throw new AppError('ROLE_MAY_NOT', { needs: 'approve', role });
  if (obstacle === 'passphrase-not-own') throw new AppError('PASSPHRASE_NOT_OWN');
  if (obstacle === 'asked-it') throw new AppError('BIAS_APPROVED_BY_ASKER');
  const state = biasVaultState(facts, on);
  if (state !== 'asked' || facts.permission?.id !== id) throw new AppError('BIAS_STATE', { state });
  approvePermission(db, id, { by: user, at: new Date().toISOString() });
  appendLog(db, { who: user, event: 'bias.approved', details: { permission: id } });
}

/** Who works here may stop looking, and who approves may take back what was allowed, by themselves or by another. */
const mayEnd = (role: string): boolean => may(role, 'withdraw');

/**
 * Ends a permission before its last day, also one that nobody approved.
 * @throws AppError ROLE_MAY_NOT, BIAS_STATE when there is nothing to end
 */
export function endEarly(db: Db, { user, role, on = today() }: Visitor, id: number): void {
  if (!mayEnd(role)) throw new AppError('ROLE_MAY_NOT', { needs: 'withdraw', role });
  const facts = factsOf(db);
  const state = biasVaultState(facts, on);
  if (facts.permission?.id !== id || facts.permission.endedAt !== null) throw new AppError('BIAS_STATE', { state });
  endPermission(db, id, { by: user, at: new Date().toISOString() });
  appendLog(db, { who: user, event: 'bias.ended', details: { permission: id } });
}

/**
 * The permission under which the visitor looks at group attributes today. Nobody does without one, not even in a practice vault.
 * @throws AppError BIAS_NOT_ALLOWED with the state and whether the permission names the visitor, ROLE_MAY_NOT
 */
export function requirePermission(db: Db, { user, role, on = today() }: Visitor): BiasPermission {
  if (!may(role, 'work')) throw new AppError('ROLE_MAY_NOT', { needs: 'work', role });
  const facts = factsOf(db);
  if (facts.permission === null || !mayMeasureWith(facts, user, on)) {
    const named = (facts.permission?.users ?? []).some((name) => isSamePerson(name, user));
    throw new AppError('BIAS_NOT_ALLOWED', { state: biasVaultState(facts, on), named });
  }
  return facts.permission;
}
