import type * as argon2 from '../../electron/engine/vault/argon2.ts';

/**
 * For `vi.mock` of argon2.ts in files of which the subject is not how dear a guess is: passphrases are stretched in earnest, but at the
 * least cost that is allowed and not at that of a second on this machine. The command line and the window pay the full price in theirs.
 */
export async function atFloorCost(original: () => Promise<typeof argon2>): Promise<typeof argon2> {
  const real = await original();
  return { ...real, calibrateCost: async () => real.kdfFloor };
}
