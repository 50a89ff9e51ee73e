import type { z } from 'zod';
import type { Permission } from '../domain/permissions.ts';
import type { ErrorCode, ErrorDetails } from '../errors.ts';

/**
 * One entry of the contract: what goes in (a schema, checked at the boundary), what comes out (a type), and how it runs.
 * A `call` answers at once; a `job` answers with a job id, reports progress and can be cancelled.
 */
export interface Spec<Input extends z.ZodType, Output, Kind extends 'call' | 'job'> {
  readonly input: Input;
  readonly kind: Kind;
  /** Whether a vault must be open. */
  readonly vault: boolean;
  /** What the role of who opened the vault must allow; null for a call without a vault. */
  readonly needs: Permission | null;
  /** Exists in the type only: it carries what comes out. */
  readonly output?: Output;
}

interface Options {
  readonly vault?: boolean;
  readonly needs?: Permission;
}

/** A call that says nothing works in an open vault: what may be done by whoever reads has to be said. */
const settled = ({ vault = true, needs = 'work' }: Options) => ({ vault, needs: vault ? needs : null });

/** A call that answers at once with `Output`. */
export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, options: Options = {}): Spec<Input, Output, 'call'> => ({
    input,
    kind: 'call',
    ...settled(options),
  });

/** A call that starts a job whose result is `Output`. */
export const job =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, options: Options = {}): Spec<Input, Output, 'job'> => ({
    input,
    kind: 'job',
    ...settled(options),
  });

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } };

export interface JobStarted {
  readonly job: string;
}

/** What the page is told about a job, at most ten times a second and always at its end. */
export interface JobState {
  readonly job: string;
  /** Name in the contract, such as `train.start`. */
  readonly name: string;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  /** Between 0 and 1, over the whole job. */
  readonly fraction: number;
  /** Code of the present phase; the page has a word for each. */
  readonly phase: string;
  /** Count within the phase, such as fold 3 of 10. */
  readonly done: number;
  readonly total: number;
  readonly elapsedSeconds: number;
  /** Null until there is enough to tell. */
  readonly remainingSeconds: number | null;
  /** The result when the job is done, the error when it failed. */
  readonly result: Result<unknown> | null;
}
