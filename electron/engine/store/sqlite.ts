/// <reference path="./better-sqlite3-multiple-ciphers.d.ts" />
import Database from 'better-sqlite3-multiple-ciphers';

/** The SQLite library; this is the one place that names it. */
export { Database };
