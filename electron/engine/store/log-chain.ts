import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Db } from './database.ts';

/** What one entry says, apart from its place in the chain. */
export interface LogContent {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly event: string;
  /** Plain facts; never data of residents. */
  readonly details: Readonly<Record<string, Json>>;
}

/** The end of the chain: how many entries, and the hash of the last. */
export interface LogHead {
  readonly entries: number;
  readonly hash: string;
}

/** What the first entry links to. */
export const genesisHash = '0'.repeat(64);

/** Hex SHA-256 over the previous hash and the canonical JSON of the entry: a change anywhere changes every later hash. */
export function entryHash(previousHash: string, { seq, at, who, event, details }: LogContent): string {
  const content = canonicalJson({ seq, at, who, event, details });
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

export function readLogHead(db: Db): LogHead {
  const last = db.prepare<[], LogHead>('SELECT seq AS entries, hash FROM log ORDER BY seq DESC LIMIT 1').get();
  return last ?? { entries: 0, hash: genesisHash };
}
