import type { ModelKind } from '../../../../shared/contract/train.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changeChoice } from '../../rank/store.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { useModelInUse } from '../use-model-in-use.ts';
import { OnRandomPanel } from './OnRandomPanel.tsx';
import { text } from './text.ts';
import { VerdictCards } from './VerdictCards.tsx';

/** What the present training makes of the requirements; before a training, when that will be. */
export function VerdictsSection() {
  const words = useText(text);
  const { kinds, model, capacity, trainedAt } = useModelInUse();
  if (trainedAt === null) return <p className="sub">{words.noneYet}</p>;
  if (model === null) return null;
  return (
    <>
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.verdictsTitle}</h2>
        <ModelSwitch available={kinds} value={model} onChange={(kind) => changeChoice({ model: kind })} />
      </div>
      <Verdicts key={trainedAt} model={model} capacity={capacity} />
    </>
  );
}

function Verdicts({ model, capacity }: { readonly model: ModelKind; readonly capacity: number }) {
  const words = useText(text);
  const format = useFormat();
  const { state, value, error } = useAsk('assess.verdicts', { model, capacity });
  if (error !== null) return <ErrorPanel error={error} />;
  if (state === 'loading') return null;
  if (value === null) return <p>{words.before}</p>;
  const { version, lockedAt, verdicts, onRandom } = value;
  return (
    <>
      <p>{words.verdictsNote(format.count(version), format.date(lockedAt), format.count(capacity))}</p>
      <VerdictCards verdicts={verdicts} />
      <OnRandomPanel onRandom={onRandom} />
    </>
  );
}
