import type { Assessment } from '../../../shared/contract/assess.ts';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** On what the figures rest. */
export function HowMeasured({ assessment }: { readonly assessment: Assessment }) {
  const words = useText(text);
  const format = useFormat();
  const { measuredOn, folds, n, unlawful, baseRate, weighted } = assessment;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.howTitle}</h2>
      <p>{measuredOn === 'hold-out' ? words.holdOut : words.crossValidation(format.count(folds))}</p>
      <Facts
        rows={[
          { term: words.method, value: words.methods[measuredOn] },
          { term: words.measured, value: words.dossiers(format.count(n)) },
          {
            term: words.unlawful,
            value: (
              <>
                {format.outOf(unlawful, n)} · {format.percent(baseRate.value)}{' '}
                <span className="sub nowrap">({format.percentRange(baseRate)})</span>
              </>
            ),
          },
          { term: words.intervals, value: words.intervals95 },
          ...(weighted ? [{ term: words.weights, value: words.weighted }] : []),
        ]}
      />
    </section>
  );
}
