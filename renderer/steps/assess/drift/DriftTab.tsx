import './drift.css';
import type { Drift } from '../../../../shared/contract/assess-drift.ts';
import type { ModelKind } from '../../../../shared/contract/train.ts';
import { goTo } from '../../../app/actions.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { useModelInUse } from '../use-model-in-use.ts';
import { AlarmsPanel } from './AlarmsPanel.tsx';
import { LevelsPanel } from './LevelsPanel.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';
import { RatesPanel } from './RatesPanel.tsx';
import { RecalibratePanel } from './RecalibratePanel.tsx';
import { ShiftsPanel } from './ShiftsPanel.tsx';
import { text } from './text.ts';

/** What moved since the model was trained, and when it has to be looked at again. */
export function DriftTab() {
  const words = useText(text);
  const { model, kinds, trainedAt } = useModelInUse();
  if (trainedAt === null) {
    return (
      <EmptyState title={words.emptyTitle} action={{ label: words.toTrain, onPress: () => goTo('train') }}>
        <p>{words.empty}</p>
      </EmptyState>
    );
  }
  // Another training is another page: nothing of the former one may stay on screen.
  return model === null ? <p>{words.loading}</p> : <OfModel key={trainedAt} model={model} kinds={kinds} />;
}

interface OfModelProps {
  readonly model: ModelKind;
  readonly kinds: readonly ModelKind[];
}

function OfModel({ model, kinds }: OfModelProps) {
  const words = useText(text);
  const { value: drift, error, again } = useAsk('assess.drift', { model });
  if (error !== null) return <ErrorPanel error={error} />;
  if (drift === null) return <p>{words.loading}</p>;
  if (!drift.hasQuarters) {
    return (
      <>
        <EmptyState title={words.flatTitle} action={{ label: words.toIntake, onPress: () => goTo('intake') }}>
          <p>{words.flat}</p>
        </EmptyState>
        <RecalibratePanel recalibration={drift.recalibration} onDone={again} />
      </>
    );
  }
  return (
    <>
      <MeasurePanel drift={drift} model={model} kinds={kinds} onDone={again} />
      {drift.measured?.upToDate === false && (
        <Alert kind="warning" title={words.staleTitle}>
          <p>{words.stale}</p>
        </Alert>
      )}
      <div className="grid grid-wide-side stretch">
        <AlarmsPanel drift={drift} />
        <RecalibratePanel recalibration={drift.recalibration} onDone={again} />
      </div>
      {drift.result !== null && <Measured result={drift.result} />}
    </>
  );
}

function Measured({ result }: { readonly result: NonNullable<Drift['result']> }) {
  return (
    <>
      <ShiftsPanel result={result} />
      <div className="grid grid-2 stretch">
        <RatesPanel rates={result.rates} />
        <LevelsPanel levels={result.calibration} />
      </div>
    </>
  );
}
