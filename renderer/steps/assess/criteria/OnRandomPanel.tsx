import type { OnRandom } from '../../../../shared/contract/assess-criteria.ts';
import type { Estimate } from '../../../../shared/contract/train.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface Line {
  readonly name: string;
  readonly hits: number;
  readonly n: number;
  /** Null where there is nothing to divide by. */
  readonly share: Estimate | null;
}

/** What the model does on dossiers that were drawn at random, in counts. */
export function OnRandomPanel({ onRandom }: { readonly onRandom: OnRandom | null }) {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.randomTitle}</h2>
      {onRandom === null ? <p>{words.randomNone}</p> : <Measured onRandom={onRandom} />}
    </section>
  );
}

function linesOf(measured: OnRandom, words: typeof text.nl): Line[] {
  const { n, unlawful, selected, hits, baseRate, precision, recall, falsePositiveRate } = measured;
  return [
    { name: words.precision, hits, n: selected, share: precision },
    { name: words.recall, hits, n: unlawful, share: recall },
    { name: words.falsePositives, hits: selected - hits, n: n - unlawful, share: falsePositiveRate },
    { name: words.base, hits: unlawful, n, share: baseRate },
  ];
}

function Measured({ onRandom }: { readonly onRandom: OnRandom }) {
  const words = useText(text);
  const format = useFormat();
  const { n, selected, capacity, eligible, learnedFrom } = onRandom;
  const of = ({ share }: Line, write: (estimate: Estimate) => string) =>
    share === null ? words.nothing : write(share);
  return (
    <>
      <p>{words.randomWhy(format.count(n), format.count(selected), format.count(capacity), format.count(eligible))}</p>
      <p className="row row-tight">
        <Mark kind={learnedFrom ? 'attention' : 'info'} />
        <span>{learnedFrom ? words.randomLearned : words.randomApart}</span>
      </p>
      <DataTable<Line>
        caption={words.caption}
        hideCaption
        rows={linesOf(onRandom, words)}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: words.measure, wide: true, rowHead: true, cell: ({ name }) => name },
          { key: 'counts', head: words.counts, numeric: true, cell: (line) => format.outOf(line.hits, line.n) },
          {
            key: 'share',
            head: words.share,
            numeric: true,
            cell: (line) => of(line, ({ value }) => format.percent(value)),
          },
          { key: 'interval', head: words.interval, numeric: true, cell: (line) => of(line, format.percentRange) },
        ]}
      />
      <p className="sub">{words.method}</p>
    </>
  );
}
