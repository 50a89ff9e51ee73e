import type { Permission } from '../../shared/domain/permissions.ts';
import { useApp } from './store.ts';

/** Whether whoever opened the vault may do something; nobody may without an open vault. The engine refuses it all the same. */
export const useMay = (permission: Permission): boolean =>
  useApp(({ vault }) => vault?.permissions.includes(permission) ?? false);
