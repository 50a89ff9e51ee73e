import { AppError } from '../../../shared/errors.ts';
import type { Json } from '../store/canonical-json.ts';
import { appendLog } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { costOf, type KeyHolderSecret, kindOf, sealMaster, unlockMaster } from './pseudonym-master.ts';
import { type PseudonymRecord, putPseudonymRecord, readPseudonymRecord } from './pseudonym-record.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { opens, refuseVaultPassphrase, refuseWeak } from './separate-secrets.ts';
import { passphraseSecret, recoverySecret } from './unlock.ts';

export interface KeyHolderChange {
  /** The present passphrase, or the recovery code when it was forgotten: an open vault left alone is not enough. */
  readonly current: KeyHolderSecret;
  /** Whether to measure what this machine can bear; false leaves the cost of a guess at the floor. */
  readonly calibrate?: boolean;
}

/**
 * Gives the key holder a new passphrase; the old one is void from then on, except in backups that were made before. Pseudonyms and
 * recovery code stay.
 *
 * @throws AppError as `unlockMaster`; `VAULT_PASSPHRASE_WEAK` ({ problem }); `KEYHOLDER_PASSPHRASE_SHARED`;
 *   `KEYHOLDER_PASSPHRASE_SAME`; `BUSY` when the key holder was changed meanwhile; as `store.write`.
 */
export async function changeKeyHolderPassphrase(
  store: Store,
  { current, next, calibrate = true }: KeyHolderChange & { readonly next: string },
): Promise<void> {
  refuseWeak(next);
  const { record, master } = await unlockMaster(store, current);
  const secret = passphraseSecret(next);
  try {
    await refuseKnown(store, record, secret);
    const { user } = record.slots.passphrase;
    const cost = await costOf(calibrate);
    const passphrase = await sealMaster(record, { kind: 'passphrase', user, secret, cost }, master);
    const changed = { ...record, slots: { ...record.slots, passphrase } };
    replaceRecord(store, record, changed, {
      event: 'pseudonym.passphraseRenewed',
      details: { keyHolder: user, with: kindOf(current) },
    });
  } finally {
    master.fill(0);
    secret.fill(0);
  }
}

export interface Handover extends KeyHolderChange {
  /** Who keeps the key from now on. */
  readonly user: string;
  /** Of the new key holder alone. */
  readonly passphrase: string;
}

/**
 * Hands the key of the pseudonyms over. Both old secrets are void from then on, except in backups that were made before: whoever knew
 * them is no key holder any more. Pseudonyms stay.
 *
 * @returns the recovery code of the new key holder, shown once and kept nowhere.
 * @throws AppError as `changeKeyHolderPassphrase`; `KEYHOLDER_INVALID` for a name that is empty or over 200 characters.
 */
export async function handOverKeys(
  store: Store,
  { current, user, passphrase, calibrate = true }: Handover,
): Promise<{ recoveryCode: string }> {
  refuseWeak(passphrase);
  const { record, master } = await unlockMaster(store, current);
  const recoveryCode = newRecoveryCode();
  const secrets = { passphrase: passphraseSecret(passphrase), recovery: recoverySecret(recoveryCode) };
  try {
    await refuseKnown(store, record, secrets.passphrase);
    const cost = await costOf(calibrate);
    const header = { ...record, createdAt: new Date().toISOString() };
    const slots = {
      passphrase: await sealMaster(header, { kind: 'passphrase', user, secret: secrets.passphrase, cost }, master),
      recovery: await sealMaster(header, { kind: 'recovery', user, secret: secrets.recovery, cost }, master),
    };
    const keyHolderBefore = record.slots.passphrase.user;
    replaceRecord(
      store,
      record,
      { ...header, slots },
      { event: 'pseudonym.handedOver', details: { keyHolder: user, keyHolderBefore, with: kindOf(current) } },
    );
    return { recoveryCode };
  } finally {
    for (const secret of [master, secrets.passphrase, secrets.recovery]) secret.fill(0);
  }
}

/**
 * Makes a new recovery code for the key holder; the old one is void from then on, except in backups that were made before.
 *
 * @returns the code, shown once and kept nowhere.
 * @throws AppError as `unlockMaster`; `BUSY` when the key holder was changed meanwhile; as `store.write`.
 */
export async function renewKeyHolderRecovery(
  store: Store,
  { current, calibrate = true }: KeyHolderChange,
): Promise<{ recoveryCode: string }> {
  const { record, master } = await unlockMaster(store, current);
  const recoveryCode = newRecoveryCode();
  const secret = recoverySecret(recoveryCode);
  try {
    const { user } = record.slots.passphrase;
    const cost = await costOf(calibrate);
    const recovery = await sealMaster(record, { kind: 'recovery', user, secret, cost }, master);
    const changed = { ...record, slots: { ...record.slots, recovery } };
    replaceRecord(store, record, changed, {
      event: 'pseudonym.recoveryRenewed',
      details: { keyHolder: user, with: kindOf(current) },
    });
    return { recoveryCode };
  } finally {
    master.fill(0);
    secret.fill(0);
  }
}

/** A new passphrase must be known to its key holder alone: not the vault's, and not the one that it replaces. */
async function refuseKnown(store: Store, record: PseudonymRecord, secret: Buffer): Promise<void> {
  await refuseVaultPassphrase(store, secret);
  if (await opens(record, record.slots.passphrase, secret)) throw new AppError('KEYHOLDER_PASSPHRASE_SAME');
}

interface Logged {
  readonly event: string;
  readonly details: Readonly<Record<string, Json>>;
}

/** Sealing takes seconds: a change that came in between must not be undone by one that knows nothing of it. */
function replaceRecord(store: Store, before: PseudonymRecord, after: PseudonymRecord, logged: Logged): void {
  store.write((db) => {
    if (slotIds(readPseudonymRecord(db)) !== slotIds(before)) throw new AppError('BUSY', { during: 'keyHolder' });
    putPseudonymRecord(db, after);
    appendLog(db, { who: store.user, ...logged });
  });
}

const slotIds = (record: PseudonymRecord | null): string =>
  record === null ? '' : `${record.slots.passphrase.id} ${record.slots.recovery.id}`;
