import type { Contract, EngineCall, Input, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Pool } from './compute/pool.ts';
import type { InspectReport } from './files/inspect.ts';
import type { JobControl } from './jobs.ts';
import type { InspectedQuarter } from './quarter/inspect-quarter.ts';
import type { LogVerification } from './store/log.ts';
import type { NativeLibrary } from './store/native.ts';
import type { Store } from './store/store.ts';

/** What every step may use. One engine has one context; it holds at most one open vault. */
export class Context {
  readonly native: NativeLibrary | undefined;
  readonly pool: Pool;
  /** The recovery code that was just made, until the analyst has typed part of it back; never stored. */
  unconfirmedRecovery: string | null = null;
  /** The file that was read through last, until it is imported or another one is read. */
  inspected: { readonly path: string; readonly report: InspectReport } | null = null;
  /** The quarterly delivery that was read through last, until it is imported or another one is read. */
  inspectedQuarter: InspectedQuarter | null = null;
  /** What the log was when the vault was opened; opening renews what the keys file remembers, so that it does not show any more. */
  foundLog: LogVerification | null = null;
  #store: Store | null = null;

  constructor(native: NativeLibrary | undefined, pool: Pool) {
    this.native = native;
    this.pool = pool;
  }

  /** The open vault. @throws AppError VAULT_LOCKED */
  get store(): Store {
    if (this.#store === null) throw new AppError('VAULT_LOCKED');
    return this.#store;
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  /** Makes `store` the open vault; an earlier one is closed first. */
  use(store: Store): void {
    this.close();
    this.#store = store;
  }

  close(): void {
    this.#store?.close();
    this.#store = null;
    this.unconfirmedRecovery = null;
    this.inspected = null;
    this.inspectedQuarter = null;
    this.foundLog = null;
  }
}

type Handler<Name extends EngineCall> = Contract[Name]['kind'] extends 'job'
  ? (context: Context, input: Input<Name>, job: JobControl) => Promise<Output<Name>>
  : (context: Context, input: Input<Name>) => Output<Name> | Promise<Output<Name>>;

/** The use cases of one or more steps: one handler for each name in the contract. */
export type Handlers<Names extends EngineCall = EngineCall> = { readonly [Name in Names]: Handler<Name> };

/** The calls of one step, such as `StepCalls<'rank'>`. */
export type StepCalls<Step extends string> = Extract<EngineCall, `${Step}.${string}`>;
