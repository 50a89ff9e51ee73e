import { type RefObject, useEffect, useRef } from 'react';
import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { isReasonCode, reasonText } from '../../../../shared/domain/refusals-reasons.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { useOverflow } from '../../../components/use-overflow.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { chooseFeature, usePrepare } from '../store.ts';
import { FeatureAuc } from './FeatureAuc.tsx';
import { FeatureDrift } from './FeatureDrift.tsx';
import { FeatureFacts } from './FeatureFacts.tsx';
import { FeatureSpread } from './FeatureSpread.tsx';
import { neighbours } from './feature-view.ts';
import { leakWords } from './leak-reason.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { StandingTag } from './StandingTag.tsx';
import { text } from './text.ts';

interface FeatureDetailProps {
  readonly feature: FeatureState;
  /** The features of the list, in its order. */
  readonly shown: readonly FeatureState[];
}

/** Everything about one feature, and the box for the reason to use it. */
export function FeatureDetail({ feature, shown }: FeatureDetailProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [region, overflows] = useOverflow<HTMLElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  useAskedFocus(region, heading);
  const { label, proxy, stats } = feature;
  const leak = leakWords(feature, words, format);
  return (
    <section
      className="panel stack prepare-detail"
      ref={region}
      aria-label={words.detailRegion(label[language])}
      tabIndex={overflows ? 0 : undefined}
    >
      <DetailSteps feature={feature} shown={shown} />
      <div>
        <p className="sub">{words.chosen}</p>
        <h2 className="utrecht-heading-2" ref={heading} tabIndex={-1}>
          {label[language]}
        </h2>
      </div>
      <StandingTag feature={feature} />
      {leak !== null && (
        <Alert kind="warning">
          <p>{leak}</p>
        </Alert>
      )}
      {proxy !== null && (
        <Alert kind="info">
          <p>
            {words.proxyFor}. {isReasonCode(proxy) ? reasonText(proxy, language) : proxy}
          </p>
        </Alert>
      )}
      <ReasonForm feature={feature} />
      <FeatureFacts feature={feature} />
      {stats !== null && (
        <>
          <FeatureAuc auc={stats.auc} />
          <FeatureSpread name={label[language]} stats={stats} />
          <FeatureDrift name={label[language]} unit={feature.unit} quarters={stats.quarters} />
        </>
      )}
    </section>
  );
}

/** Moves the focus to where `chooseFeature` asked for it, once. */
function useAskedFocus(region: RefObject<HTMLElement | null>, heading: RefObject<HTMLHeadingElement | null>): void {
  const focusOn = usePrepare((prepare) => prepare.focusOn);
  useEffect(() => {
    if (focusOn === null) return;
    const box = region.current?.querySelector('textarea');
    (focusOn === 'reason' && box != null ? box : heading.current)?.focus();
    usePrepare.setState({ focusOn: null });
  }, [focusOn, region, heading]);
}

/** Through the list without leaving the feature, and back to its row. */
function DetailSteps({ feature: { name }, shown }: FeatureDetailProps) {
  const words = useText(text);
  const { previous, next } = neighbours(shown, name);
  const toRow = () => {
    const row = document.querySelector<HTMLElement>(`#prepare-${name} button`);
    (row ?? document.querySelector<HTMLElement>('#prepare-list'))?.focus();
  };
  return (
    <div className="row row-tight no-print">
      <Button onPress={() => previous !== null && chooseFeature(previous, 'heading')} disabled={previous === null}>
        {words.previous}
      </Button>
      <Button onPress={() => next !== null && chooseFeature(next, 'heading')} disabled={next === null}>
        {words.next}
      </Button>
      <Button kind="subtle" onPress={toRow}>
        {words.toList}
      </Button>
    </div>
  );
}
