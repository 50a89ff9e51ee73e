import type { Training } from '../../../shared/contract/train.ts';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** When, on what and with which settings the models were made. */
export function TrainingFacts({ training }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  const isExpired = training.expiresOn < new Date().toISOString().slice(0, 10);
  const expires = format.date(training.expiresOn);
  const isHoldOut = training.models[0]?.measuredOn === 'hold-out';
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.facts}</h2>
      <div className="grid grid-2">
        <Facts
          rows={[
            { term: words.at, value: format.dateTime(training.at) },
            { term: words.expires, value: isExpired ? words.expired(expires) : expires },
            { term: words.seconds, value: format.duration(training.seconds) },
            { term: words.features, value: format.count(training.features) },
          ]}
        />
        <Facts
          rows={[
            { term: words.seed, value: String(training.seed) },
            {
              term: words.measuredTerm,
              value: isHoldOut ? words.onHoldOut : words.inParts(format.count(training.folds)),
            },
            { term: words.repeats, value: format.count(training.repeats) },
            { term: words.dataHash, value: <span className="code train-hash">{training.dataHash}</span> },
          ]}
        />
      </div>
    </section>
  );
}
