import type { FeatureStats } from '../../../../shared/contract/prepare.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** How well one feature alone tells unlawful from lawful, in a sentence with its interval and n. */
export function FeatureAuc({ auc }: { readonly auc: FeatureStats['auc'] }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <div className="stack stack-tight">
      <h3 className="utrecht-heading-3">{words.aucTitle}</h3>
      {auc === null ? (
        <p>{words.aucNone}</p>
      ) : (
        <>
          <p>
            {words.aucSentence(
              format.number(auc.value, 2),
              format.range(auc, 2),
              format.count(auc.n),
              format.count(auc.positives),
            )}{' '}
            {auc.low <= 0.5 && words.aucAroundLot}
          </p>
          <p className="sub">{words.aucMeaning}</p>
        </>
      )}
    </div>
  );
}
