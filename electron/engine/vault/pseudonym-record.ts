import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { getSetting, putSetting } from '../store/setting.ts';
import { hex, slotSchema } from './key-slots.ts';

const settingName = 'pseudonyms';
export const masterKeyLength = 32;

const recordSchema = z.strictObject({
  format: z.literal('toetssteen-pseudonyms'),
  version: z.literal(1),
  /** Of the vault in which the key was made. */
  vaultId: hex(16),
  cipher: z.literal('aes-256-gcm'),
  createdAt: z.iso.datetime(),
  slots: z.strictObject({ passphrase: slotSchema(masterKeyLength), recovery: slotSchema(masterKeyLength) }),
});

/**
 * The master key of the pseudonyms, sealed for the key holder. It lies inside the vault, so that every backup has it, and under
 * secrets of its own, so that an open vault does not give it.
 */
export type PseudonymRecord = z.infer<typeof recordSchema>;

/** @throws AppError `KEYHOLDER_INVALID` ({ reason: 'shape' | 'cost' }) when what is stored was changed. */
export function readPseudonymRecord(db: Db): PseudonymRecord | null {
  return checked(() => getSetting(db, settingName, recordSchema));
}

/** @throws AppError `KEYHOLDER_INVALID` for a record that could not be read back; nothing is written then. */
export function putPseudonymRecord(db: Db, record: PseudonymRecord): void {
  putSetting(
    db,
    settingName,
    checked(() => recordSchema.parse(record)),
  );
}

function checked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const aboutCost = error.issues.some(({ message }) => message === 'cost');
    throw new AppError('KEYHOLDER_INVALID', { reason: aboutCost ? 'cost' : 'shape' }, error);
  }
}
