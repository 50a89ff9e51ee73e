import type { Figure, QualityFigure, Report, TimeFigure } from './figures.ts';

export interface Worsening {
  readonly what: string;
  readonly measure: string;
  readonly was: number;
  readonly is: number;
}

/** A ratio or an amount of memory may grow by this factor: less is what one busy machine differs from itself. */
export const MOST_GROWTH = 1.5;

function grownTime(was: TimeFigure, is: TimeFigure): Worsening[] {
  // The ratio to the scorecard does not count: it would also grow when the scorecard gets faster.
  const measures: readonly (readonly [string, number | null, number | null])[] = [
    ['memory passes', was.memoryPasses, is.memoryPasses],
    ['MB at most', was.peak, is.peak],
  ];
  return measures.flatMap(([measure, before, now]) =>
    before !== null && now !== null && now > MOST_GROWTH * before
      ? [{ what: is.what, measure, was: before, is: now }]
      : [],
  );
}

function lostQuality(was: QualityFigure, is: QualityFigure): Worsening[] {
  const lost = is.better === 'more' ? was.value - is.value : is.value - was.value;
  if (is.better === 'neither' || lost <= is.slack) return [];
  return [{ what: is.what, measure: is.better === 'more' ? 'fell' : 'rose', was: was.value, is: is.value }];
}

function worseningOf(was: Figure, is: Figure): Worsening[] {
  if (was.kind === 'time' && is.kind === 'time') return grownTime(was, is);
  if (was.kind === 'quality' && is.kind === 'quality') return lostQuality(was, is);
  return [];
}

/** What got worse since an earlier report, among the figures that both reports have. */
export function worsenings(earlier: Report, now: Report): Worsening[] {
  const before = new Map(earlier.figures.map((figure) => [figure.id, figure]));
  return now.figures.flatMap((figure) => {
    const was = before.get(figure.id);
    return was === undefined ? [] : worseningOf(was, figure);
  });
}

/** Reads a report that was written before. @throws SyntaxError or TypeError when the text is no such report */
export function parseReport(text: string): Report {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== 'toetssteen-bench')
    throw new TypeError('this is not a report of the bench');
  return read as Report;
}
