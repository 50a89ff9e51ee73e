import './gates.css';
import type { GatesState } from '../../../../shared/contract/assess-gates.ts';
import type { ModelKind } from '../../../../shared/contract/train.ts';
import { goTo } from '../../../app/actions.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changeChoice } from '../../rank/store.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { modelNames } from '../model-names.ts';
import { useModelInUse } from '../use-model-in-use.ts';
import { checkWords } from './check-words.ts';
import { GatePanel } from './GatePanel.tsx';
import { SignPanel } from './SignPanel.tsx';
import { text } from './text.ts';

/** Everything that must hold before a model may point at people, with its evidence, and who signs for it. */
export function GatesTab() {
  const words = useText(text);
  const { kinds, model, capacity, trainedAt } = useModelInUse();
  if (trainedAt === null)
    return (
      <EmptyState title={words.noneTitle} action={{ label: words.toTrain, onPress: () => goTo('train') }}>
        <p>{words.none}</p>
      </EmptyState>
    );
  if (model === null) return null;
  return (
    <div className="stack">
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <ModelSwitch available={kinds} value={model} onChange={(kind) => changeChoice({ model: kind })} />
      </div>
      <Gates key={trainedAt} model={model} capacity={capacity} />
    </div>
  );
}

function Gates({ model, capacity }: { readonly model: ModelKind; readonly capacity: number }) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { value, error, again } = useAsk('assess.gates', { model, capacity });
  if (error !== null) return <ErrorPanel error={error} />;
  if (value === null) return null;
  const use = { model, capacity };
  return (
    <>
      <p className="measure">{words.why}</p>
      <p className="strong">{words.subject(names[model], format.count(capacity))}</p>
      <Standing state={value} />
      <Changed checks={value.changedSince} />
      <div className="gates">
        {value.gates.map((gate) => (
          <GatePanel key={gate.gate} found={gate} use={use} onKept={again} />
        ))}
      </div>
      <SignPanel state={value} use={use} onSigned={again} />
      <div className="row no-print">
        <Button onPress={() => window.print()}>{words.print}</Button>
      </div>
    </>
  );
}

/** Whether the model may be used, in one sentence. */
function Standing({ state }: { readonly state: GatesState }) {
  const words = useText(text);
  const format = useFormat();
  const { practice, open, gates } = state;
  const passed = gates.filter((gate) => gate.passed).length;
  const closed = practice ? words.closedInPractice : words.closed;
  const sentence = open ? words.open : closed(format.count(passed), format.count(gates.length));
  if (practice)
    return (
      <Alert kind="info" title={words.practiceTitle}>
        <p>{words.practice}</p>
        <p>{sentence}</p>
      </Alert>
    );
  return (
    <Alert kind={open ? 'info' : 'warning'} title={sentence}>
      {!open && <p>{words.closedWhy}</p>}
    </Alert>
  );
}

function Changed({ checks }: { readonly checks: GatesState['changedSince'] }) {
  const words = useText(text);
  const names = useText(checkWords);
  if (checks.length === 0) return null;
  return (
    <Alert kind="warning" title={words.changedTitle}>
      <p>{words.changed}</p>
      <ul>
        {checks.map((check) => (
          <li key={check}>{names[check].name}</li>
        ))}
      </ul>
    </Alert>
  );
}
