import type { ChosenReport, PropensityTenth } from '../../../../shared/contract/assess-chosen.ts';
import { type Rate, Rates } from '../../../charts/Rates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { chanceRange, chosenOf, shiftOf } from './figures.ts';
import { text } from './text.ts';

interface NumberedTenth extends PropensityTenth {
  readonly place: number;
}

/** The reason that the figures differ: what was found by how likely a dossier was to be chosen. */
export function TenthsPanel({ report }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const chosen = chosenOf(report);
  const shift = chosen === undefined ? null : shiftOf(chosen);
  const tenths = report.tenths.map((own, index): NumberedTenth => ({ ...own, place: index + 1 }));
  const empty = tenths.filter(({ rate }) => rate === null).map(({ place }) => format.count(place));
  const reasons = { above: words.tenthsAbove, below: words.tenthsBelow, alike: words.tenthsAlike };
  return (
    <section className="panel stack">
      <ChartFrame
        title={words.tenthsTitle}
        sentence={[words.tenthsSentence, ...(shift === null ? [] : [reasons[shift]])].join(' ')}
        chart={<TenthsChart tenths={tenths} report={report} />}
        table={<TenthsTable tenths={tenths} />}
      />
      {empty.length > 0 && <p className="sub">{words.noOutcome(empty.join(', '))}</p>}
    </section>
  );
}

interface TenthsProps {
  readonly tenths: readonly NumberedTenth[];
}

function TenthsChart({ tenths, report: { random } }: TenthsProps & { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const rows = tenths.flatMap(({ place, from, to, n, hits, rate }): Rate[] => {
    const name = words.tenthName(format.count(place), chanceRange(from, to, words, format));
    return rate === null ? [] : [{ name, hits, n, estimate: rate, shape: 'square' }];
  });
  const lot: Rate[] =
    random.rate === null
      ? []
      : [{ name: words.figures.random, hits: random.hits, n: random.n, estimate: random.rate, shape: 'ring' }];
  if (rows.length === 0) return null;
  return (
    <Rates
      rows={[...rows, ...lot]}
      label={words.tenthsLabel}
      {...(lot.length === 0 ? {} : { reference: rows.length })}
    />
  );
}

function TenthsTable({ tenths }: TenthsProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.tenthsLabel}
      rows={tenths}
      rowKey={({ place }) => place}
      columns={[
        { key: 'tenth', head: words.tenth, rowHead: true, cell: ({ place }) => format.count(place) },
        {
          key: 'chance',
          head: words.chance,
          numeric: true,
          cell: ({ from, to }) => chanceRange(from, to, words, format),
        },
        { key: 'dossiers', head: words.dossiers, numeric: true, cell: ({ dossiers }) => format.count(dossiers) },
        { key: 'hits', head: words.hits, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
        {
          key: 'share',
          head: words.share,
          numeric: true,
          cell: ({ rate }) => (rate === null ? words.none : format.percent(rate.value)),
        },
        {
          key: 'interval',
          head: words.interval,
          numeric: true,
          cell: ({ rate }) => (rate === null ? words.none : format.percentRange(rate)),
        },
      ]}
    />
  );
}
