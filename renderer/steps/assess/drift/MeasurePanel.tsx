import type { Drift } from '../../../../shared/contract/assess-drift.ts';
import type { ModelKind } from '../../../../shared/contract/train.ts';
import { runJob, useJob } from '../../../app/jobs.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { changeChoice } from '../../rank/store.ts';
import { ModelSwitch } from '../ModelSwitch.tsx';
import { text } from './text.ts';

interface MeasurePanelProps {
  readonly drift: Drift;
  readonly model: ModelKind;
  readonly kinds: readonly ModelKind[];
  readonly onDone: () => void;
}

/** When drift was measured last, and the button that measures it. */
export function MeasurePanel({ drift: { measured, result }, model, kinds, onDone }: MeasurePanelProps) {
  const words = useText(text);
  const format = useFormat();
  const isRunning = useJob('assess.measureDrift')?.status === 'running';
  const { busy, error, run } = useAction();
  const start = () =>
    void run(async () => {
      await runJob('assess.measureDrift', {});
      onDone();
    });
  return (
    <>
      <section className="panel stack">
        <div className="row between">
          <h2 className="utrecht-heading-2">{words.title}</h2>
          <ModelSwitch available={kinds} value={model} onChange={(kind) => changeChoice({ model: kind })} />
        </div>
        <p>{words.why}</p>
        <div className="row between">
          <span className="sub">
            {measured === null ? words.never : words.measuredBy(measured.by, format.dateTime(measured.at))}{' '}
            {result !== null && words.trainedFor(format.date(result.trainedFor))}
          </span>
          <RoleButton needs="work" onPress={start} disabled={busy || isRunning}>
            {measured === null ? words.measure : words.measureAgain}
          </RoleButton>
        </div>
      </section>
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="assess.measureDrift" title={words.measuring} phases={words.phases} />
    </>
  );
}
