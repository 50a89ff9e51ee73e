import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [first];
