import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { CurveChart } from './CurveChart.tsx';
import { text } from './text.ts';

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

/** ROC curves, with the AUC of each in the legend. */
export function RocChart({ series, label, height = 314 }: RocChartProps) {
  const words = useText(text);
  const format = useFormat();
  const curves = series.map(({ name, auc, points }) => ({
    name: words.auc(name, format.number(auc.value, 2), format.range(auc, 2)),
    points: points.map((point) => ({ x: 100 * point.falsePositiveRate, y: 100 * point.truePositiveRate })),
  }));
  return (
    <CurveChart
      curves={curves}
      label={`${label}. ${curves.map(({ name }) => name).join('; ')}`}
      xLabel={words.falsePositiveRate}
      yLabel={words.truePositiveRate}
      height={height}
    />
  );
}
