import type { FeatureQuarter } from '../../../../shared/contract/prepare.ts';
import { QuarterLine } from '../../../charts/QuarterLine.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { centreKind, digitsFor, largestShift, shiftOf } from './feature-view.ts';
import { type FeatureWords, text } from './text.ts';

interface FeatureDriftProps {
  readonly name: string;
  readonly unit: string;
  readonly quarters: readonly FeatureQuarter[];
}

/** How a feature moves over the reference dates, with the stability index between each two. */
export function FeatureDrift({ name, unit, quarters }: FeatureDriftProps) {
  const words = useText(text);
  const format = useFormat();
  const kind = centreKind({ unit });
  const largest = Math.max(0, ...quarters.map((own) => Math.abs(own.centre ?? 0)));
  const say = (value: number) => centreWords(value, kind, digitsFor(largest), format);
  const centre = words.centres[kind](words.units[unit] ?? unit);
  if (quarters.length < 2) {
    return (
      <div className="stack stack-tight">
        <h3 className="utrecht-heading-3">{words.driftTitle}</h3>
        <p>{words.driftOne}</p>
      </div>
    );
  }
  const figures = quarters.map((own) => `${own.quarter}: ${own.centre === null ? '–' : say(own.centre)}`).join('; ');
  return (
    <ChartFrame
      level={3}
      title={words.driftTitle}
      sentence={`${driftSentence(quarters, words, format)} ${words.driftRule}`}
      chart={
        <>
          <p className="sub">{centre}</p>
          <QuarterLine
            points={quarters.map(({ quarter, centre: value, psi }) => ({
              quarter,
              value,
              isMarked: psi !== null && shiftOf(psi) === 'clear',
            }))}
            say={say}
            label={`${words.driftLabel(name)}, ${centre}. ${figures}`}
            markedLabel={words.shifted}
          />
        </>
      }
      table={
        <DataTable
          hideCaption
          caption={words.driftLabel(name)}
          rows={quarters}
          rowKey={({ quarter }) => quarter}
          columns={[
            { key: 'quarter', head: words.quarter, rowHead: true, cell: (own) => own.quarter },
            { key: 'n', head: words.dossiers, numeric: true, cell: (own) => format.count(own.n) },
            { key: 'missing', head: words.missing, numeric: true, cell: (own) => format.count(own.missing) },
            {
              key: 'centre',
              head: <span className="prepare-wrap">{centre}</span>,
              numeric: true,
              cell: (own) => (own.centre === null ? '–' : say(own.centre)),
            },
            {
              key: 'psi',
              head: words.psi,
              numeric: true,
              cell: (own) => (own.psi === null ? '–' : format.number(own.psi, 2)),
            },
          ]}
        />
      }
    />
  );
}

function driftSentence(quarters: readonly FeatureQuarter[], words: FeatureWords, format: Formats): string {
  const largest = largestShift(quarters);
  if (largest === null) return words.driftNone;
  return words.driftSentence(format.number(largest.psi, 2), largest.quarter, words.shifts[shiftOf(largest.psi)]);
}

/** A year is not written with a thousands point. */
function centreWords(value: number, kind: ReturnType<typeof centreKind>, digits: number, format: Formats): string {
  if (kind === 'share') return format.percent(value);
  if (kind === 'year') return String(Math.round(value));
  return format.number(value, kind === 'part' ? 2 : digits);
}
