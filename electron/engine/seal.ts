import { z } from 'zod';
import type { Seal } from '../../shared/contract/seal.ts';
import { recipientProblem } from '../../shared/domain/age-recipient.ts';
import { passphraseProblem } from '../../shared/domain/passphrase.ts';
import { AppError } from '../../shared/errors.ts';
import type { Json } from './store/canonical-json.ts';
import type { Db } from './store/database.ts';
import { getSetting, putSetting } from './store/setting.ts';

const KEY = 'seal.recipient';

/**
 * Refuses a seal that keeps nobody out or that nobody can open, before anything is translated or written.
 *
 * @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }); `SEAL_RECIPIENT_INVALID` ({ problem }).
 */
export function checkSeal(seal: Seal | undefined): void {
  if (seal === undefined) return;
  if ('passphrase' in seal) {
    const problem = passphraseProblem(seal.passphrase);
    if (problem !== null) throw new AppError('VAULT_PASSPHRASE_WEAK', { problem });
    return;
  }
  const problem = recipientProblem(seal.recipient);
  if (problem !== null) throw new AppError('SEAL_RECIPIENT_INVALID', { problem });
}

/** What the log keeps of a seal: a public key may be known, a passphrase is not kept. */
export function sealDetails(seal: Seal | undefined): Readonly<Record<string, Json>> {
  if (seal === undefined) return { sealed: 'no' };
  return 'passphrase' in seal ? { sealed: 'passphrase' } : { sealed: 'recipient', recipient: seal.recipient };
}

/** Keeps the recipient of a file that was written, to propose it the next time. */
export function rememberRecipient(db: Db, seal: Seal | undefined): void {
  if (seal !== undefined && 'recipient' in seal) putSetting(db, KEY, seal.recipient);
}

/** The recipient that a file was encrypted for last; null before there was one. */
export const rememberedRecipient = (db: Db): string | null => getSetting(db, KEY, z.string());
