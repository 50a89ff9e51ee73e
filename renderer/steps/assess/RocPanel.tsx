import type { Assessment, ModelAssessment } from '../../../shared/contract/assess.ts';
import { RocChart } from '../../charts/RocChart.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { alongCurve } from './along-curve.ts';
import { modelNames } from './model-names.ts';
import { TwoLines } from './TwoLines.tsx';
import { text } from './text.ts';

const tableRates = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

interface RocPanelProps {
  readonly assessment: Assessment;
  readonly models: readonly ModelAssessment[];
}

/** How the models trade wrongly flagged dossiers for rightly flagged ones. */
export function RocPanel({ assessment, models }: RocPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const curves = models.map((model) => ({
    name: names[model.kind],
    points: model.roc.map((point) => ({ x: point.falsePositiveRate, y: point.truePositiveRate })),
  }));
  return (
    <section className="panel">
      <ChartFrame
        title={words.rocTitle}
        sentence={words.rocSentence(format.count(assessment.n), format.count(assessment.unlawful))}
        chart={
          <RocChart
            label={words.rocLabel}
            series={models.map(({ kind, roc, auc }) => ({ name: names[kind], points: roc, auc }))}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.rocTitle}
            rows={tableRates}
            rowKey={(rate) => rate}
            columns={[
              { key: 'x', head: words.rocX, numeric: true, rowHead: true, cell: (rate) => format.percent(rate, 0) },
              ...curves.map(({ name, points }) => ({
                key: name,
                head: <TwoLines first={name} second={words.rightly} />,
                numeric: true,
                cell: (rate: number) => format.percent(alongCurve(points, rate)),
              })),
            ]}
          />
        }
      />
    </section>
  );
}
