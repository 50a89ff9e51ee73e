import { stderr } from 'node:process';
import type { JobControl } from '../engine/jobs.ts';

const words: Readonly<Record<string, string>> = {
  fit: 'model trainen',
  folds: 'eerlijk toetsen',
  repeats: 'herhalingen',
};

/** Progress on a terminal: one line that is written over. In a pipe or a log it stays silent. */
export class Terminal implements JobControl {
  readonly cancelled = false;
  #phase = '';
  #total = 1;

  plan(): void {}

  check(): void {}

  onCancel(): void {}

  enter(phase: string, total = 1): void {
    this.#phase = words[phase] ?? phase;
    this.#total = total;
    this.step(0);
  }

  step(done: number): void {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${this.#phase}: ${Math.floor(done)} van ${this.#total}`);
  }

  /** Clears the line, before something is said that stays. */
  end(): void {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  }
}
