import { Legend } from './Legend.tsx';
import { palette } from './palette.ts';
import { linear, ticksAround } from './scale.ts';
import { useWidth } from './use-width.ts';

interface QuarterLineProps {
  readonly points: readonly {
    /** As `2026-K4`. */
    readonly quarter: string;
    readonly value: number | null;
    /** Gets a shape of its own, which the legend explains. */
    readonly isMarked: boolean;
  }[];
  readonly say: (value: number) => string;
  readonly label: string;
  readonly markedLabel: string;
}

const height = 150;
const margin = { top: 10, right: 12, bottom: 24, left: 58 };

/** A figure per quarter on an axis that holds 0, with an open diamond where something is the matter. */
export function QuarterLine({ points, say, label, markedLabel }: QuarterLineProps) {
  const [ref, width] = useWidth();
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const ticks = ticksAround(known);
  const y = linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, height - margin.bottom, margin.top);
  const x = linear(0, Math.max(1, points.length - 1), margin.left + 8, width - margin.right);
  const placed = points.map((point, index) => ({ ...point, x: x(index) }));
  const every = Math.ceil((points.length * 58) / Math.max(1, width - margin.left));
  return (
    <div ref={ref} className="chart recharts-wrapper stack">
      {points.some(({ isMarked }) => isMarked) && (
        <Legend entries={[{ label: markedLabel, sample: <Diamond x={15} y={7} /> }]} />
      )}
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} focusable="false">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} stroke={palette.grid} />
              <text x={margin.left - 6} y={y(tick)} dominantBaseline="central" textAnchor="end">
                {say(tick)}
              </text>
            </g>
          ))}
          {placed.map(({ quarter, x: at }, index) =>
            (points.length - 1 - index) % every === 0 ? (
              <text key={quarter} x={at} y={height - 6} textAnchor={index === points.length - 1 ? 'end' : 'middle'}>
                {quarter}
              </text>
            ) : null,
          )}
          {placed.map((point, index) => {
            const before = placed[index - 1];
            if (before === undefined || before.value === null || point.value === null) return null;
            return (
              <line
                key={point.quarter}
                x1={before.x}
                y1={y(before.value)}
                x2={point.x}
                y2={y(point.value)}
                stroke={palette.series[0]}
                strokeWidth="2.2"
              />
            );
          })}
          {placed.map(({ quarter, value, isMarked, x: at }) => {
            if (value === null) return null;
            return isMarked ? (
              <Diamond key={quarter} x={at} y={y(value)} />
            ) : (
              <circle key={quarter} cx={at} cy={y(value)} r="3.6" fill={palette.series[0]} />
            );
          })}
        </svg>
      )}
    </div>
  );
}

const Diamond = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} fill="#fff" stroke={palette.series[1]} strokeWidth="2" />
);
