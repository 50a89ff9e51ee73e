import { AppError } from '../../shared/errors.ts';
import { closeVault, openVault } from '../engine/vault/vault.ts';
import { readArguments, required } from './arguments.ts';
import { askPassphrase } from './passphrase.ts';
import { whole, writeJson } from './words.ts';

/**
 * `verify-log`: recomputes the hash chain of a vault's log, as it was found: opening adds to it and renews what the keys file remembers.
 * @throws AppError VAULT_LOG_BROKEN when it does not hold, so that a script can rely on the exit code
 */
export async function verifyLogOf(words: string[]): Promise<void> {
  const { vault, json } = readArguments(words, { vault: 'text', json: 'text' });
  const path = required(vault, 'vault');
  const { store, log: check } = await openVault({ path, passphrase: await askPassphrase('Wachtzin') });
  try {
    await writeJson(json, check);
    if (!check.ok)
      throw new AppError('VAULT_LOG_BROKEN', {
        brokenAt: check.brokenAt ?? null,
        behind: check.behindKeysFile === true,
      });
    console.log(`De keten klopt: ${whole(check.entries)} regels, laatste controlegetal ${check.headHash}.`);
  } finally {
    closeVault(store);
  }
}
