import type { ModelAssessment } from '../../../shared/contract/assess.ts';
import { LiftChart } from '../../charts/LiftChart.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { Capacity } from './AssessedModel.tsx';
import { alongCurve } from './along-curve.ts';
import { modelNames } from './model-names.ts';
import { TwoLines } from './TwoLines.tsx';
import { text } from './text.ts';

const tableShares = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const origin = { x: 0, y: 0 };

interface LiftPanelProps {
  readonly n: number;
  readonly models: readonly ModelAssessment[];
  readonly capacity: Capacity;
}

/** Which part of all unlawful dossiers is found when more are chosen. */
export function LiftPanel({ n, models, capacity }: LiftPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const curves = models.map((model) => ({
    name: names[model.kind],
    points: [origin, ...model.lift.map((point) => ({ x: point.selected, y: point.recall }))],
  }));
  const [model] = models;
  if (model === undefined) return null;
  const { recall, selected } = model.atCapacity;
  return (
    <section className="panel">
      <ChartFrame
        title={words.liftTitle}
        sentence={words.liftSentence(
          names[model.kind],
          format.percent(selected / n),
          format.percent(recall.value),
          format.percentRange(recall),
          format.count(n),
        )}
        chart={
          <LiftChart
            label={words.liftLabel}
            series={models.map(({ kind, lift }) => ({ name: names[kind], points: lift }))}
            capacity={{ share: capacity.chosen / capacity.open, dossiers: capacity.chosen }}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.liftLabel}
            rows={tableShares}
            rowKey={(share) => share}
            columns={[
              {
                key: 'x',
                head: words.selected,
                numeric: true,
                rowHead: true,
                cell: (share) => format.percent(share, 0),
              },
              ...curves.map(({ name, points }) => ({
                key: name,
                head: <TwoLines first={name} second={words.foundAndLift} />,
                numeric: true,
                cell: (share: number) => {
                  const found = alongCurve(points, share);
                  return (
                    <>
                      {format.percent(found)} <span className="sub">({format.number(found / share, 2)})</span>
                    </>
                  );
                },
              })),
            ]}
          />
        }
      />
    </section>
  );
}
