import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useText } from '../i18n/use-text.ts';
import { Legend, lineSample, lotSample } from './Legend.tsx';
import { palette } from './palette.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface Curve {
  /** As the legend says it; another name is another curve. */
  readonly name: string;
  /** Percentages, from 0 to 100. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

interface CurveChartProps {
  /** At most three. */
  readonly curves: readonly Curve[];
  /** What the chart shows with its figures, for screen readers. */
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly height: number;
  /** A line of recharts to draw on top, such as a mark at a capacity. */
  readonly children?: ReactNode;
}

const ticks = [0, 20, 40, 60, 80, 100];

/** Curves of percentage against percentage, with the broken diagonal that drawing by lot would give. */
export function CurveChart({ curves, label, xLabel, yLabel, height, children }: CurveChartProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={[
          ...curves.map(({ name }, i) => ({ label: name, sample: lineSample(i) })),
          { label: words.byLot, sample: lotSample },
        ]}
      />
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          margin={{ top: 22, right: 18, bottom: 22, left: 4 }}
          accessibilityLayer={false}
          role="img"
          aria-label={label}
        >
          <CartesianGrid stroke={palette.grid} />
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, 100]}
            ticks={ticks}
            label={{ value: xLabel, position: 'insideBottom', offset: -14 }}
          />
          <YAxis
            type="number"
            domain={[0, 100]}
            ticks={ticks}
            width={52}
            label={{ value: yLabel, angle: -90, position: 'insideLeft', offset: 8, style: { textAnchor: 'middle' } }}
          />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: 100, y: 100 },
            ]}
            stroke={palette.axis}
            strokeWidth={1.6}
            strokeDasharray="5 4"
          />
          {children}
          {curves.map(({ name, points }, i) => (
            <Line
              key={name}
              data={[...points]}
              dataKey="y"
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              stroke={palette.series[i % 3]!}
              strokeWidth={2.4}
              strokeDasharray={palette.dashes[i % 3]!}
            />
          ))}
        </LineChart>
      )}
    </div>
  );
}
