import { z } from 'zod';
import { call } from './call.ts';

/**
 * How a file that leaves the vault is encrypted (age): with a passphrase, or for the holder of the private half of `recipient`
 * (`age1...`). Without a seal the file is written as it is.
 */
export const sealSchema = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(400) }),
  z.strictObject({ recipient: z.string().trim().min(1).max(200) }),
]);
export type Seal = z.infer<typeof sealSchema>;

export const sealContract = {
  /** The recipient that a file was encrypted for last. */
  'seal.recipient': call<{ readonly recipient: string | null }>()(z.strictObject({}), { needs: 'read' }),
};
