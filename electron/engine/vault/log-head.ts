import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../store/canonical-json.ts';
import type { LogHead } from '../store/log-chain.ts';
import type { LogHeadKeeper } from '../store/store.ts';
import { readKeysFile, type SignedLogHead, writeKeysFile } from './keys-file.ts';

/**
 * Keeps the head of the log in the keys file of a vault. SQLite does not notice when a whole older file is put back; the keys file,
 * which was left in place, then knows entries that the log has not. The signature keeps anybody without the key from turning the
 * keys file back to match. Who puts back both files as they were is not found here: that takes a head kept elsewhere.
 *
 * @param databaseKey 48 bytes, left as it is.
 */
export function keepLogHead(vaultPath: string, vaultId: string, databaseKey: Buffer): LogHeadKeeper {
  const key = Buffer.from(hkdfSync('sha256', databaseKey, Buffer.from(vaultId, 'hex'), 'toetssteen log head', 32));
  const sign = ({ entries, hash }: LogHead): Buffer =>
    createHmac('sha256', key).update(canonicalJson({ vaultId, entries, hash })).digest();
  const isGenuine = (head: SignedLogHead): boolean => timingSafeEqual(sign(head), Buffer.from(head.mac, 'hex'));
  return {
    load: () => {
      const { logHead } = readKeysFile(vaultPath).keys;
      return logHead !== null && isGenuine(logHead) ? { entries: logHead.entries, hash: logHead.hash } : 'invalid';
    },
    save: (head) => {
      const { keys } = readKeysFile(vaultPath);
      writeKeysFile(vaultPath, { ...keys, logHead: { ...head, mac: sign(head).toString('hex') } });
    },
    close: () => void key.fill(0),
  };
}
