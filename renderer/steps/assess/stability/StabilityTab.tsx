import type { Stability } from '../../../../shared/contract/assess-stability.ts';
import { goTo } from '../../../app/actions.ts';
import { useApp } from '../../../app/store.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changeChoice } from '../../rank/store.ts';
import { type ModelList, useModelList } from '../../rank/use-model-list.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { ListFacts } from './ListFacts.tsx';
import { OverlapPanel } from './OverlapPanel.tsx';
import { RerunPanel } from './RerunPanel.tsx';
import { ReturnsPanel } from './ReturnsPanel.tsx';
import { TermsPanel } from './TermsPanel.tsx';
import { text } from './text.ts';

/** How firm the list is that the model would make, before anybody looks at the list. */
export function StabilityTab() {
  const words = useText(text);
  const training = useApp((app) => app.progress?.training ?? null);
  const list = useModelList();
  if (training === null) {
    return (
      <EmptyState title={words.emptyTitle} action={{ label: words.toTrain, onPress: () => goTo('train') }}>
        <p>{words.empty}</p>
      </EmptyState>
    );
  }
  // Another training is another page: nothing of the former one may stay on screen.
  return list === null ? <p>{words.loading}</p> : <OfTraining key={training.at} list={list} />;
}

function OfTraining({ list: { available, model, capacity, onlyUnknown } }: { readonly list: ModelList }) {
  const words = useText(text);
  const { value: stability, error, again } = useAsk('assess.stability', { model, capacity, onlyUnknown });
  if (error !== null) return <ErrorPanel error={error} />;
  if (stability === null) return <p>{words.loading}</p>;
  return (
    <>
      <div className="row between">
        <p>{words.about}</p>
        <ModelSwitch available={available} value={stability.model} onChange={(model) => changeChoice({ model })} />
      </div>
      {stability.list === null ? (
        <NoList stability={stability} />
      ) : (
        <Firmness stability={stability} list={stability.list} />
      )}
      <TermsPanel stability={stability} />
      <RerunPanel rerun={stability.rerun} onDone={again} />
    </>
  );
}

function NoList({ stability }: { readonly stability: Stability }) {
  const words = useText(text);
  return <Alert kind="warning" title={stability.repeats === 0 ? words.noRepeats : words.noTop} />;
}

interface FirmnessProps {
  readonly stability: Stability;
  readonly list: NonNullable<Stability['list']>;
}

function Firmness({ stability, list }: FirmnessProps) {
  const words = useText(text);
  const format = useFormat();
  const { kept, tied } = list;
  return (
    <>
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.kept(format.count(kept.value), format.count(stability.capacity))}</h2>
        <p>
          {words.keptRange(format.count(kept.low), format.count(kept.high), format.count(stability.repeats))}{' '}
          {Math.round(kept.value) < stability.capacity && words.meaning}
        </p>
        {tied !== null && <p>{words.tied(format.count(tied.dossiers), format.count(tied.places))}</p>}
      </section>
      <div className="grid grid-2 stretch">
        <OverlapPanel list={list} capacity={stability.capacity} />
        <ReturnsPanel stability={stability} list={list} />
      </div>
      <ListFacts stability={stability} list={list} />
    </>
  );
}
