import type { DrawnMeasures } from '../../../../shared/contract/assess-drawn.ts';
import { type Rate, Rates } from '../../../charts/Rates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface DrawnMeasuresChartProps {
  readonly measured: DrawnMeasures;
  readonly replaced: boolean;
}

type MeasureRow = Rate & { readonly meaning: string };

/** Precision, recall, false positives and base rate among all dossiers that were chosen from. */
export function DrawnMeasuresChart({ measured, replaced }: DrawnMeasuresChartProps) {
  const words = useText(text);
  const format = useFormat();
  const { flagged, population, sample } = measured.counts;
  const rows = measureRows(measured, words, format);
  const sentence = words.sentence(format.count(flagged), format.count(sample), format.count(population - flagged));
  return (
    <>
      <ChartFrame
        title={words.measures}
        level={3}
        sentence={replaced ? `${sentence} ${words.replacedNote}` : sentence}
        chart={<Rates rows={rows} label={words.label} />}
        table={
          <DataTable
            hideCaption
            caption={words.label}
            rows={rows}
            rowKey={({ name }) => name}
            columns={[
              { key: 'measure', head: words.measure, rowHead: true, cell: ({ name }) => name },
              { key: 'meaning', head: words.meaning, wide: true, cell: ({ meaning }) => meaning },
              { key: 'counts', head: words.counts, numeric: true, cell: ({ counted }) => counted },
              {
                key: 'value',
                head: words.value,
                numeric: true,
                cell: ({ estimate }) => format.percent(estimate.value),
              },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: ({ estimate }) => format.percentRange(estimate),
              },
            ]}
          />
        }
      />
      <Uncertain measured={measured} />
    </>
  );
}

function measureRows({ counts, measures }: DrawnMeasures, words: typeof text.nl, format: Formats): MeasureRow[] {
  const { precision, recall, fpr, baseRate } = measures;
  const { population, flagged, hits } = counts;
  const unlawful = Math.round(baseRate.value * population);
  const lawful = population - unlawful;
  // Where flagged dossiers are missing, the hits among all of them are estimated as well.
  const found = Math.round(precision.value * flagged);
  const isKnown = found === hits;
  const about = (part: number, of: number): string =>
    (isKnown ? words.about : words.aboutBoth)(format.count(part), format.count(of));
  const known = isKnown ? format.outOf(hits, flagged) : words.aboutPart(format.count(found), format.count(flagged));
  const row = (name: keyof typeof words.names, estimate: Rate['estimate'], counted: string): MeasureRow => {
    return { name: words.names[name], meaning: words.meanings[name], hits, n: flagged, estimate, counted };
  };
  return [
    row('precision', precision, known),
    ...(recall === null ? [] : [row('recall', recall, about(found, unlawful))]),
    ...(fpr === null ? [] : [row('fpr', fpr, about(flagged - found, lawful))]),
    row('baseRate', baseRate, words.aboutPart(format.count(unlawful), format.count(population))),
  ];
}

/** What dossiers without an outcome could do to the figures. */
function Uncertain({ measured: { uncertain } }: Pick<DrawnMeasuresChartProps, 'measured'>) {
  const words = useText(text);
  const format = useFormat();
  if (uncertain === null) return null;
  const { missing, precision, recall } = uncertain;
  const low = words.uncertainPrecision(format.percent(precision.low), format.percent(precision.high));
  const both = recall === null ? '' : words.uncertainRecall(format.percent(recall.low), format.percent(recall.high));
  return (
    <p>
      {words.uncertain(format.count(missing))} {low}
      {both}.
    </p>
  );
}
