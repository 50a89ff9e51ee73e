import type { ModelAssessment } from '../../../shared/contract/assess.ts';
import { ScoreDistribution } from '../../charts/ScoreDistribution.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** How the estimates of lawful and unlawful dossiers lie. */
export function ScoresPanel({ model, n }: { readonly model: ModelAssessment; readonly n: number }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <section className="panel">
      <ChartFrame
        title={words.scoresTitle}
        sentence={words.scoresSentence(format.count(n))}
        chart={<ScoreDistribution bins={model.scores} label={words.scoresLabel} height={280} />}
        table={
          <DataTable
            hideCaption
            caption={words.scoresLabel}
            rows={model.scores}
            rowKey={(bin) => bin.from}
            columns={[
              {
                key: 'from',
                head: words.fromTo,
                rowHead: true,
                cell: (bin) => format.range({ value: bin.from, low: 100 * bin.from, high: 100 * bin.to }, 1),
              },
              { key: 'lawful', head: words.lawful, numeric: true, cell: (bin) => format.count(bin.lawful) },
              { key: 'unlawful', head: words.unlawful, numeric: true, cell: (bin) => format.count(bin.unlawful) },
            ]}
          />
        }
      />
    </section>
  );
}
