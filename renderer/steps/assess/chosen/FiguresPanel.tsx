import type { ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import type { Estimate } from '../../../../shared/contract/train.ts';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { FigureIntervals, type FigureRow } from './FigureIntervals.tsx';
import { chosenOf, wholeSize } from './figures.ts';
import { text } from './text.ts';

interface Figure extends FigureRow {
  readonly hits: number;
  readonly n: number;
  /** Investigations that it counts for. */
  readonly weighs: string;
}

/** The naive, the corrected and the random hit rate on one scale. */
export function FiguresPanel({ report }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const figures = useFigures(report);
  const chosen = chosenOf(report);
  if (chosen === undefined || figures.length === 0) return null;
  return (
    <section className="panel stack">
      <ChartFrame
        title={words.figuresTitle}
        sentence={[
          words.figuresSentence(format.outOf(chosen.hits, chosen.n)),
          ...(report.random.rate === null ? [] : [words.figuresBand]),
        ].join(' ')}
        chart={<FigureIntervals rows={figures} label={words.figuresLabel} />}
        table={<FiguresTable figures={figures} />}
      />
      <p>
        {words.countsAs(format.count(chosen.n), wholeSize(chosen.effectiveSize, format))}{' '}
        {chosen.truncated > 0 && <span className="sub">{words.truncated(format.count(chosen.truncated))}</span>}
      </p>
    </section>
  );
}

function useFigures(report: ChosenReport): Figure[] {
  const words = useText(text);
  const format = useFormat();
  const chosen = chosenOf(report);
  const { random } = report;
  const figure = (
    key: keyof typeof words.figures,
    shape: FigureRow['shape'],
    estimate: Estimate | null | undefined,
    { hits, n, effectiveSize = n }: { readonly hits: number; readonly n: number; readonly effectiveSize?: number },
  ): Figure[] => {
    if (estimate === null || estimate === undefined) return [];
    const weighs = wholeSize(effectiveSize, format);
    const counts = key === 'corrected' ? words.countsFor(weighs) : format.outOf(hits, n);
    return [{ name: words.figures[key], estimate, shape, counts, hits, n, weighs }];
  };
  if (chosen === undefined) return [];
  const { hits, n } = chosen;
  return [
    ...figure('naive', 'dot', chosen.naive, { hits, n }),
    ...figure('corrected', 'diamond', chosen.corrected, chosen),
    ...figure('random', 'ring', random.rate, random),
  ];
}

function FiguresTable({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.figuresLabel}
      rows={figures}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head: words.figure, rowHead: true, wide: true, cell: ({ name }) => name },
        { key: 'hits', head: words.hits, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
        { key: 'share', head: words.share, numeric: true, cell: ({ estimate }) => format.percent(estimate.value) },
        { key: 'interval', head: words.interval, numeric: true, cell: ({ estimate }) => format.percentRange(estimate) },
        { key: 'weighs', head: words.weighs, numeric: true, cell: ({ weighs }) => weighs },
      ]}
    />
  );
}
