import { canonicalJson } from './canonical-json.ts';
import type { Db } from './database.ts';
import { entryHash, genesisHash, type LogContent, type LogHead, readLogHead } from './log-chain.ts';
import type { Store } from './store.ts';

export interface LogEntry extends LogContent {
  readonly previousHash: string;
  readonly hash: string;
}

export interface NewLogEntry extends Omit<LogContent, 'seq' | 'at'> {
  readonly at?: string;
}

/** What was found when the whole chain was recomputed and compared with the head in the keys file. */
export interface LogVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly headHash: string;
  /** The first entry that does not fit: its own contents, its number or its link. */
  readonly brokenAt?: number;
  /** The keys file knows entries that the vault does not have: an old copy was put back, or the end was cut off. */
  readonly behindKeysFile?: true;
  /** The head in the keys file is missing or was not written by this vault. */
  readonly keysHeadInvalid?: true;
  /** Entries that the keys file does not know yet: a power cut, or a keys file that could not be written. No sign of tampering. */
  readonly aheadOfKeysFile?: number;
}

interface LogRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly event: string;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}

const columns = 'seq, at, who, event, details, previous_hash AS previousHash, hash';

/** Adds an entry to the end of the chain, in the transaction of what it tells about. */
export function appendLog(db: Db, { who, event, details, at = new Date().toISOString() }: NewLogEntry): LogEntry {
  const { entries, hash: previousHash } = readLogHead(db);
  const content: LogContent = { seq: entries + 1, at, who, event, details };
  const hash = entryHash(previousHash, content);
  db.prepare('INSERT INTO log (seq, at, who, event, details, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    content.seq,
    at,
    who,
    event,
    canonicalJson(details),
    previousHash,
    hash,
  );
  return { ...content, previousHash, hash };
}

/** Entries from the newest down. */
export function listLog(db: Db, { offset = 0, limit = 100 }: { offset?: number; limit?: number } = {}): LogEntry[] {
  return db
    .prepare<[number, number], LogRow>(`SELECT ${columns} FROM log ORDER BY seq DESC LIMIT ? OFFSET ?`)
    .all(limit, offset)
    .map((row) => ({ ...row, details: JSON.parse(row.details) as LogContent['details'] }));
}

/** When and by whom something happened, oldest first. */
export function listEvents(db: Db, event: string): Pick<LogEntry, 'seq' | 'at' | 'who'>[] {
  return db
    .prepare<[string], Pick<LogEntry, 'seq' | 'at' | 'who'>>(
      'SELECT seq, at, who FROM log WHERE event = ? ORDER BY seq',
    )
    .all(event);
}

/** How often something happened, whatever became of it since. */
export function countEvents(db: Db, event: string): number {
  return db.prepare<[string], number>('SELECT count(*) FROM log WHERE event = ?').pluck().get(event) ?? 0;
}

/** The newest entry of a kind in which a detail has this value, by whom and when; null when there is none. */
export function latestAbout(
  db: Db,
  event: string,
  detail: { readonly name: string; readonly value: string },
): Pick<LogEntry, 'who' | 'at'> | null {
  const sql = 'SELECT who, at FROM log WHERE event = ? AND json_extract(details, ?) = ? ORDER BY seq DESC LIMIT 1';
  const path = `$.${detail.name}`;
  return db.prepare<[string, string, string], Pick<LogEntry, 'who' | 'at'>>(sql).get(event, path, detail.value) ?? null;
}

/** The first entry of a kind about a commitment to a seed, by its number and hash; null when there is none. */
export function logLineOfSeed(db: Db, event: string, commitment: string): Pick<LogEntry, 'seq' | 'hash'> | null {
  const sql = `SELECT seq, hash FROM log WHERE event = ? AND json_extract(details, '$.commitment') = ? ORDER BY seq LIMIT 1`;
  return db.prepare<[string, string], Pick<LogEntry, 'seq' | 'hash'>>(sql).get(event, commitment) ?? null;
}

/** Recomputes every hash of the log and compares its head with the one in the keys file. */
export function verifyLog(store: Store): LogVerification {
  const kept = store.logHead === null ? null : store.logHead.load();
  const { head, brokenAt, meetsKept } = walkChain(store.db, kept === 'invalid' ? null : kept);
  const base = { entries: head.entries, headHash: head.hash };
  const broken = brokenAt === null ? {} : { brokenAt };
  if (kept === 'invalid') return { ok: false, ...base, ...broken, keysHeadInvalid: true };
  if (kept === null) return { ok: brokenAt === null, ...base, ...broken };
  if (!meetsKept) return { ok: false, ...base, ...broken, behindKeysFile: true };
  const ahead = head.entries - kept.entries;
  return { ok: brokenAt === null, ...base, ...broken, ...(ahead > 0 ? { aheadOfKeysFile: ahead } : {}) };
}

/** Follows the chain from the first entry; `meetsKept` says whether the entry that the keys file remembers is in it. */
function walkChain(db: Db, kept: LogHead | null): { head: LogHead; brokenAt: number | null; meetsKept: boolean } {
  let head: LogHead = { entries: 0, hash: genesisHash };
  let brokenAt: number | null = null;
  let meetsKept = kept === null || (kept.entries === 0 && kept.hash === genesisHash);
  for (const row of db.prepare<[], LogRow>(`SELECT ${columns} FROM log ORDER BY seq`).iterate()) {
    if (brokenAt === null && !fits(row, head)) brokenAt = row.seq;
    head = { entries: row.seq, hash: row.hash };
    if (kept !== null && kept.entries === row.seq && kept.hash === row.hash) meetsKept = true;
  }
  return { head, brokenAt, meetsKept };
}

function fits(row: LogRow, previous: LogHead): boolean {
  if (row.seq !== previous.entries + 1 || row.previousHash !== previous.hash) return false;
  try {
    const details = JSON.parse(row.details) as LogContent['details'];
    return canonicalJson(details) === row.details && entryHash(previous.hash, { ...row, details }) === row.hash;
  } catch {
    return false;
  }
}
