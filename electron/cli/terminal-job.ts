import { stderr } from 'node:process';
import type { JobState } from '../../shared/contract/call.ts';
import type { JobControl } from '../engine/jobs.ts';

const words: Readonly<Record<string, string>> = {
  fit: 'model trainen',
  folds: 'eerlijk toetsen',
  repeats: 'herhalingen',
  inspect: 'doorlezen',
  import: 'inlezen',
  features: 'kenmerken berekenen',
};

/** Jobs whose phases are short: one line with how far they are as a whole. */
const jobWords: Readonly<Record<string, string>> = {
  'assess.measureChosen': 'meten wie is onderzocht',
  'assess.measureGroups': 'groepen meten',
  'assess.measureDrift': 'verloop meten',
};

/** Progress on a terminal: one line that is written over. In a pipe or a log it stays silent. */
export class Terminal implements JobControl {
  readonly cancelled = false;
  #phase = '';
  #phaseCode = '';
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
    if (!stderr.isTTY) return;
    const share = this.#total === 1 ? `${Math.floor(100 * done)} %` : `${Math.floor(done)} van ${this.#total}`;
    stderr.write(`\r\u001b[K${this.#phase}: ${share}`);
  }

  /** The state of a job of the engine. */
  show({ name, phase, done, total, fraction }: JobState): void {
    const whole = jobWords[name];
    if (whole !== undefined) {
      this.#phase = whole;
      this.#total = 1;
      this.step(fraction);
      return;
    }
    if (phase !== this.#phaseCode || total !== this.#total) {
      this.#phaseCode = phase;
      this.enter(phase, total);
    }
    this.step(done);
  }

  /** Clears the line, before something is said that stays. */
  end(): void {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  }
}
