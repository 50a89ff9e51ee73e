import type { Answer, AnyCall, Input } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Asks the engine or the shell.
 *
 * @returns what the contract says the call answers with; for a job that is its id (see `runJob` in `jobs.ts`)
 * @throws AppError with the code and details that came back
 */
export async function ask<Name extends AnyCall>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  const result = await window.toetssteen.call(name, input);
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value;
}

/** Makes an AppError of whatever was thrown, so that a page can always show a code. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('INTERNAL', {}, thrown);
}
