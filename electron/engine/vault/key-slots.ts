import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type UserRole, userRoles } from '../../../shared/domain/permissions.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { isWithinBounds, type KdfCost, kdfSaltLength, stretch } from './argon2.ts';

/** What all slots of one record vouch for; the format keeps a slot from serving in a record of another kind. */
export interface SlotsHeader {
  readonly format: string;
  readonly version: number;
  /** 16 random bytes, hexadecimal. */
  readonly vaultId: string;
  /** What the sealed key is a key of. */
  readonly cipher: string;
  readonly createdAt: string;
}

/** The part of a keys file that all its slots vouch for. */
export interface KeysHeader extends SlotsHeader {
  readonly format: 'toetssteen-keys';
  readonly version: 1;
  readonly cipher: 'chacha20';
}

/** Who a slot is for and what a guess at it costs. */
export interface SlotHeader {
  readonly id: string;
  readonly kind: 'passphrase' | 'recovery';
  readonly user: string;
  readonly role: UserRole;
  /** Who thought of the passphrase when somebody else was let in; absent once the person has chosen their own. */
  readonly typedBy?: string;
  readonly kdf: KdfCost & { readonly algorithm: 'argon2id'; readonly salt: string };
}

/** A key, wrapped with a key made from one secret. Bytes are hexadecimal. */
export interface KeySlot extends SlotHeader {
  readonly nonce: string;
  /** The payload (in a keys file the 48 bytes of key and salt), followed by the 16 bytes of the tag. */
  readonly wrapped: string;
}

const cipherName = 'aes-256-gcm';
export const nonceLength = 12;
export const tagLength = 16;

/** So many bytes in hexadecimal, lower case. */
export const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

const kdfSchema = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z.int(),
    iterations: z.int(),
    parallelism: z.int(),
    salt: hex(kdfSaltLength),
  })
  .refine(isWithinBounds, { message: 'cost' });

/** The shape of a stored slot around a payload of so many bytes; a cost out of bounds is an issue with the message `cost`. */
export const slotSchema = (payloadLength: number) =>
  z.strictObject({
    id: hex(8),
    kind: z.enum(['passphrase', 'recovery']),
    user: z.string().min(1).max(200),
    role: z.enum(userRoles),
    typedBy: z.string().min(1).max(200).exactOptional(),
    kdf: kdfSchema,
    nonce: hex(nonceLength),
    wrapped: hex(payloadLength + tagLength),
  });

export interface NewSlot extends Pick<SlotHeader, 'kind' | 'user' | 'role' | 'typedBy'> {
  /** Left as it is, the caller wipes it. */
  readonly secret: Buffer;
  readonly cost: KdfCost;
}

/** Wraps `payload` (left as it is) for one secret, with a salt and a nonce of its own. */
export async function sealSlot(keys: SlotsHeader, slot: NewSlot, payload: Buffer): Promise<KeySlot> {
  const header: SlotHeader = {
    id: randomBytes(8).toString('hex'),
    kind: slot.kind,
    user: slot.user,
    role: slot.role,
    ...(slot.typedBy === undefined ? {} : { typedBy: slot.typedBy }),
    kdf: { algorithm: 'argon2id', ...slot.cost, salt: randomBytes(kdfSaltLength).toString('hex') },
  };
  const wrappingKey = await wrappingKeyFor(keys, header, slot.secret);
  try {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(cipherName, wrappingKey, nonce, { authTagLength: tagLength });
    cipher.setAAD(authenticated(keys, header));
    const wrapped = Buffer.concat([cipher.update(payload), cipher.final(), cipher.getAuthTag()]);
    return { ...header, nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') };
  } finally {
    wrappingKey.fill(0);
  }
}

/**
 * Unwraps a slot.
 *
 * @returns the payload, for the caller to wipe; null when the secret is wrong or any part of the slot or its header was changed,
 *   which cannot be told apart.
 */
export async function openSlot(keys: SlotsHeader, slot: KeySlot, secret: Buffer): Promise<Buffer | null> {
  const wrappingKey = await wrappingKeyFor(keys, slot, secret);
  const wrapped = Buffer.from(slot.wrapped, 'hex');
  const payloadLength = wrapped.length - tagLength;
  const decipher = createDecipheriv(cipherName, wrappingKey, Buffer.from(slot.nonce, 'hex'), {
    authTagLength: tagLength,
  });
  decipher.setAAD(authenticated(keys, slot));
  decipher.setAuthTag(wrapped.subarray(payloadLength));
  const payload = decipher.update(wrapped.subarray(0, payloadLength));
  try {
    decipher.final();
    return payload;
  } catch {
    // Without its tag this is noise, but noise made from the key.
    payload.fill(0);
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}

/** Argon2id, then HKDF-SHA256 (RFC 5869) bound to the vault and the kind of slot. */
async function wrappingKeyFor(keys: SlotsHeader, { kind, kdf }: SlotHeader, secret: Buffer): Promise<Buffer> {
  const stretched = await stretch(secret, Buffer.from(kdf.salt, 'hex'), kdf);
  try {
    return Buffer.from(hkdfSync('sha256', stretched, Buffer.from(keys.vaultId, 'hex'), `toetssteen slot ${kind}`, 32));
  } finally {
    stretched.fill(0);
  }
}

/** Everything in the clear that must not be changed: who gets which role, at what cost, in which vault. */
function authenticated(keys: SlotsHeader, slot: SlotHeader): Buffer {
  const { format, version, vaultId, cipher, createdAt } = keys;
  const { id, kind, user, role, typedBy, kdf } = slot;
  const { algorithm, memoryKiB, iterations, parallelism, salt } = kdf;
  const header = {
    format,
    version,
    vaultId,
    cipher,
    createdAt,
    slot: {
      id,
      kind,
      user,
      role,
      ...(typedBy === undefined ? {} : { typedBy }),
      kdf: { algorithm, memoryKiB, iterations, parallelism, salt },
    },
  };
  return Buffer.from(canonicalJson(header), 'utf8');
}
