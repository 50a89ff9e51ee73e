import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Legend, lineSample, lotSample } from './Legend.tsx';
import { palette } from './palette.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface RocSeries {
  readonly name: string;
  readonly points: readonly { readonly falsePositiveRate: number; readonly truePositiveRate: number }[];
  readonly auc: Estimate;
}

interface RocChartProps {
  /** At most three models. */
  readonly series: readonly RocSeries[];
  /** What the chart shows; the figures are added to it for screen readers. */
  readonly label: string;
  readonly height?: number;
}

const ticks = [0, 20, 40, 60, 80, 100];

/** ROC curves. The broken diagonal is what drawing by lot would give. */
export function RocChart({ series, label, height = 300 }: RocChartProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const figures = series.map((one) => words.auc(one.name, format.number(one.auc.value, 2), format.range(one.auc, 2)));
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={[
          ...figures.map((figure, i) => ({ label: figure, sample: lineSample(i) })),
          { label: words.byLot, sample: lotSample },
        ]}
      />
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          margin={{ top: 8, right: 14, bottom: 22, left: 4 }}
          accessibilityLayer={false}
          role="img"
          aria-label={`${label}. ${figures.join('; ')}`}
        >
          <CartesianGrid stroke={palette.grid} />
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, 100]}
            ticks={ticks}
            label={{ value: words.falsePositiveRate, position: 'insideBottom', offset: -14 }}
          />
          <YAxis
            type="number"
            domain={[0, 100]}
            ticks={ticks}
            width={52}
            label={{ value: words.truePositiveRate, angle: -90, position: 'insideLeft', offset: 8, dy: 60 }}
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
          {series.map((one, i) => (
            <Line
              key={one.name}
              data={one.points.map((point) => ({ x: 100 * point.falsePositiveRate, y: 100 * point.truePositiveRate }))}
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
