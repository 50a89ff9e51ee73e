import { ReferenceLine } from 'recharts';
import type { LiftPoint } from '../../shared/contract/assess.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { CurveChart } from './CurveChart.tsx';
import { palette } from './palette.ts';
import { text } from './text.ts';

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

/** Which share of all unlawful dossiers is found when the highest estimates are selected first. */
export function LiftChart({ series, label, capacity, height = 280 }: LiftChartProps) {
  const words = useText(text);
  const format = useFormat();
  const figures = series.flatMap((one) =>
    [0.1, 0.25, 0.5].flatMap((share) => {
      const point = one.points.find((candidate) => candidate.selected >= share);
      if (point === undefined) return [];
      return [words.liftAt(one.name, format.percent(point.selected, 0), format.percent(point.recall, 0))];
    }),
  );
  const curves = series.map(({ name, points }) => ({
    name,
    points: [{ x: 0, y: 0 }, ...points.map((point) => ({ x: 100 * point.selected, y: 100 * point.recall }))],
  }));
  return (
    <CurveChart
      curves={curves}
      label={`${label}. ${figures.join('; ')}`}
      xLabel={words.selected}
      yLabel={words.foundShare}
      height={height}
    >
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
    </CurveChart>
  );
}
