import type { JobState, Result } from '../../shared/contract/call.ts';
import type { EngineCall } from '../../shared/contract/index.ts';
import type { EngineThreadData } from '../engine/thread.ts';
import { EngineThread } from './engine-thread.ts';

/** After these the engine holds an open vault. */
export const openingCalls: ReadonlySet<string> = new Set<EngineCall>(['vault.create', 'vault.open']);

export interface EngineClientOptions {
  /** The script of the engine's thread. */
  readonly script: URL;
  readonly data: EngineThreadData;
  readonly onJob: (state: JobState) => void;
}

/** The engine as seen from the shell: one thread at a time, replaced when the vault is locked or the thread breaks off. */
export class EngineClient {
  readonly #options: EngineClientOptions;
  #thread: EngineThread | null;
  /** Under way while an earlier thread closes the vault. */
  #closing: Promise<void> | null = null;
  #unlocked = false;

  constructor(options: EngineClientOptions) {
    this.#options = options;
    this.#thread = this.#start();
  }

  /** Whether a vault was opened since the last lock, so that the page may show what is in it. */
  get unlocked(): boolean {
    return this.#unlocked;
  }

  get runningJobs(): readonly JobState[] {
    return this.#thread?.runningJobs ?? [];
  }

  /** Passes a checked call on; waits while an earlier thread is still closing the vault. Never throws. */
  async call(name: EngineCall, input: unknown): Promise<Result<unknown>> {
    while (this.#closing !== null) await this.#closing;
    this.#thread ??= this.#start();
    const thread = this.#thread;
    const result = await thread.call(name, input);
    if (result.ok && openingCalls.has(name) && thread === this.#thread) this.#unlocked = true;
    return result;
  }

  cancel(job: string): void {
    this.#thread?.cancel(job);
  }

  /** Closes the vault by ending the thread, so that nothing decrypted stays in its memory; a fresh one takes its place. */
  async renew(): Promise<void> {
    await this.#end(this.#start());
  }

  /** Closes the vault and leaves no thread behind; for the end of the application. */
  async end(): Promise<void> {
    await this.#end(null);
  }

  async #end(next: EngineThread | null): Promise<void> {
    const closing = Promise.all([this.#closing, this.#thread?.end()]).then(() => {
      if (this.#closing === closing) this.#closing = null;
    });
    this.#closing = closing;
    this.#unlocked = false;
    this.#thread = next;
    await closing;
  }

  #start(): EngineThread {
    const thread: EngineThread = new EngineThread(this.#options.script, this.#options.data, {
      onJob: this.#options.onJob,
      // The next call starts a fresh thread: starting one here would go round for ever if the thread cannot even begin.
      onCrash: () => {
        if (thread === this.#thread) this.#thread = null;
      },
    });
    return thread;
  }
}
