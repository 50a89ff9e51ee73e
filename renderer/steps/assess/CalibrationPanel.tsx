import type { CalibrationGroup, ModelAssessment } from '../../../shared/contract/assess.ts';
import { CalibrationChart } from '../../charts/CalibrationChart.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

const isOutside = ({ predicted, observed }: CalibrationGroup): boolean =>
  predicted < observed.low || predicted > observed.high;

/** Whether dossiers estimated at 20 in 100 are unlawful about 20 times in 100. */
export function CalibrationPanel({ model, n }: { readonly model: ModelAssessment; readonly n: number }) {
  const words = useText(text);
  const format = useFormat();
  const groups = model.calibration;
  const outside = groups.filter(isOutside).length;
  return (
    <section className="panel">
      <ChartFrame
        title={words.calibrationTitle}
        sentence={words.calibrationSentence(format.count(groups.length), format.count(n), format.count(outside))}
        chart={<CalibrationChart groups={groups} label={words.calibrationLabel} />}
        table={
          <DataTable
            hideCaption
            caption={words.calibrationLabel}
            rows={groups.map((group, index) => ({ ...group, number: index + 1 }))}
            rowKey={(group) => group.number}
            columns={[
              { key: 'number', head: words.group, rowHead: true, cell: (group) => format.count(group.number) },
              {
                key: 'predicted',
                head: words.estimated,
                numeric: true,
                cell: (group) => format.percent(group.predicted),
              },
              { key: 'found', head: words.found, numeric: true, cell: (group) => format.percent(group.observed.value) },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: (group) => format.percentRange(group.observed),
              },
              { key: 'counts', head: words.foundOf, numeric: true, cell: (group) => format.outOf(group.hits, group.n) },
            ]}
          />
        }
      />
    </section>
  );
}
