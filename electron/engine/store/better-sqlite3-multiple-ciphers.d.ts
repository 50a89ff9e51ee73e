/**
 * What the store uses of better-sqlite3-multiple-ciphers 13.0.3; its own declarations are not reachable through its `exports`.
 * `rekey`, `serialize`, `backup` and `loadExtension` are left out on purpose: with an empty key `rekey` decrypts the file without a
 * word, `serialize` returns plain text, `backup` throws on an encrypted database, and nothing here loads extensions.
 */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    interface Options {
      readonly?: boolean;
      fileMustExist?: boolean;
      /** Milliseconds to wait for a lock. */
      timeout?: number;
      nativeBinding?: string;
    }

    interface RunResult {
      readonly changes: number;
      readonly lastInsertRowid: number | bigint;
    }

    interface Statement<Parameters extends unknown[], Row> {
      run(...parameters: Parameters): RunResult;
      get(...parameters: Parameters): Row | undefined;
      all(...parameters: Parameters): Row[];
      iterate(...parameters: Parameters): IterableIterator<Row>;
      /** Gives the first column alone; say its type as `Row`. */
      pluck(): this;
      /** Gives rows as arrays; say their type as `Row`. */
      raw(): this;
    }
  }

  class Database {
    constructor(path: string, options?: Database.Options);
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): Database.Statement<Parameters, Row>;
    transaction(work: () => void): { immediate(): void };
    exec(sql: string): this;
    /** Zero when the cipher took the key; whether it fits shows at the first read. */
    key(key: Buffer): number;
    pragma(source: string, options?: { simple?: boolean }): unknown;
    close(): this;
  }

  export = Database;
}
