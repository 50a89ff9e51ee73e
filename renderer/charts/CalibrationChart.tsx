import { CartesianGrid, ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { CalibrationGroup } from '../../shared/contract/assess.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { ticksFromZero } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

interface CalibrationChartProps {
  readonly groups: readonly CalibrationGroup[];
  readonly label: string;
  readonly height?: number;
}

/** Estimated against found, per group, with the interval of what was found. On the broken line the two are equal. */
export function CalibrationChart({ groups, label, height = 280 }: CalibrationChartProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const points = groups.map((group) => ({
    x: 100 * group.predicted,
    y: 100 * group.observed.value,
    whisker: [100 * (group.observed.value - group.observed.low), 100 * (group.observed.high - group.observed.value)],
  }));
  const xTicks = ticksFromZero(Math.max(1, ...points.map((point) => point.x)));
  const yTicks = ticksFromZero(Math.max(1, ...groups.map((group) => 100 * group.observed.high)));
  const [xEnd, yEnd] = [xTicks.at(-1)!, yTicks.at(-1)!];
  const corner = Math.min(xEnd, yEnd);
  const figures = groups.map((group) =>
    words.calibrationGroup(
      format.percent(group.predicted),
      format.percent(group.observed.value),
      format.outOf(group.hits, group.n),
    ),
  );
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <ScatterChart
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
            domain={[0, xEnd]}
            ticks={xTicks}
            tickFormatter={format.count}
            label={{ value: words.estimated, position: 'insideBottom', offset: -14 }}
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={[0, yEnd]}
            ticks={yTicks}
            tickFormatter={format.count}
            width={52}
            label={{ value: words.found, angle: -90, position: 'insideLeft', offset: 8, dy: 36 }}
          />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: corner, y: corner },
            ]}
            stroke={palette.axis}
            strokeWidth={1.6}
            strokeDasharray="5 4"
          />
          <Scatter data={points} fill={palette.series[0]} isAnimationActive={false}>
            <ErrorBar
              dataKey="whisker"
              direction="y"
              width={8}
              stroke={palette.ink}
              strokeWidth={1.8}
              isAnimationActive={false}
            />
          </Scatter>
        </ScatterChart>
      )}
    </div>
  );
}
