import './criteria.css';
import type { CriteriaState } from '../../../../shared/contract/assess-criteria.ts';
import { useApp } from '../../../app/store.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { CriteriaFormPanel } from './CriteriaFormPanel.tsx';
import { toForm } from './criteria-form.ts';
import { LockedCriteria } from './LockedCriteria.tsx';
import { setForm, useEditing } from './store.ts';
import { text } from './text.ts';
import { VerdictsSection } from './VerdictsSection.tsx';

/** What a model must show before it may be used: drawn up, locked, and held against the present training. */
export function CriteriaTab() {
  const trainedAt = useApp((app) => app.progress?.training?.at ?? null);
  const { value, error, again } = useAsk('assess.criteria', {}, trainedAt);
  if (error !== null) return <ErrorPanel error={error} />;
  if (value === null) return null;
  return (
    <div className="stack">
      <Criteria state={value} onKept={again} />
      <VerdictsSection />
    </div>
  );
}

interface CriteriaProps {
  readonly state: CriteriaState;
  readonly onKept: () => void;
}

function Criteria({ state, onKept }: CriteriaProps) {
  const words = useText(text);
  const format = useFormat();
  const form = useEditing((editing) => editing.form);
  const isLocked = state.lockedAt !== null;
  if (isLocked && form === null) {
    return (
      <>
        <SeenBefore trainings={state.trainingsBefore} title={words.after} />
        <LockedCriteria state={state} onNext={() => setForm(toForm(state.definition))} />
      </>
    );
  }
  const version = isLocked ? state.version + 1 : state.version;
  const { inForce } = state;
  return (
    <>
      <h2 className="utrecht-heading-2">{version === 1 ? words.title : words.newTitle(format.count(version))}</h2>
      <p className="measure">{words.why}</p>
      {state.savedAt === null && <p className="measure strong">{words.proposal}</p>}
      {inForce !== null && (
        <p className="measure">{words.stillInForce(format.count(inForce.version), format.date(inForce.lockedAt))}</p>
      )}
      <SeenBefore trainings={state.trainingsSeen} title={words.afterNow} />
      <CriteriaFormPanel
        form={form ?? toForm(state.definition)}
        version={version}
        isUnsaved={form !== null}
        onKept={onKept}
      />
    </>
  );
}

interface SeenBeforeProps {
  readonly trainings: number;
  readonly title: (trainings: string) => string;
}

/** Says that results could be seen before these requirements were locked. */
function SeenBefore({ trainings, title }: SeenBeforeProps) {
  const words = useText(text);
  const format = useFormat();
  if (trainings === 0) return null;
  return (
    <Alert kind="warning" title={title(words.trainings(format.count(trainings)))}>
      <p>{words.afterWhy}</p>
    </Alert>
  );
}
