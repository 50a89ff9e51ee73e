import { useAsk } from '../../../app/use-ask.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { useTrain } from '../store.ts';
import { ClassEditor } from './ClassEditor.tsx';
import { IndicatorList } from './IndicatorList.tsx';
import { text } from './text.ts';

/** Interactive grouping: the characteristics of the scorecard, and the classes of the one that was chosen. */
export function ClassingPanel() {
  const words = useText(text);
  const round = useTrain(({ draftRound }) => draftRound);
  const wanted = useTrain(({ indicator }) => indicator);
  const { value: indicators, error } = useAsk('draft.indicators', {}, round);
  const chosen = indicators?.find(({ feature }) => feature === wanted) ?? null;
  return (
    <>
      <p>{words.why}</p>
      {error !== null && <ErrorPanel error={error} />}
      {indicators?.length === 0 && <p>{words.none}</p>}
      {indicators !== null && indicators.length > 0 && (
        <div className="grid train-classing">
          <IndicatorList indicators={indicators} chosen={chosen?.feature ?? null} />
          {chosen === null ? (
            <p className="train-choose">{words.choose}</p>
          ) : (
            <ClassEditor key={chosen.feature} indicator={chosen} />
          )}
        </div>
      )}
    </>
  );
}
