import { z } from 'zod';
import { newAgeKeyPair } from '../files/age.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { getSetting, putSetting } from '../store/setting.ts';
import type { Store } from '../store/store.ts';

const KEY = 'intake.receivingKeys';
/** The newest pair first; older ones still open what was encrypted for them. */
const pairs = z.array(z.object({ identity: z.string(), recipient: z.string() }));

/** The private keys that open deliveries for this vault; they never leave it. */
export function receivingIdentities(db: Db): readonly string[] {
  return (getSetting(db, KEY, pairs) ?? []).map(({ identity }) => identity);
}

/** The public key that suppliers encrypt for (`age1...`); null before there is one. */
export function receivingRecipient(db: Db): string | null {
  return getSetting(db, KEY, pairs)?.[0]?.recipient ?? null;
}

/** Makes a new key pair, from now on the one to encrypt for. @returns its public half */
export async function makeReceivingKey(store: Store): Promise<string> {
  const pair = await newAgeKeyPair();
  store.write((db) => {
    putSetting(db, KEY, [{ ...pair }, ...(getSetting(db, KEY, pairs) ?? [])]);
    appendLog(db, { who: store.user, event: 'intake.receivingKeyMade', details: { recipient: pair.recipient } });
  });
  return pair.recipient;
}
