import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { Alert } from '../../../components/Alert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { chooseFeature } from '../store.ts';
import { fitsFilter } from './feature-view.ts';
import { leakWords } from './leak-reason.ts';
import { text } from './text.ts';

/** Names the features that may give the outcome away, above everything else on the page. */
export function LeakAlert({ features }: { readonly features: readonly FeatureState[] }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const leaks = features.filter((feature) => fitsFilter(feature, 'leak'));
  const [first, ...others] = leaks;
  if (first === undefined) return null;
  const used = leaks.filter((feature) => feature.used).length;
  const isOne = others.length === 0;
  return (
    <Alert
      kind="warning"
      title={isOne ? words.leakOne(first.label[language]) : words.leakMany(format.count(leaks.length))}
    >
      <p>
        {isOne ? leakWords(first, words, format) : words.leakWhat}{' '}
        {used > 0 && !isOne && words.leakUsed(format.count(used))}
      </p>
      <p>
        {words.leakLook}:{' '}
        {leaks.map(({ name, label }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <LinkButton onPress={() => chooseFeature(name, 'heading')}>{label[language]}</LinkButton>
          </span>
        ))}
      </p>
    </Alert>
  );
}
