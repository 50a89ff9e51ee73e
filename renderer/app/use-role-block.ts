import type { Permission } from '../../shared/domain/permissions.ts';
import { useText } from '../i18n/use-text.ts';
import { useMay } from './use-may.ts';

const nl = {
  work: 'Uw rol verandert hier niets. Dat doet wie in deze kluis werkt.',
  sign: 'Uw rol tekent hier niet.',
};

const en: typeof nl = {
  work: 'Your role changes nothing here. Who works in this vault does.',
  sign: 'Your role does not sign here.',
};

const roleBlockText = { nl, en };

export type BlockedPermission = Extract<Permission, keyof typeof nl>;

/** Why the role of whoever opened the vault keeps a button closed, or null when it does not. */
export function useRoleBlock(permission: BlockedPermission): string | null {
  const words = useText(roleBlockText);
  return useMay(permission) ? null : words[permission];
}
