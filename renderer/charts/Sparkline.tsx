import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface SparklineProps {
  /** In order of time; null where there is no value, which breaks the line. */
  readonly values: readonly (number | null)[];
  readonly width?: number;
}

const height = 24;
const edge = 4;

/** The course of one figure in a table cell, from 0 up. Hidden from screen readers: the figures stand with the feature itself. */
export function Sparkline({ values, width = 72 }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const y = linear(Math.min(0, ...known), Math.max(0, ...known), height - edge, edge);
  const x = linear(0, Math.max(1, values.length - 1), edge, width - edge);
  const points = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const last = points.findLast((point) => point !== null);
  return (
    <svg className="mini mini-bars" width={width} height={height} aria-hidden="true" focusable="false">
      <line x1="0" x2={width} y1={y(0)} y2={y(0)} stroke={palette.grid} />
      <path d={pathThrough(points)} fill="none" stroke={palette.series[0]} strokeWidth="1.8" />
      {last != null && <circle cx={last.x} cy={last.y} r="3" fill={palette.series[0]} />}
    </svg>
  );
}

function pathThrough(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      const isStart = index === 0 || points[index - 1] === null;
      return `${isStart ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    })
    .join('');
}
