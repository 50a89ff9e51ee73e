import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';
import { pseudonymTables } from './002-quarters.ts';
import { assessTables } from './003-assess.ts';
import { evidenceTables } from './004-evidence.ts';
import { lotTables } from './005-lot.ts';
import { quarterTables } from './quarter-tables.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  first,
  { version: 2, sql: pseudonymTables + quarterTables },
  { version: 3, sql: assessTables },
  { version: 4, sql: evidenceTables },
  { version: 5, sql: lotTables },
];
