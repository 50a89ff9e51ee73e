import { useState } from 'react';
import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { useSettled } from '../../app/use-settled.ts';
import { Notice } from '../../components/Alert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { modelToUse, proposedCapacity, readWhole } from '../rank/choice.ts';
import { changeChoice, useChoice, usePopulation } from '../rank/store.ts';
import { AssessedModel } from './AssessedModel.tsx';
import { ModelSwitch } from './ModelSwitch.tsx';
import { modelNotes } from './model-note-words.ts';
import { text } from './text.ts';
import { warningsOf } from './warnings.ts';

/** Step 5. How well the models do on dossiers that they did not see. */
export function AssessPage() {
  const training = useApp((app) => app.progress?.training ?? null);
  // Another training is another page: nothing of the former one may stay on screen.
  return training === null ? <NothingTrained /> : <Assessed key={training.at} />;
}

function NothingTrained() {
  const words = useText(text);
  const toTrain = () => goTo('train');
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.openEmpty}
      primary={{ label: words.toTrain, onPress: toTrain }}
    >
      <EmptyState title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    </Page>
  );
}

function Assessed() {
  const words = useText(text);
  const notes = useText(modelNotes);
  const { all, unknown } = usePopulation();
  const open = unknown === 0 ? all : unknown;
  const typed = useChoice((choice) => choice.capacity) ?? proposedCapacity(open);
  const asked = useLastUsable(readWhole(useSettled(typed)), Number(proposedCapacity(open)));
  const { value: assessment, error } = useAsk('assess.current', { capacity: asked });
  const wanted = useChoice((choice) => choice.model);
  const kinds = assessment?.models.map(({ kind }) => kind) ?? [];
  const model = assessment?.models.find(({ kind }) => kind === modelToUse(wanted, kinds)) ?? null;
  const trained = useAsk('train.current', {}).value?.models.find(({ kind }) => kind === model?.kind);
  const warnings = model === null ? [] : warningsOf({ ...model, terms: trained?.terms.length ?? null });
  const chosen = Math.min(asked, open);
  return (
    <Page
      title={words.title}
      why={words.why}
      headRight={
        model !== null && (
          <ModelSwitch available={kinds} value={model.kind} onChange={(kind) => changeChoice({ model: kind })} />
        )
      }
      open={
        model === null ? words.loading : warnings.length === 0 ? words.openFine : words.openWarnings(warnings.length)
      }
      openMark={warnings.length === 0 ? 'info' : 'attention'}
      primary={{ label: words.toRank, onPress: () => goTo('rank') }}
    >
      <Notice>
        <span className="strong">{words.notice}</span> {words.noticeMore}
      </Notice>
      {model !== null && <p>{notes[model.kind]}</p>}
      {error !== null && <ErrorPanel error={error} />}
      {assessment !== null && model !== null && (
        <AssessedModel
          assessment={assessment}
          model={model}
          typed={typed}
          capacity={{ chosen, open, above: asked > open }}
          warnings={warnings}
        />
      )}
    </Page>
  );
}

/** The last value that was not null: while a number is half typed, the figures of the former one stay. */
function useLastUsable(value: number | null, first: number): number {
  const [last, setLast] = useState(value ?? first);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
