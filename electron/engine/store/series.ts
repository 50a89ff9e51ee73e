import type { Db } from './database.ts';

/** What a series belongs to; it goes when its owner goes. */
export interface SeriesOwner {
  readonly kind: 'delivery' | 'training' | 'model' | 'draw';
  readonly id: number;
}

const seriesTypes = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array } as const;
type SeriesType = keyof typeof seriesTypes;
export type SeriesArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

interface SeriesConstructor<T extends SeriesArray> {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): T;
}

/**
 * Stores a typed array under a name, in place of one of that name. The bytes are those of memory, little-endian on every machine
 * that the app runs on.
 */
export function putSeries(db: Db, owner: SeriesOwner, name: string, values: SeriesArray): void {
  db.prepare(
    `INSERT INTO series (owner_kind, owner_id, name, type, data) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (owner_kind, owner_id, name) DO UPDATE SET type = excluded.type, data = excluded.data`,
  ).run(owner.kind, owner.id, name, typeOf(values), bytesOf(values));
}

/**
 * Reads a series into an array of its own.
 *
 * @throws TypeError when it was stored as another type than `type`.
 */
export function getSeries<T extends SeriesArray>(
  db: Db,
  owner: SeriesOwner,
  name: string,
  type: SeriesConstructor<T>,
): T | null {
  const found = db
    .prepare<[string, number, string], { type: string; data: Buffer }>(
      'SELECT type, data FROM series WHERE owner_kind = ? AND owner_id = ? AND name = ?',
    )
    .get(owner.kind, owner.id, name);
  if (found === undefined) return null;
  if (found.type !== type.name) throw new TypeError(`series ${name} is a ${found.type}, not a ${type.name}`);
  return new type(aligned(found.data));
}

function typeOf(values: SeriesArray): SeriesType {
  for (const [name, type] of Object.entries(seriesTypes)) if (values.constructor === type) return name as SeriesType;
  throw new TypeError('a series is a typed array of one of the known types');
}

/** A copy: what threads share may change while it is being written. */
function bytesOf({ buffer, byteOffset, byteLength }: SeriesArray): Buffer {
  return Buffer.from(new Uint8Array(buffer, byteOffset, byteLength));
}

/** A buffer of Node may start anywhere in a shared pool; a Float64Array starts at a multiple of eight. */
function aligned(data: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(data.byteLength);
  new Uint8Array(copy).set(data);
  return copy;
}
