import type { TrainedModel, Training } from '../../../shared/contract/train.ts';
import { Alert } from '../../components/Alert.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Comparison } from './Comparison.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import { useTrain } from './store.ts';
import { text } from './text.ts';

/** The models beside each other, which of them to choose first, and what they were made of. */
export function TrainingReport({ training }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  const variant = useTrain((train) => train.variant);
  const modelOf = (kind: TrainedModel['kind']) => training.models.find((model) => model.kind === kind) ?? null;
  const ruleFit = modelOf(variant) ?? modelOf('rulefit-readable');
  const simple = modelOf('l1-logistic');
  const scale = scaleOf([ruleFit, simple]);
  return (
    <>
      <Comparison training={training} />
      <div className="grid grid-2 stretch train-models">
        {ruleFit === null ? (
          <NoRuleFit training={training} />
        ) : (
          <ModelPanel model={ruleFit} training={training} scale={scale} choosesVariant={modelOf('rulefit') !== null} />
        )}
        {simple === null ? (
          <section className="panel">{words.missingSimple}</section>
        ) : (
          <ModelPanel model={simple} training={training} scale={scale} choosesVariant={false} />
        )}
      </div>
      <p className="sub">
        {words.hitsNote(
          format.count(training.unlawful),
          format.count(training.known),
          format.percent(training.unlawful / training.known),
        )}{' '}
        {words.weightNote}
      </p>
      <TrainingFacts training={training} />
    </>
  );
}

/** End of the scale of all intervals on the page, so that they can be compared: the highest upper end, rounded up to tenths. */
function scaleOf(models: readonly (TrainedModel | null)[]): number {
  const highs = models.flatMap((model) => model?.terms.map(({ hitRate }) => hitRate?.high ?? 0) ?? []);
  return Math.ceil(10 * Math.max(0.1, ...highs)) / 10;
}

function NoRuleFit({ training: { refused } }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <div>
      <Alert kind="warning" title={words.refusedTitle}>
        {refused !== null && (
          <p>
            {words.refusedWhy(
              words.outcomeNames[refused.outcome],
              format.count(refused.count),
              format.count(refused.needed),
            )}
          </p>
        )}
        <p>{words.refusedRest}</p>
      </Alert>
    </div>
  );
}

function TrainingFacts({ training }: { readonly training: Training }) {
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
