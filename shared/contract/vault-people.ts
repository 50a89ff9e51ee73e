import { z } from 'zod';
import { grantedRoles } from '../domain/permissions.ts';
import { call } from './call.ts';
import { fileId } from './shell.ts';

const passphrase = z.string().min(1).max(400);

/** Somebody with a passphrase of the open vault. */
export interface Person {
  readonly id: string;
  readonly user: string;
  readonly role: string;
  /** Null for whoever made the vault. */
  readonly addedBy: string | null;
  readonly addedAt: string;
  /** False while the passphrase is the one that somebody else typed for them: they cannot sign then. */
  readonly hasOwnPassphrase: boolean;
  /** Whether the recovery code opens the vault in their name. */
  readonly holdsRecovery: boolean;
}

export const peopleContract = {
  /** Who can open a closed vault with a passphrase; names and roles lie in the clear beside it. */
  'vault.door': call<readonly Pick<Person, 'user' | 'role'>[]>()(z.strictObject({ file: fileId }), { vault: false }),
  'vault.people': call<readonly Person[]>()(z.strictObject({}), { needs: 'read' }),
  /** `passphrase` is the new person's, `own` that of who lets them in. */
  'vault.addPerson': call<null>()(
    z.strictObject({
      user: z.string().trim().min(1).max(120),
      role: z.enum(grantedRoles),
      passphrase,
      own: passphrase,
    }),
    { needs: 'people' },
  ),
  'vault.removePerson': call<null>()(z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/), own: passphrase }), {
    needs: 'people',
  }),
};
