import { useApp } from '../../../app/store.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelToUse, proposedCapacity, readWhole } from '../../rank/choice.ts';
import { changeChoice, useChoice, usePopulation } from '../../rank/store.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { OnRandomPanel } from './OnRandomPanel.tsx';
import { text } from './text.ts';
import { VerdictCards } from './VerdictCards.tsx';

/** What the present training makes of the requirements; before a training, when that will be. */
export function VerdictsSection() {
  const words = useText(text);
  const training = useApp((app) => app.progress?.training ?? null);
  const trained = useAsk('train.current', {}, training?.at ?? null).value;
  const wanted = useChoice((choice) => choice.model);
  const kinds = trained?.models.map(({ kind }) => kind) ?? [];
  const model = modelToUse(wanted, kinds);
  if (training === null) return <p className="sub">{words.noneYet}</p>;
  if (model === null) return null;
  return (
    <>
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.verdictsTitle}</h2>
        <ModelSwitch available={kinds} value={model} onChange={(kind) => changeChoice({ model: kind })} />
      </div>
      <Verdicts key={training.at} model={model} />
    </>
  );
}

function Verdicts({ model }: { readonly model: NonNullable<ReturnType<typeof modelToUse>> }) {
  const words = useText(text);
  const format = useFormat();
  const { all, unknown } = usePopulation();
  const open = unknown === 0 ? all : unknown;
  const proposed = Number(proposedCapacity(open));
  const capacity = readWhole(useChoice((choice) => choice.capacity) ?? '') ?? proposed;
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
