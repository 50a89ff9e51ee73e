import { useEffect } from 'react';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { useSettledAsk } from '../../app/use-settled-ask.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { proposedCapacity, readWhole } from '../rank/choice.ts';
import { changeChoice, useChoice, usePopulation } from '../rank/store.ts';
import { useModelList } from '../rank/use-model-list.ts';
import { AssessedModel } from './AssessedModel.tsx';
import { MeasuredNotice } from './MeasuredNotice.tsx';
import { ModelSwitch } from './ModelSwitch.tsx';
import { modelNotes } from './model-note-words.ts';
import { text } from './text.ts';
import { warningsOf } from './warnings.ts';

interface ModelTabProps {
  /** Told how many warnings there are about the model on screen, and null while that is not known: the bar of the page says it. */
  readonly onWarnings: (warnings: number | null) => void;
}

/** How well the models do on dossiers that they did not see. */
export function ModelTab({ onWarnings }: ModelTabProps) {
  const training = useApp((app) => app.progress?.training ?? null);
  // Another training is another page: nothing of the former one may stay on screen.
  return training === null ? <NothingTrained /> : <Assessed key={training.at} onWarnings={onWarnings} />;
}

function NothingTrained() {
  const words = useText(text);
  return (
    <EmptyState title={words.emptyTitle}>
      <p>{words.empty}</p>
    </EmptyState>
  );
}

function Assessed({ onWarnings }: ModelTabProps) {
  const notes = useText(modelNotes);
  const { all, unknown } = usePopulation();
  const list = useModelList();
  const onlyUnknown = list?.onlyUnknown ?? unknown > 0;
  const open = onlyUnknown ? unknown : all;
  const typed = useChoice((choice) => choice.capacity) ?? String(list?.of ?? proposedCapacity(open));
  const capacity = list?.capacity ?? 0;
  const { value: assessment, error } = useSettledAsk('assess.current', list === null ? null : { capacity }, null);
  const kinds = assessment?.models.map(({ kind }) => kind) ?? [];
  const model = assessment?.models.find(({ kind }) => kind === list?.model) ?? null;
  const trained = useAsk('train.current', {}).value?.models.find(({ kind }) => kind === model?.kind);
  const warnings = model === null ? [] : warningsOf({ ...model, terms: trained?.terms.length ?? null });
  const told = model === null ? null : warnings.length;
  useEffect(() => onWarnings(told), [onWarnings, told]);
  return (
    <>
      <MeasuredNotice model={model?.kind ?? null} />
      {model !== null && (
        <div className="row between">
          <p>{notes[model.kind]}</p>
          <ModelSwitch available={kinds} value={model.kind} onChange={(kind) => changeChoice({ model: kind })} />
        </div>
      )}
      {error !== null && <ErrorPanel error={error} />}
      {assessment !== null && model !== null && (
        <AssessedModel
          assessment={assessment}
          model={model}
          typed={typed}
          capacity={{ chosen: capacity, of: list?.of ?? capacity, open, above: (readWhole(typed) ?? 0) > open }}
          warnings={warnings}
        />
      )}
    </>
  );
}
