import { palette } from './palette.ts';

interface LevelLinesProps {
  readonly ticks: readonly number[];
  readonly y: (tick: number) => number;
  /** Where the lines begin and end; the figures stand before them. */
  readonly left: number;
  readonly right: number;
  readonly write: (tick: number) => string;
}

/** The level lines of a chart that was not drawn by the chart library, with their figures. */
export function LevelLines({ ticks, y, left, right, write }: LevelLinesProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? palette.axis : palette.grid} />
      <text x={left - 6} y={y(tick)} dominantBaseline="central" textAnchor="end">
        {write(tick)}
      </text>
    </g>
  ));
}
