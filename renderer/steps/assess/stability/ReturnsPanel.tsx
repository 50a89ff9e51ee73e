import type { ReturnBin, Stability } from '../../../../shared/contract/assess-stability.ts';
import { CountBars } from '../../../charts/CountBars.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** Below this share of the repetitions a dossier on the list is a borderline case. */
const FIRM_FROM = 0.6;

interface ReturnsPanelProps {
  readonly stability: Stability;
  readonly list: NonNullable<Stability['list']>;
}

/** In how many of 100 repetitions the dossiers on the list came back. */
export function ReturnsPanel({ stability, list }: ReturnsPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const nameOf = ({ from, to }: ReturnBin): string => words.bin(format.count(100 * from), format.count(100 * to));
  // Most often first, as the list itself.
  const bins = list.returns.toReversed();
  return (
    <section className="panel">
      <ChartFrame
        title={words.returnsTitle}
        sentence={words.returnsSentence(
          format.count(list.borderline),
          format.count(stability.capacity),
          format.count(stability.repeats),
        )}
        chart={
          <CountBars
            bars={bins.map((bin) => ({ label: nameOf(bin), count: bin.onList, isOpen: bin.to <= FIRM_FROM }))}
            label={words.returnsLabel}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.returnsLabel}
            rows={bins}
            rowKey={({ from }) => from}
            columns={[
              { key: 'bin', head: words.binHead, rowHead: true, cell: nameOf },
              { key: 'onList', head: words.onList, numeric: true, cell: ({ onList }) => format.count(onList) },
              { key: 'outside', head: words.outside, numeric: true, cell: ({ outside }) => format.count(outside) },
            ]}
          />
        }
      />
    </section>
  );
}
