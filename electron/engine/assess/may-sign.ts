import type { GatesState } from '../../../shared/contract/assess-gates.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { foldedName } from '../../../shared/domain/person-name.ts';
import { listSignatures } from '../store/signature.ts';
import type { Store } from '../store/store.ts';

/** Who signs, as the open vault knows them. */
export type Signer = Pick<Store, 'user' | 'role' | 'hasOwnSecret'>;

/** Why somebody cannot sign. */
export type SigningObstacle = Exclude<GatesState['cannotSign'], 'checks-open' | null>;

/**
 * Who signs has a role for it, and came in with a secret that nobody else knows: a passphrase of their own choice, not one that somebody
 * typed for them, nor a recovery code that lies on paper. The slot that opened the vault vouches for that, so it cannot be changed in
 * the keys file. Nobody signs the same twice, under whatever spelling of the name.
 *
 * @param hash of the subject.
 * @returns what stands in the way, or null.
 */
export function mayNotSign(signer: Signer & Pick<Store, 'db'>, hash: string): SigningObstacle | null {
  if (!may(signer.role, 'sign')) return 'role';
  if (!signer.hasOwnSecret) return 'passphrase-not-own';
  const name = foldedName(signer.user);
  return listSignatures(signer.db, hash).some(({ by }) => foldedName(by) === name) ? 'signed-already' : null;
}
