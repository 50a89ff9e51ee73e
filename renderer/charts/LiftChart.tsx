import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { LiftPoint } from '../../shared/contract/assess.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Legend, lineSample, lotSample } from './Legend.tsx';
import { palette } from './palette.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface LiftSeries {
  readonly name: string;
  readonly points: readonly LiftPoint[];
}

interface LiftChartProps {
  /** At most three models. */
  readonly series: readonly LiftSeries[];
  readonly label: string;
  /** Draws a line at this share of the dossiers: what the team can take on. */
  readonly capacity?: { readonly share: number; readonly dossiers: number };
  readonly height?: number;
}

const ticks = [0, 20, 40, 60, 80, 100];

/** Which share of all unlawful dossiers is found when the highest estimates are selected first. The diagonal is drawing by lot. */
export function LiftChart({ series, label, capacity, height = 280 }: LiftChartProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const figures = series.flatMap((one) =>
    [0.1, 0.25, 0.5].flatMap((share) => {
      const point = one.points.find((candidate) => candidate.selected >= share);
      if (point === undefined) return [];
      return [words.liftAt(one.name, format.percent(point.selected, 0), format.percent(point.recall, 0))];
    }),
  );
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={[
          ...series.map((one, i) => ({ label: one.name, sample: lineSample(i) })),
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
          aria-label={`${label}. ${figures.join('; ')}`}
        >
          <CartesianGrid stroke={palette.grid} />
          <XAxis
            type="number"
            dataKey="x"
            domain={[0, 100]}
            ticks={ticks}
            label={{ value: words.selected, position: 'insideBottom', offset: -14 }}
          />
          <YAxis
            type="number"
            domain={[0, 100]}
            ticks={ticks}
            width={52}
            label={{ value: words.foundShare, angle: -90, position: 'insideLeft', offset: 8, dy: 90 }}
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
          {capacity !== undefined && (
            <ReferenceLine
              x={100 * Math.min(1, capacity.share)}
              stroke={palette.ink}
              strokeDasharray="3 3"
              label={{
                value: words.capacity(format.count(capacity.dossiers)),
                position: capacity.share < 0.5 ? 'insideTopLeft' : 'insideTopRight',
                dy: -22,
              }}
            />
          )}
          {series.map((one, i) => (
            <Line
              key={one.name}
              data={[
                { x: 0, y: 0 },
                ...one.points.map((point) => ({ x: 100 * point.selected, y: 100 * point.recall })),
              ]}
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
