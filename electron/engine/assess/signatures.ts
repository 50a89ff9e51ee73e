import { createHash } from 'node:crypto';
import type { Signature } from '../../../shared/contract/assess-gates.ts';
import { foldedName } from '../../../shared/domain/person-name.ts';
import { AppError } from '../../../shared/errors.ts';
import { canonicalJson, type Json } from '../store/canonical-json.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { insertSignature, listSignatures } from '../store/signature.ts';
import { mayNotSign, type Signer } from './may-sign.ts';

export { latestSigned } from '../store/signature.ts';

/** What is signed for, in 64 hexadecimal digits: SHA-256 over its canonical JSON, so that any difference makes another subject. */
export const subjectHash = (subject: Json): string =>
  createHash('sha256').update(canonicalJson(subject), 'utf8').digest('hex');

/** Those who signed for exactly this subject, in the order in which they did. */
export const signaturesOf = (db: Db, hash: string): Signature[] =>
  listSignatures(db, hash).map(({ by, role, at }) => ({ by, role, at }));

/** Whether two different people signed, at least one of whom does not work on what is signed for. */
export const isFourEyes = (signatures: readonly Pick<Signature, 'by' | 'role'>[]): boolean =>
  new Set(signatures.map(({ by }) => foldedName(by))).size >= 2 && signatures.some(({ role }) => role === 'controleur');

/**
 * Signs for everything that is on the table, in the transaction of the caller.
 *
 * @param subject what JSON can hold.
 * @returns the hash of the subject.
 * @throws AppError `ROLE_MAY_NOT` ({ needs, role }); `PASSPHRASE_NOT_OWN`; `SIGNED_ALREADY`. TypeError for what JSON cannot hold.
 */
export function sign(db: Db, { user, role, hasOwnSecret }: Signer, subject: unknown): string {
  const hash = subjectHash(subject as Json);
  const obstacle = mayNotSign({ user, role, hasOwnSecret, db }, hash);
  if (obstacle === 'role') throw new AppError('ROLE_MAY_NOT', { needs: 'sign', role });
  if (obstacle === 'passphrase-not-own') throw new AppError('PASSPHRASE_NOT_OWN');
  if (obstacle === 'signed-already') throw new AppError('SIGNED_ALREADY');
  insertSignature(db, { subjectHash: hash, subject, by: user, role, at: new Date().toISOString() });
  appendLog(db, { who: user, event: 'signed', details: { subject: hash, role } });
  return hash;
}
