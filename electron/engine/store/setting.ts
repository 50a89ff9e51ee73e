import type { z } from 'zod';
import type { Json } from './canonical-json.ts';
import type { Db } from './database.ts';

export function putSetting(db: Db, key: string, value: Json): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value));
}

/**
 * A setting, checked against the shape that the caller expects; null when it was never set.
 *
 * @throws ZodError when what is stored has another shape.
 */
export function getSetting<T>(db: Db, key: string, schema: z.ZodType<T>): T | null {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  return value === undefined ? null : schema.parse(JSON.parse(value));
}
