import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Seal } from '../../../shared/contract/seal.ts';
import { AppError } from '../../../shared/errors.ts';
import { AGE_HEADER_BYTES, AGE_VERSION, readAgeHeader } from './age-header.ts';
import { type FileSource, memorySource, readBytes, readChunks, stopIfAsked } from './file-source.ts';
import type { ReadOptions } from './table-reading.ts';

/** What may open an encrypted file; `identities` are private keys (`AGE-SECRET-KEY-1...`). */
export interface AgeSecrets {
  readonly passphrase?: string;
  readonly identities?: readonly string[];
}

export interface AgeKeyPair {
  /** The private key: whoever has it opens what was encrypted for `recipient`. */
  readonly identity: string;
  /** The public key (`age1...`), for the supplier of a delivery. */
  readonly recipient: string;
}

const ageLimits = {
  /** Base-2 logarithm of the work per guess (scrypt, r = 8): 19 takes 0.5 GiB of memory and a few seconds, each step more doubles both. */
  workFactor: 19,
  /** The armored form is decoded as one text. */
  armoredBytes: 128 * 1024 ** 2,
  decryptedBytes: 1024 ** 3,
} as const;

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const HEAD_BYTES = 64;

const headText = (head: Uint8Array): string => Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
/** The form for mail: base64 between two lines of dashes. */
const isArmored = (head: Uint8Array): boolean => headText(head).trimStart().startsWith(ARMOR);

/** Whether a file that starts like this is encrypted with age, binary or armored. `head`: its first 64 bytes or more. */
export function isAgeFile(head: Uint8Array): boolean {
  return headText(head).startsWith(AGE_VERSION) || isArmored(head);
}

const decryptFailed = (cause: string, error?: unknown): AppError =>
  new AppError('FILE_DECRYPT_FAILED', { cause }, error);

/** Chunks as a stream that asks for the next one only when it is read; who stops reading lets go of the chunks. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Nothing is left to give up when the stream failed by itself; that error is on its way already.
    await reader.cancel().catch(() => undefined);
  }
}

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

async function* each(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/**
 * Encrypts a file while it is being made: nothing of it needs to touch the disk in the clear. With a passphrase a guess costs 2^18
 * (about a second). No chunk is asked for before the result is read.
 *
 * @throws AppError `SEAL_RECIPIENT_INVALID` when the recipient is no public key (`age1...`); what `chunks` throws.
 */
export async function* sealChunks(chunks: Chunks, seal: Seal): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in seal) encrypter.setPassphrase(seal.passphrase);
  else addRecipient(encrypter, seal.recipient);
  yield* piecesOf(await encrypter.encrypt(streamOf(each(chunks))));
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new AppError('SEAL_RECIPIENT_INVALID', { problem: 'shape' }, error);
  }
}

export async function newAgeKeyPair(): Promise<AgeKeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The library throws plain errors; this is what it says when header and secret are fine but do not belong together. */
const noMatch = /no identity matched/;

function makeDecrypter(head: Uint8Array, { passphrase, identities = [] }: AgeSecrets): Decrypter {
  const { by, workFactor } = readAgeHeader(head);
  if (by === 'passphrase' ? passphrase === undefined : identities.length === 0)
    throw new AppError('FILE_ENCRYPTED', { by });
  if (!(workFactor <= ageLimits.workFactor)) throw decryptFailed('WORK_FACTOR');
  const decrypter = new Decrypter();
  if (by === 'passphrase') decrypter.addPassphrase(passphrase ?? '');
  else {
    try {
      for (const identity of identities) decrypter.addIdentity(identity);
    } catch (error) {
      throw decryptFailed('KEY_INVALID', error);
    }
  }
  return decrypter;
}

type Progress = Pick<ReadOptions, 'onProgress' | 'shouldStop'>;

async function* tellChunks(source: FileSource, { onProgress, shouldStop }: Progress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of readChunks(source)) {
    stopIfAsked(shouldStop);
    yield chunk;
    read += chunk.length;
    onProgress?.(read, source.bytes);
  }
}

async function decryptBinary(source: FileSource, secrets: AgeSecrets, progress: Progress): Promise<Uint8Array> {
  const head = await readBytes(source, 0, Math.min(AGE_HEADER_BYTES, source.bytes));
  const decrypter = makeDecrypter(head, secrets);
  try {
    const decrypted = await decrypter.decrypt(streamOf(tellChunks(source, progress)));
    const bytes = decrypted.size(source.bytes);
    if (bytes > ageLimits.decryptedBytes)
      throw new AppError('FILE_TOO_LARGE', { cause: 'DELIVERY_BYTES', bytes, limit: ageLimits.decryptedBytes });
    const whole = Buffer.allocUnsafeSlow(bytes);
    let filled = 0;
    for await (const piece of piecesOf(decrypted)) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    if (filled !== bytes) throw decryptFailed('DAMAGED');
    return whole;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw decryptFailed(error instanceof Error && noMatch.test(error.message) ? 'SECRET_WRONG' : 'DAMAGED', error);
  }
}

async function withoutArmor(source: FileSource): Promise<FileSource> {
  const { bytes } = source;
  if (bytes > ageLimits.armoredBytes)
    throw new AppError('FILE_TOO_LARGE', { cause: 'ARMOR', bytes, limit: ageLimits.armoredBytes });
  const text = (await readBytes(source, 0, bytes)).toString('latin1');
  try {
    return memorySource(armor.decode(text));
  } catch (error) {
    throw new AppError('FILE_MALFORMED', { cause: 'AGE_ARMOR' }, error);
  }
}

/**
 * Decrypts an age file, binary or armored, in memory. Does not close `source`.
 * Throws `FILE_ENCRYPTED` ({ by }) without the kind of secret it needs; `FILE_DECRYPT_FAILED` with cause `SECRET_WRONG`, `KEY_INVALID`,
 * `WORK_FACTOR` (above 20) or `DAMAGED`; `FILE_MALFORMED` (`AGE_HEADER`, `AGE_ARMOR`), `FILE_TOO_LARGE`, `CANCELLED`.
 */
export async function decryptSource(
  source: FileSource,
  secrets: AgeSecrets,
  progress: Progress = {},
): Promise<Uint8Array> {
  const head = await readBytes(source, 0, Math.min(HEAD_BYTES, source.bytes));
  return decryptBinary(isArmored(head) ? await withoutArmor(source) : source, secrets, progress);
}

/** `decryptSource` for bytes in memory. Throws `FILE_EMPTY` as well. */
export async function decryptAge(bytes: Uint8Array, secrets: AgeSecrets): Promise<Uint8Array> {
  return decryptSource(memorySource(bytes), secrets);
}
