import { AppError } from '../../shared/errors.ts';
import { listDrawItems } from './store/draw.ts';
import { appendLog } from './store/log.ts';
import { translate } from './store/pseudonym.ts';
import type { Store } from './store/store.ts';
import { vaultProfile } from './vault/profile.ts';
import { openPseudonyms } from './vault/pseudonym-keys.ts';

/**
 * The municipality's own number per pseudonym, for the dossiers of one draw only: whoever was not drawn stays unknown. Logged before
 * anything is shown.
 *
 * @throws AppError as `openPseudonyms` for the key holder's secret; PSEUDONYM_PRACTICE in a practice vault; `PSEUDONYM_UNKNOWN` for a draw from a flat table, whose numbers
 *   are the municipality's own already.
 */
export async function ownNumbersOf(
  store: Store,
  drawId: number,
  passphrase: string,
): Promise<ReadonlyMap<string, string>> {
  // In a practice vault no gate is closed: what a model chose there may point at nobody.
  if (vaultProfile(store).demo) throw new AppError('PSEUDONYM_PRACTICE');
  const keys = await openPseudonyms(store, { passphrase });
  try {
    const codes = listDrawItems(store.db, drawId).map(({ number }) => number);
    const own = translate(store.db, keys, codes);
    // Exclusive waits for its turn behind an import.
    await store.exclusive(async (db) =>
      appendLog(db, {
        who: store.user,
        event: 'pseudonym.translated',
        details: { draw: drawId, dossiers: own.size },
      }),
    );
    return own;
  } finally {
    keys.close();
  }
}
