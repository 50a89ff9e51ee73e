import type { JobStarted, JobState, Result } from '../../shared/contract/call.ts';
import { contract, type EngineCall, type Input } from '../../shared/contract/index.ts';
import { may, type Permission } from '../../shared/domain/permissions.ts';
import { AppError } from '../../shared/errors.ts';
import { Pool } from './compute/pool.ts';
import { Context, type Handlers } from './context.ts';
import { type JobControl, Jobs, toFailure } from './jobs.ts';
import { accountSteps } from './steps/account.ts';
import { assessSteps } from './steps/assess.ts';
import { chosenSteps } from './steps/assess-chosen.ts';
import { criteriaSteps } from './steps/assess-criteria.ts';
import { drawnSteps } from './steps/assess-drawn.ts';
import { driftSteps } from './steps/assess-drift.ts';
import { gateSteps } from './steps/assess-gates.ts';
import { groupTableSteps } from './steps/assess-group-tables.ts';
import { groupSteps } from './steps/assess-groups.ts';
import { routeSteps } from './steps/assess-routes.ts';
import { stabilitySteps } from './steps/assess-stability.ts';
import { trialSteps } from './steps/assess-trials.ts';
import { dossierSteps } from './steps/dossier.ts';
import { classingDrafts } from './steps/draft-classing.ts';
import { expertDrafts } from './steps/draft-expert.ts';
import { intakeSteps } from './steps/intake.ts';
import { quarterSteps } from './steps/intake-quarter.ts';
import { prepareSteps } from './steps/prepare.ts';
import { rankSteps } from './steps/rank.ts';
import { certificateSteps } from './steps/rank-certificate.ts';
import { lotSteps } from './steps/rank-lot.ts';
import { sealSteps } from './steps/seal.ts';
import { trainSteps } from './steps/train.ts';
import { vaultSteps } from './steps/vault.ts';
import { peopleSteps } from './steps/vault-people.ts';
import type { NativeLibrary } from './store/native.ts';

const handlers: Handlers = {
  ...vaultSteps,
  ...peopleSteps,
  ...intakeSteps,
  ...quarterSteps,
  ...prepareSteps,
  ...expertDrafts,
  ...classingDrafts,
  ...trainSteps,
  ...assessSteps,
  ...criteriaSteps,
  ...routeSteps,
  ...groupSteps,
  ...groupTableSteps,
  ...trialSteps,
  ...drawnSteps,
  ...chosenSteps,
  ...stabilitySteps,
  ...driftSteps,
  ...gateSteps,
  ...rankSteps,
  ...certificateSteps,
  ...lotSteps,
  ...dossierSteps,
  ...accountSteps,
  ...sealSteps,
};

export interface EngineOptions {
  /** Where the native SQLite library is; the default is the package's own. */
  readonly native?: NativeLibrary;
  /** Threads for training; the default is what the machine has. */
  readonly threads?: number;
  readonly onJob?: (state: JobState) => void;
}

/** The application without a window: routes each call of the contract to its step. */
export class Engine {
  readonly #context: Context;
  readonly #jobs: Jobs;
  readonly #pool: Pool;

  constructor({ native, threads, onJob = () => undefined }: EngineOptions = {}) {
    this.#pool = new Pool(threads);
    this.#context = new Context(native, this.#pool);
    this.#jobs = new Jobs(onJob);
  }

  /**
   * Runs one call. The input has been checked against the contract by the caller (the shell or the CLI); file ids have become paths.
   * Never throws: what goes wrong comes back as a code with details.
   */
  async call<Name extends EngineCall>(name: Name, input: Input<Name>): Promise<Result<unknown>> {
    try {
      const spec = contract[name];
      if (spec === undefined) throw new AppError('CALL_UNKNOWN', { name });
      if (spec.vault && !this.#context.isOpen) throw new AppError('VAULT_LOCKED');
      if (spec.needs !== null) this.#refuseRole(spec.needs);
      const handler = handlers[name] as (context: Context, input: unknown, job?: JobControl) => unknown;
      if (spec.kind === 'call') return { ok: true, value: await handler(this.#context, input) };
      const job = this.#jobs.start(name, async (control) => handler(this.#context, input, control));
      return { ok: true, value: { job } satisfies JobStarted };
    } catch (error) {
      return toFailure(error);
    }
  }

  /** The one place where a role is held against what is asked. @throws AppError `ROLE_MAY_NOT` */
  #refuseRole(needs: Permission): void {
    const { role } = this.#context.store;
    if (!may(role, needs)) throw new AppError('ROLE_MAY_NOT', { needs, role });
  }

  cancel(job: string): void {
    this.#jobs.cancel(job);
  }

  /** Stops jobs (each puts things back as they were), closes the vault and ends the threads. */
  async close(): Promise<void> {
    await this.#jobs.close();
    this.#context.close();
    await this.#pool.close();
  }
}
