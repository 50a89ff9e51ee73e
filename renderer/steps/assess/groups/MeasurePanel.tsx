import type { BiasVault, GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { useJob } from '../../../app/jobs.ts';
import { Button } from '../../../components/Button.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changeChoice } from '../../rank/store.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { modelNames } from '../model-names.ts';
import { useModelInUse } from '../use-model-in-use.ts';
import { measureGroups } from './store.ts';
import { text } from './text.ts';

interface MeasurePanelProps extends Pick<GroupsMeasured, 'model' | 'capacity'> {
  readonly vault: BiasVault;
  readonly measured: GroupsMeasured | null;
}

/** Which model is measured, by whom it was last, and the button, which says why it cannot be pressed. */
export function MeasurePanel({ vault, model, capacity, measured }: MeasurePanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { kinds } = useModelInUse();
  const isRunning = useJob('assess.measureGroups')?.status === 'running';
  return (
    <>
      <section className="panel stack">
        <div className="row between">
          <h2 className="utrecht-heading-2">{words.measureTitle}</h2>
          <ModelSwitch available={kinds} value={model} onChange={(kind) => changeChoice({ model: kind })} />
        </div>
        <p>{words.measureWhat(names[model], format.count(capacity))}</p>
        {measured !== null && <p className="sub">{words.measuredBy(measured.by, format.dateTime(measured.at))}</p>}
        {!vault.mayMeasure && <p className="sub">{words.mayNot}</p>}
        <div className="row">
          <Button onPress={() => void measureGroups(model, capacity)} disabled={isRunning || !vault.mayMeasure}>
            {measured === null ? words.measure : words.measureAgain}
          </Button>
        </div>
      </section>
      <JobPanel name="assess.measureGroups" title={words.measuring} phases={words.phases} />
    </>
  );
}
