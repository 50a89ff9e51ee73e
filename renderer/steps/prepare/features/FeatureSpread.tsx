import type { FeatureStats } from '../../../../shared/contract/prepare.ts';
import { CountBars } from '../../../charts/CountBars.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface FeatureSpreadProps {
  readonly name: string;
  readonly stats: FeatureStats;
}

/** How many dossiers have which value at the newest reference date. */
export function FeatureSpread({ name, stats }: FeatureSpreadProps) {
  const words = useText(text);
  const format = useFormat();
  const bars = [
    ...stats.bars,
    ...(stats.missing > 0 ? [{ label: words.empty, count: stats.missing, isOpen: true }] : []),
  ];
  return (
    <ChartFrame
      level={3}
      title={words.spreadTitle}
      sentence={words.spreadSentence(format.count(stats.n), format.count(stats.missing))}
      chart={<CountBars bars={bars} label={words.spreadLabel(name)} />}
      table={
        <DataTable
          hideCaption
          caption={words.spreadLabel(name)}
          rows={bars}
          rowKey={({ label }) => label}
          columns={[
            { key: 'value', head: words.value, rowHead: true, wide: true, cell: ({ label }) => label },
            { key: 'count', head: words.dossiers, numeric: true, cell: ({ count }) => format.count(count) },
          ]}
        />
      }
    />
  );
}
