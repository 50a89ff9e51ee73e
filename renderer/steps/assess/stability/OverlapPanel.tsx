import type { ListOverlap, Stability } from '../../../../shared/contract/assess-stability.ts';
import { Rates } from '../../../charts/Rates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface OverlapPanelProps {
  readonly list: NonNullable<Stability['list']>;
  readonly capacity: number;
}

/** How much of the list comes back, for lists of several lengths. */
export function OverlapPanel({ list: { lengths }, capacity }: OverlapPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const nameOf = ({ length }: ListOverlap): string =>
    length === capacity ? words.chosenLength(format.count(length)) : words.first(format.count(length));
  const rows = lengths.map((own) => ({
    name: nameOf(own),
    hits: Math.round(own.kept.value),
    n: own.length,
    estimate: {
      // As the count beside it says, which is rounded to whole dossiers.
      value: Math.round(own.kept.value) / own.length,
      low: own.kept.low / own.length,
      high: own.kept.high / own.length,
    },
    shape: own.length === capacity ? ('dot' as const) : ('square' as const),
  }));
  const own = lengths.find(({ length }) => length === capacity);
  return (
    <section className="panel">
      <ChartFrame
        title={words.overlapTitle}
        sentence={words.overlapSentence(format.count(capacity), format.count(own?.kept.value ?? 0))}
        chart={<Rates rows={rows} label={words.overlapLabel} />}
        table={
          <DataTable
            hideCaption
            caption={words.overlapLabel}
            rows={lengths}
            rowKey={({ length }) => length}
            chosen={({ length }) => length === capacity}
            columns={[
              { key: 'length', head: words.length, rowHead: true, cell: nameOf },
              {
                key: 'kept',
                head: words.keptHead,
                numeric: true,
                cell: ({ kept, length }) => format.outOf(Math.round(kept.value), length),
              },
              { key: 'range', head: words.range, numeric: true, cell: ({ kept }) => format.range(kept, 0) },
              {
                key: 'overlap',
                head: words.overlap,
                numeric: true,
                cell: ({ overlap }) => format.number(overlap.value, 2),
              },
              {
                key: 'seeds',
                head: words.seedOverlap,
                numeric: true,
                cell: ({ seeds }) => (seeds === null ? '–' : format.number(seeds.value, 2)),
              },
            ]}
          />
        }
      />
    </section>
  );
}
