import type { Trial, TrialGap, TrialList, TrialMeasure } from '../../../../../shared/contract/assess-trials.ts';
import type { Estimate } from '../../../../../shared/contract/train.ts';
import { DataTable } from '../../../../components/DataTable.tsx';
import { VerdictBadge } from '../../../../components/Verdict.tsx';
import { GroupVerdict } from '../GroupVerdict.tsx';
import { attributeWords, groupWords } from '../group-view.ts';
import { gapOf, gapSize, type Saying, triedWords } from './trial-view.ts';
import { useSaying } from './use-saying.ts';

interface TrialsTableProps {
  readonly trials: readonly Trial[];
  /** Which difference is shown. */
  readonly attribute: string;
  readonly measure: TrialMeasure;
}

/** Every trial with its counts, intervals and verdicts, now and with the change. */
export function TrialsTable({ trials, attribute, measure }: TrialsTableProps) {
  const saying = useSaying();
  const { words, format } = saying;
  return (
    <DataTable
      hideCaption
      caption={words.chartTitle}
      rows={trials.map((trial, index) => ({ trial, place: index + 1, gap: gapOf(trial, attribute, measure) }))}
      rowKey={({ place }) => place}
      columns={[
        {
          key: 'change',
          head: words.change,
          rowHead: true,
          cell: ({ trial, place }) => `${format.count(place)}. ${triedWords(trial, saying)}`,
        },
        {
          key: 'found',
          head: words.found,
          cell: ({ trial }) => words.fromTo(foundOf(trial.before, saying), foundOf(trial.after, saying)),
        },
        {
          key: 'expected',
          head: words.expected,
          cell: ({ trial }) =>
            words.fromTo(hitsWords(trial.before.expected, saying), hitsWords(trial.after.expected, saying)),
        },
        {
          key: 'difference',
          head: words.difference,
          cell: ({ trial }) => differenceWords(trial.hits?.difference ?? null, saying),
        },
        {
          key: 'verdict',
          head: words.verdict,
          cell: ({ trial: { hits } }) => hits !== null && <VerdictBadge verdict={hits.verdict} />,
        },
        { key: 'p', head: words.p, cell: ({ trial: { hits } }) => (hits === null ? '' : format.number(hits.p, 3)) },
        {
          key: 'gap',
          head: words.gapHead(attributeWords(attribute)),
          cell: ({ gap }) => (
            <div className="stack stack-tight">
              <div>
                <Gap figure={gap?.before ?? null} saying={saying} />
              </div>
              <div>
                → <Gap figure={gap?.after ?? null} saying={saying} />
              </div>
            </div>
          ),
        },
        {
          key: 'list',
          head: words.list,
          cell: ({ trial }) => format.outOf(trial.shared, trial.capacity),
        },
        { key: 'by', head: words.by, cell: ({ trial }) => `${trial.by}, ${format.dateTime(trial.at)}` },
      ]}
    />
  );
}

function Gap({ figure, saying }: { readonly figure: TrialGap['before']; readonly saying: Saying }) {
  const { words, groups, format } = saying;
  const size = gapSize(figure);
  if (figure === null || size === null) return words.tooSmall;
  const { low, high } = figure.difference;
  // The interval belongs to the size of the difference, whichever way it goes.
  const range = figure.difference.value < 0 ? { value: size, low: -high, high: -low } : figure.difference;
  const points = words.interval(format.number(100 * size, 1), format.range(scaled(range, 100), 1));
  const counted = (own: { readonly hits: number; readonly n: number }): string => format.outOf(own.hits, own.n);
  return (
    <>
      {groupWords(figure.group, groups)} {points} <GroupVerdict verdict={figure.verdict} />
      <div className="sub">{words.against(counted(figure), counted(figure.others))}</div>
    </>
  );
}

const scaled = ({ value, low, high }: Estimate, factor: number): Estimate => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
});

/** Hits of the random dossiers that the list would choose, with the hit rate. */
function foundOf({ onRandom }: TrialList, { words, format }: Saying): string {
  if (onRandom === null) return words.unknown;
  const { hits, selected, precision } = onRandom;
  const counted = format.outOf(hits, selected);
  return precision === null ? counted : `${counted} (${format.percentRange(precision)})`;
}

const hitsWords = (expected: Estimate | null, { words, format }: Saying): string =>
  expected === null ? words.unknown : words.interval(format.number(expected.value, 1), format.range(expected, 1));

const differenceWords = (difference: Estimate | null, { words, format }: Saying): string =>
  difference === null ? words.unknown : words.interval(format.signed(difference.value, 1), format.range(difference, 1));
