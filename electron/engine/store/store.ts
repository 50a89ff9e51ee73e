import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from './database.ts';
import { type LogHead, readLogHead } from './log-chain.ts';
import { classifyStoreError } from './store-errors.ts';
import type { VaultLock } from './vault-lock.ts';

/** Keeps the head of the log outside the database, so that an old copy put back can be told. */
export interface LogHeadKeeper {
  /** What was kept last; 'invalid' when it is missing or was not written by this vault. */
  load(): LogHead | 'invalid';
  save(head: LogHead): void;
  /** Wipes the key it signs with. */
  close(): void;
}

export interface StoreParts {
  readonly path: string;
  /** Who opened the vault; goes into the log. */
  readonly user: string;
  readonly role: string;
  /** Whether the secret that opened the vault is known to this person alone: neither typed by another nor a code on paper. */
  readonly hasOwnSecret: boolean;
  readonly writer: Db;
  readonly reader: Db;
  readonly lock: VaultLock;
  readonly logHead: LogHeadKeeper | null;
}

/**
 * An open vault's database: one connection that reads and one that writes. Readers see the last committed state, also while a long
 * import is under way.
 */
export class Store {
  readonly path: string;
  readonly user: string;
  readonly role: string;
  /** As in the parts; true as well from the moment that the person has chosen a passphrase. */
  hasOwnSecret: boolean;
  readonly logHead: LogHeadKeeper | null;
  readonly #writer: Db;
  readonly #reader: Db;
  readonly #lock: VaultLock;
  readonly #insideExclusive = new AsyncLocalStorage<boolean>();
  #state: 'idle' | 'writing' | 'exclusive' | 'closed' = 'idle';
  #turn: Promise<unknown> = Promise.resolve();
  #keptEntries = -1;
  #isDeviceLost = false;

  constructor({ path, user, role, hasOwnSecret, writer, reader, lock, logHead }: StoreParts) {
    this.path = path;
    this.user = user;
    this.role = role;
    this.hasOwnSecret = hasOwnSecret;
    this.logHead = logHead;
    this.#writer = writer;
    this.#reader = reader;
    this.#lock = lock;
  }

  /**
   * The connection for reading. A statement that writes fails on it with SQLITE_READONLY.
   *
   * @throws AppError `VAULT_LOCKED` once the store is closed.
   */
  get db(): Db {
    if (this.#state === 'closed') throw new AppError('VAULT_LOCKED');
    return this.#reader;
  }

  /**
   * Runs `fn` in one transaction: all of it happens, or nothing. `fn` may not be async.
   *
   * @throws AppError `BUSY` inside another `write` and while an `exclusive` is under way; `VAULT_DISK_FULL`, `VAULT_READONLY`,
   *   `VAULT_DAMAGED`, `VAULT_UNREACHABLE` for what SQLite meets; what `fn` throws.
   */
  write<T>(fn: (db: Db) => T): T {
    this.#begin('writing');
    try {
      const result = fn(this.#writer);
      if (result instanceof Promise) throw new TypeError('write takes a synchronous function; use exclusive');
      this.#writer.exec('COMMIT');
      return result;
    } catch (error) {
      throw this.#rollBack(error);
    } finally {
      this.#end();
    }
  }

  /**
   * As `write`, for work that gives way to other calls between its chunks. Waits for its turn behind other `exclusive` work.
   *
   * @throws AppError `BUSY` inside another `exclusive`, else as `write`.
   */
  exclusive<T>(fn: (db: Db) => Promise<T>): Promise<T> {
    if (this.#insideExclusive.getStore() === true) return Promise.reject(new AppError('BUSY', { during: 'exclusive' }));
    const result = this.#turn.then(() => this.#insideExclusive.run(true, () => this.#runExclusive(fn)));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #runExclusive<T>(fn: (db: Db) => Promise<T>): Promise<T> {
    this.#begin('exclusive');
    try {
      const result = await fn(this.#writer);
      this.#writer.exec('COMMIT');
      return result;
    } catch (error) {
      throw this.#rollBack(error);
    } finally {
      this.#end();
    }
  }

  /**
   * Moves all that was committed into the main file and empties the file beside it: what was deleted is then in neither.
   *
   * @throws AppError `BUSY` while something is being written.
   */
  checkpoint(): void {
    if (this.#state !== 'idle') throw new AppError('BUSY', { during: this.#state });
    this.#writer.pragma('wal_checkpoint(TRUNCATE)');
  }

  /**
   * Moves everything into the main file, closes both connections and gives up the lock. A second call does nothing.
   *
   * @throws AppError `BUSY` while something is being written.
   */
  close(): void {
    if (this.#state === 'closed') return;
    if (this.#state !== 'idle') throw new AppError('BUSY', { during: this.#state });
    this.#state = 'closed';
    this.#reader.close();
    this.#writer.close();
    this.logHead?.close();
    this.#lock.release();
  }

  #begin(state: 'writing' | 'exclusive'): void {
    if (this.#state === 'closed') throw new AppError('VAULT_LOCKED');
    if (this.#state !== 'idle') throw new AppError('BUSY', { during: this.#state });
    try {
      this.#writer.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw this.#classify(error);
    }
    this.#state = state;
  }

  #rollBack(error: unknown): unknown {
    const found = this.#classify(error);
    // A full disk ends the transaction by itself.
    if (this.#writer.inTransaction) this.#try('ROLLBACK');
    if (found instanceof AppError && found.code === 'VAULT_DISK_FULL') this.#try('PRAGMA wal_checkpoint(TRUNCATE)');
    return found;
  }

  /** Clears up after an error; when that fails too, the error itself is what the user must know. */
  #try(sql: string): void {
    try {
      this.#writer.exec(sql);
    } catch {
      // The next BEGIN, or the next opening, meets whatever is still wrong.
    }
  }

  /**
   * The error as a code. Once the vault's device was lost, its file looks damaged to this connection; whether it is shows when it is
   * opened again.
   */
  #classify(error: unknown): unknown {
    const found = classifyStoreError(error);
    if (!(found instanceof AppError)) return found;
    if (found.code === 'VAULT_UNREACHABLE') this.#isDeviceLost = true;
    return this.#isDeviceLost && found.code === 'VAULT_DAMAGED'
      ? new AppError('VAULT_UNREACHABLE', found.details, error)
      : found;
  }

  #end(): void {
    this.#state = 'idle';
    this.#keepLogHead();
  }

  /**
   * The head goes to the keys file after the commit: kept earlier, a power cut between the two would look like a rollback. When
   * keeping it fails, the work is safe all the same; the next commit tries again and `verifyLog` tells how far it is behind.
   */
  #keepLogHead(): void {
    if (this.logHead === null) return;
    try {
      const head = readLogHead(this.#writer);
      if (head.entries === this.#keptEntries) return;
      this.logHead.save(head);
      this.#keptEntries = head.entries;
    } catch {
      this.#keptEntries = -1;
    }
  }
}
