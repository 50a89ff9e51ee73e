import type { JobState } from '../../shared/contract/call.ts';
import type { EngineCall, Input, JobCall, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import { Engine } from '../engine/engine.ts';

/** The engine as the terminal uses it: calls that give their output or throw, jobs that are waited for. */
export class EngineRunner {
  readonly #engine: Engine;
  readonly #waiting = new Map<string, (state: JobState) => void>();

  constructor() {
    this.#engine = new Engine({ onJob: (state) => this.#waiting.get(state.job)?.(state) });
  }

  /** @throws AppError with the code that the engine gives */
  async ask<Name extends Exclude<EngineCall, JobCall>>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    return (await this.#value(name, input)) as Output<Name>;
  }

  /** Runs a job to its end. @throws AppError with the code that the engine gives */
  async run<Name extends EngineCall & JobCall>(
    name: Name,
    input: Input<Name>,
    onProgress: (state: JobState) => void = () => undefined,
  ): Promise<Output<Name>> {
    const { job } = (await this.#value(name, input)) as { job: string };
    return new Promise((resolve, reject) => {
      this.#waiting.set(job, (state) => {
        if (state.result === null) {
          onProgress(state);
          return;
        }
        this.#waiting.delete(job);
        if (state.result.ok) resolve(state.result.value as Output<Name>);
        else reject(new AppError(state.result.error.code, state.result.error.details));
      });
    });
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #value<Name extends EngineCall>(name: Name, input: Input<Name>): Promise<unknown> {
    const result = await this.#engine.call(name, input);
    if (!result.ok) throw new AppError(result.error.code, result.error.details);
    return result.value;
  }
}
