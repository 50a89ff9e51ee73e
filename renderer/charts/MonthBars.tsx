import { useFormat } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { linear, ticksFromZero } from './scale.ts';
import { useWidth } from './use-width.ts';

interface MonthBarsProps {
  /** Oldest first. */
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  /** What the chart shows with its figures, for screen readers. */
  readonly label: string;
}

const height = 120;
const margin = { top: 8, right: 6, bottom: 22, left: 46 };
const gap = 2;

/** A standing bar per month on an axis from 0; the first and the last month are named. */
export function MonthBars({ bars, label }: MonthBarsProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const ticks = ticksFromZero(Math.max(1, ...bars.map(({ value }) => value)), 2);
  const bottom = height - margin.bottom;
  const y = linear(0, ticks.at(-1) ?? 1, bottom, margin.top);
  const step = Math.max(0, width - margin.left - margin.right) / Math.max(1, bars.length);
  const right = width - margin.right;
  return (
    <div ref={ref} className="chart recharts-wrapper">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} focusable="false">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} stroke={palette.grid} />
              <text x={margin.left - 6} y={y(tick)} dominantBaseline="central" textAnchor="end">
                {format.count(tick)}
              </text>
            </g>
          ))}
          {bars.map(({ label: month, value }, at) => (
            <rect
              key={month}
              x={margin.left + at * step}
              y={y(value)}
              width={Math.max(1, step - gap)}
              height={bottom - y(value)}
              fill={palette.series[0]}
            />
          ))}
          <line x1={margin.left} x2={right} y1={bottom} y2={bottom} stroke={palette.axis} />
          <text x={margin.left} y={height - 6}>
            {bars[0]?.label}
          </text>
          <text x={right} y={height - 6} textAnchor="end">
            {bars.at(-1)?.label}
          </text>
        </svg>
      )}
    </div>
  );
}
