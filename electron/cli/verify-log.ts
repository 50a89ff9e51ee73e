import { AppError } from '../../shared/errors.ts';
import { listEvents } from '../engine/store/log.ts';
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
    // Opening took down what did not fit then, and remembers the log as it is since: who checks later must hear of it.
    const refused = listEvents(store.db, 'log.refused');
    await writeJson(json, { ...check, refusedBefore: refused });
    if (!check.ok)
      throw new AppError('VAULT_LOG_BROKEN', {
        brokenAt: check.brokenAt ?? null,
        behind: check.behindKeysFile === true,
      });
    console.log(`De keten klopt: ${whole(check.entries)} regels, laatste controlegetal ${check.headHash}.`);
    for (const { at, who, seq } of refused)
      console.log(
        `Let op: toen ${who} de kluis opende op ${at.slice(0, 10)} om ${at.slice(11, 16)} UTC, klopte het logboek niet (regel ${whole(seq)}).`,
      );
  } finally {
    closeVault(store);
  }
}
