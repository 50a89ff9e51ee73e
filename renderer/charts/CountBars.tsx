import { useFormat } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { linear } from './scale.ts';
import { useWidth } from './use-width.ts';

interface CountBarsProps {
  readonly bars: readonly { readonly label: string; readonly count: number; readonly isOpen?: boolean }[];
  /** What the chart shows with its figures, for screen readers. */
  readonly label: string;
}

const rowHeight = 22;
const labelWidth = 112;
const countWidth = 62;
const longestLabel = 16;

const shorten = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;

/** Lying bars from 0 with their counts beside them; what stands apart, such as missing values, is an open bar. */
export function CountBars({ bars, label }: CountBarsProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const length = linear(0, most, 0, Math.max(20, width - labelWidth - countWidth));
  const figures = bars.map((bar) => `${bar.label}: ${format.count(bar.count)}`).join('; ');
  return (
    <div ref={ref} className="chart recharts-wrapper">
      {width > 0 && (
        <svg
          width={width}
          height={bars.length * rowHeight + 2}
          role="img"
          aria-label={`${label}. ${figures}`}
          focusable="false"
        >
          {bars.map((bar, index) => {
            const middle = index * rowHeight + rowHeight / 2;
            const long = bar.count === 0 ? 0 : Math.max(1, length(bar.count));
            return (
              <g key={bar.label}>
                <text x={labelWidth - 8} y={middle} dominantBaseline="central" textAnchor="end">
                  {shorten(bar.label)}
                </text>
                {bar.count > 0 && (
                  <rect
                    x={labelWidth}
                    y={middle - 7}
                    width={long}
                    height="14"
                    fill={bar.isOpen ? '#fff' : palette.series[0]}
                    stroke={palette.series[bar.isOpen ? 1 : 0]}
                    strokeWidth="1.5"
                  />
                )}
                <text x={labelWidth + long + 6} y={middle} dominantBaseline="central">
                  {format.count(bar.count)}
                </text>
              </g>
            );
          })}
          <line x1={labelWidth} x2={labelWidth} y1="0" y2={bars.length * rowHeight} stroke={palette.axis} />
        </svg>
      )}
    </div>
  );
}
