import { AppError } from '../../../shared/errors.ts';

/** What the system says when a stick was pulled or a share went away. */
const gone = new Set(['EIO', 'ENOENT', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EBADF', 'ENOTDIR', 'ETIMEDOUT']);

/** An error of the delivery's own files as a code that says so: further on it would look like an error of the vault's. */
export function fileError(error: unknown): unknown {
  const cause = causeOf(error);
  return typeof cause === 'string' && gone.has(cause) ? new AppError('FILE_UNREACHABLE', { cause }, error) : error;
}

/** What the system said; a file that cannot be opened a second time comes as one that changed. */
function causeOf(error: unknown): unknown {
  if (error instanceof AppError) return error.code === 'FILE_CHANGED' ? error.details['cause'] : null;
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** Awaits work that only reads. @throws AppError FILE_UNREACHABLE for a file that is not there any more */
export async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw fileError(error);
  }
}

/** Passes on what a reader gives, with its errors as `reading` has them; errors of whoever iterates pass it by. */
export async function* readingEach<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (let next = await reading(iterator.next()); next.done !== true; next = await reading(iterator.next()))
      yield next.value;
  } finally {
    await iterator.return?.();
  }
}
