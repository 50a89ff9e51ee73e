import type { Training } from '../../../shared/contract/train.ts';
import { VerdictCard } from '../../components/Verdict.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { type TrainWords, text } from './text.ts';

type Compared = NonNullable<Training['comparison']>;

/** Whether the complicated model is worth it. Nothing is shown where there was nothing to compare. */
export function Comparison({ training: { comparison, models, known } }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  if (comparison === null) return null;
  const { difference, verdict } = comparison;
  const margin = format.number(comparison.margin, 2);
  // Three digits: the differences that matter here are a few hundredths.
  const amount = format.number(Math.abs(difference.value), 3);
  const n = models.find(({ kind }) => kind === 'rulefit-readable')?.n ?? known;
  return (
    <section className="stack" aria-labelledby="train-comparison">
      <h2 className="utrecht-heading-2" id="train-comparison">
        {words.comparison}
      </h2>
      <VerdictCard verdict={verdict} foot={words.comparisonFoot(margin, format.count(n))}>
        <p>
          <span className="strong">{amountWords(words, difference.value, amount, format.range(difference, 3))}</span>{' '}
          {adviceWords(words, comparison, margin)}
        </p>
      </VerdictCard>
    </section>
  );
}

/** What would be written as "0.000 higher" is called equal. */
function amountWords(words: TrainWords, value: number, amount: string, range: string): string {
  if (Math.abs(value) < 0.0005) return words.same(range);
  return value > 0 ? words.higher(amount, range) : words.lower(amount, range);
}

/** A certain difference is named; without one the model that is easier to explain comes first. */
function adviceWords(words: TrainWords, { verdict, difference }: Compared, margin: string): string {
  if (verdict === 'equal-within-margin') return words.equalAdvice(margin);
  if (verdict === 'undecided') return words.undecidedAdvice;
  return difference.value > 0 ? words.betterAdvice : words.worseAdvice;
}
