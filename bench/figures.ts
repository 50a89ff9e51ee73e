import type { Elapsed } from './stopwatch.ts';

/** How long something took, in seconds and as a multiple of the yardsticks that were measured in the same process. */
export interface TimeFigure {
  readonly kind: 'time';
  /** The same from run to run, for comparison. */
  readonly id: string;
  readonly what: string;
  readonly wall: number;
  readonly cpu: number;
  /** Processor time over that of reading the bins once per level of each tree (`memory-pass.ts`); null where there is no such pass. */
  readonly memoryPasses: number | null;
  /** Processor time over that of the scorecard on the same data. */
  readonly scorecards: number | null;
  /** Most memory that the process ever held, in MB; null where it was not a fresh one. */
  readonly peak: number | null;
  readonly note: string;
}

/** How good something is. Depends on the code alone, not on the machine. */
export interface QualityFigure {
  readonly kind: 'quality';
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly better: 'more' | 'less' | 'neither';
  /** A later run may differ by so much before it is called worse. */
  readonly slack: number;
  readonly note: string;
}

export type Figure = TimeFigure | QualityFigure;

export interface Report {
  readonly format: 'toetssteen-bench';
  readonly version: 1;
  readonly processor: string;
  readonly threads: number;
  readonly node: string;
  readonly figures: readonly Figure[];
}

/** The processor time of each yardstick, in seconds. */
export interface Yardsticks {
  readonly memoryPass: number | null;
  readonly scorecard: number | null;
}

/** A time with its multiples of the yardsticks. */
export function timeFigure(
  id: string,
  what: string,
  elapsed: Elapsed,
  yardsticks: Yardsticks,
  more: Partial<Pick<TimeFigure, 'peak' | 'note'>> = {},
): TimeFigure {
  const times = (yardstick: number | null) => (yardstick === null ? null : elapsed.cpu / yardstick);
  return {
    kind: 'time',
    id,
    what,
    ...elapsed,
    memoryPasses: times(yardsticks.memoryPass),
    scorecards: times(yardsticks.scorecard),
    peak: null,
    note: '',
    ...more,
  };
}

/** A change of a hundredth in an AUC is nothing that an analyst would notice. */
const SLACK = 0.01;

export function qualityFigure(
  id: string,
  what: string,
  value: number,
  more: Partial<Pick<QualityFigure, 'better' | 'slack' | 'note'>> = {},
): QualityFigure {
  return { kind: 'quality', id, what, value, better: 'more', slack: SLACK, note: '', ...more };
}
