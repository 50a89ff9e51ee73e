import type { Figure, QualityFigure, TimeFigure } from './figures.ts';

type Line = readonly string[];

/** Columns as wide as their widest cell; the first and the last to the left, figures to the right. */
export function aligned(lines: readonly Line[]): string {
  const columns = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const laidOut = lines.map((line) =>
    line
      .map((cell, at) => {
        const width = widths[at] as number;
        return at === 0 || at === columns - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${laidOut.join('\n')}\n`;
}

const seconds = (value: number): string => value.toFixed(value < 1 ? 3 : 2);
const ratio = (value: number | null): string => (value === null ? '-' : value.toPrecision(3));

const timeLine = ({ what, wall, cpu, memoryPasses, scorecards, peak, note }: TimeFigure): Line => [
  what,
  seconds(wall),
  seconds(cpu),
  ratio(memoryPasses),
  ratio(scorecards),
  peak === null ? '-' : peak.toFixed(0),
  note,
];

const qualityLine = ({ what, value, note }: QualityFigure): Line => [what, value.toFixed(3), note];

/** The figures as text: times first, then quality. */
export function printed(figures: readonly Figure[]): string {
  const times = figures.filter((figure) => figure.kind === 'time');
  const qualities = figures.filter((figure) => figure.kind === 'quality');
  const sections: string[] = [];
  if (times.length > 0)
    sections.push(
      aligned([['time', 'wall s', 'CPU s', 'memory passes', 'scorecards', 'peak MB', ''], ...times.map(timeLine)]),
    );
  if (qualities.length > 0) sections.push(aligned([['quality', 'value', ''], ...qualities.map(qualityLine)]));
  return sections.join('\n');
}
