import { appendLog, type NewLogEntry } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import type { KeySlot } from './key-slots.ts';
import { readKeysFile, writeKeysFile } from './keys-file.ts';

/**
 * Rewrites the slots of a vault and logs why, in one go: work that keeps the vault from writing keeps the keys as they were. The keys
 * file is read again here, since other work may have renewed the head of the log while a key was being made. The entry renews that head
 * in turn, which rewrites the file once more and drops what was there from its copy too.
 *
 * @throws AppError as `store.write` and `writeKeysFile`; what `change` throws. The slots are as they were then.
 */
export function changeSlots(
  store: Store,
  logged: Omit<NewLogEntry, 'who'>,
  change: (slots: readonly KeySlot[]) => readonly KeySlot[],
): void {
  store.write((db) => {
    appendLog(db, { who: store.user, ...logged });
    const { keys } = readKeysFile(store.path);
    writeKeysFile(store.path, { ...keys, slots: change(keys.slots) });
  });
}
