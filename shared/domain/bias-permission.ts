import { foldedName } from './person-name.ts';

/**
 * The permission to look at group attributes, which lie apart from all else (the biaskluis): for a purpose, on a legal basis, by people
 * who are named, until a day, asked by one person and approved by another. Days are yyyy-mm-dd, so that they compare as text.
 */
export const biasStates = ['none', 'asked', 'open', 'expired', 'ended', 'deletion-due', 'deleted'] as const;
export type BiasVaultState = (typeof biasStates)[number];

/** What a permission allows, and what became of it. */
export interface PermissionTerms {
  readonly users: readonly string[];
  /** Last day on which the attributes may be looked at. */
  readonly validUntil: string;
  /** Day on which they must be gone. */
  readonly deleteOn: string;
  readonly askedBy: string;
  readonly approvedAt: string | null;
  readonly endedAt: string | null;
}

export interface BiasFacts {
  /** The newest permission; earlier ones do not count any more. */
  readonly permission: PermissionTerms | null;
  /** Whether any group attribute is in the vault. */
  readonly holdsAttributes: boolean;
  /** When they were last deleted; null when they never were. */
  readonly deletedAt: string | null;
}

/** Months that a permission may last at most: a purpose that is older is looked at anew. */
export const MOST_PERMISSION_MONTHS = 12;

export const isSamePerson = (one: string, other: string): boolean => foldedName(one) === foldedName(other);

/**
 * What the group attributes are in on a day. Attributes that outlast the day of their deletion come first: whoever approved them approved
 * that day too. A permission that nobody approved in time is as expired as one that was used.
 */
export function biasVaultState({ permission, holdsAttributes, deletedAt }: BiasFacts, today: string): BiasVaultState {
  if (permission === null) return deletedAt !== null && !holdsAttributes ? 'deleted' : 'none';
  const { approvedAt, endedAt, validUntil, deleteOn } = permission;
  if (approvedAt !== null && holdsAttributes && today > deleteOn) return 'deletion-due';
  if (endedAt !== null) return deletedAt !== null && !holdsAttributes ? 'deleted' : 'ended';
  if (today > validUntil) return 'expired';
  return approvedAt === null ? 'asked' : 'open';
}

/** Whether somebody may measure on a day: the permission is open and names them. */
export const mayMeasureWith = (facts: BiasFacts, user: string, today: string): boolean =>
  biasVaultState(facts, today) === 'open' && (facts.permission?.users ?? []).some((named) => isSamePerson(named, user));

export type PermissionProblem = 'past' | 'too-long' | 'deleted-before-end' | 'name-twice';

/**
 * What is wrong with a permission that somebody asks for, or null.
 * @param latest last day that a permission may run until: `MOST_PERMISSION_MONTHS` after today
 */
export function permissionProblem(
  { users, validUntil, deleteOn }: Pick<PermissionTerms, 'users' | 'validUntil' | 'deleteOn'>,
  today: string,
  latest: string,
): PermissionProblem | null {
  if (validUntil < today) return 'past';
  if (deleteOn < validUntil) return 'deleted-before-end';
  if (deleteOn > latest) return 'too-long';
  return new Set(users.map(foldedName)).size < users.length ? 'name-twice' : null;
}
