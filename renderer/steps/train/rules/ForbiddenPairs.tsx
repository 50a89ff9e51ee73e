import { useState } from 'react';
import type { DraftFeature, RuleOptions } from '../../../../shared/contract/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { FeatureSelect } from '../fields/FeatureSelect.tsx';
import { withForbidden, withoutForbidden } from './rule-form.ts';
import { text } from './text.ts';

interface ForbiddenPairsProps {
  readonly options: RuleOptions;
  readonly features: readonly DraftFeature[];
  readonly labelOf: (feature: string) => string;
  readonly onChange: (options: RuleOptions) => void;
}

/** Pairs of features that may not stand together in one rule. */
export function ForbiddenPairs({ options, features, labelOf, onChange }: ForbiddenPairsProps) {
  const words = useText(text);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const add = () => {
    onChange(withForbidden(options, first, second));
    setFirst('');
    setSecond('');
  };
  return (
    <section className="stack" aria-labelledby="train-rule-pairs">
      <h3 className="utrecht-heading-3" id="train-rule-pairs">
        {words.pairs}
      </h3>
      <p className="sub">{words.pairsWhy}</p>
      {options.forbidden.length === 0 ? (
        <p>{words.noPairs}</p>
      ) : (
        <ul className="plain stack stack-tight">
          {options.forbidden.map(([a, b]) => (
            <li key={JSON.stringify([a, b])} className="row">
              <span>{words.pair(labelOf(a), labelOf(b))}</span>
              <LinkButton
                label={words.removePair(labelOf(a), labelOf(b))}
                onPress={() => onChange(withoutForbidden(options, a, b))}
              >
                {words.remove}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <div className="row train-add">
        <FeatureSelect label={words.first} features={features} value={first} onChange={setFirst} />
        <FeatureSelect
          label={words.second}
          features={features.filter(({ name }) => name !== first)}
          value={second}
          onChange={setSecond}
        />
        <Button onPress={add} disabled={first === '' || second === '' || first === second}>
          {words.addPair}
        </Button>
      </div>
    </section>
  );
}
