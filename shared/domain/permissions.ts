/** Who may hold a key slot; what each may do is in one table below. */
export const userRoles = ['analist', 'controleur', 'onderzoeker', 'sleutelbeheerder', 'auditor', 'trainer'] as const;
export type UserRole = (typeof userRoles)[number];

/** The roles that can be given to a person now; the others come with the rooms that they work in. */
export const grantedRoles = ['analist', 'controleur', 'auditor'] as const satisfies readonly UserRole[];
export type GrantedRole = (typeof grantedRoles)[number];

/**
 * What somebody may do in a vault: `read` see everything and look after one's own access, `work` change what is in the vault or take
 * something out of it, `sign` vouch for it and explain what was measured, `approve` allow a look at group attributes, `withdraw` end such
 * a look, `people` decide who has access.
 */
export type Permission = 'read' | 'work' | 'sign' | 'approve' | 'withdraw' | 'people';

/**
 * Which role may do what. Who works may not approve, and who approves neither works nor signs: that is what makes the second pair of
 * eyes one. Only who works may let people in, or somebody could let in the pair of eyes that suits them without touching the work. A
 * trainer does in a practice vault all that an analyst does. Who keeps the pseudonyms or investigates has no room here yet.
 *
 * These are rules that the program keeps to, not the cipher: every slot opens the same key.
 */
const permissionsOf: Readonly<Record<UserRole, readonly Permission[]>> = {
  analist: ['read', 'work', 'sign', 'withdraw', 'people'],
  trainer: ['read', 'work', 'sign', 'withdraw', 'people'],
  controleur: ['read', 'sign'],
  auditor: ['read', 'approve', 'withdraw'],
  onderzoeker: [],
  sleutelbeheerder: [],
};

/** What a role, as it stands in a vault, may do; one that nobody knows may do nothing. */
export function permissionsFor(role: string): readonly Permission[] {
  const known = userRoles.find((name) => name === role);
  return known === undefined ? [] : permissionsOf[known];
}

export const may = (role: string, permission: Permission): boolean => permissionsFor(role).includes(permission);
