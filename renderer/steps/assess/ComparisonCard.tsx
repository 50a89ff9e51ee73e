import type { Assessment } from '../../../shared/contract/assess.ts';
import { EstimateText } from '../../components/EstimateText.tsx';
import { VerdictCard } from '../../components/Verdict.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from './model-names.ts';
import { text } from './text.ts';

/** The verdict on the readable model against the simple one. */
export function ComparisonCard({ assessment }: { readonly assessment: Assessment }) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { comparison, models, n } = assessment;
  const readable = models.find(({ kind }) => kind === 'rulefit-readable');
  const simple = models.find(({ kind }) => kind === 'scorecard');
  if (comparison === null || readable === undefined || simple === undefined) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.noCompareTitle}</h2>
        <p>{words.noCompare}</p>
      </section>
    );
  }
  const { verdict, difference, margin } = comparison;
  const better = difference.value > 0 ? readable : simple;
  return (
    <VerdictCard verdict={verdict} foot={words.compareFoot(format.number(margin, 2))}>
      <p className="strong">{words.compareTitle}</p>
      <p>
        {words.compareAucs(
          names[readable.kind],
          format.number(readable.auc.value, 2),
          names[simple.kind],
          format.number(simple.auc.value, 2),
          format.count(n),
        )}
      </p>
      <p>
        {words.compareDifference} <EstimateText estimate={difference} as="decimal" digits={3} signed />
      </p>
      <p>{verdict === 'difference' ? words.adviceBetter(names[better.kind]) : words.advice[verdict]}</p>
    </VerdictCard>
  );
}
