import type { BiasVault } from '../../../../../shared/contract/assess-groups.ts';
import { useJob } from '../../../../app/jobs.ts';
import { useAsk } from '../../../../app/use-ask.ts';
import { Alert } from '../../../../components/Alert.tsx';
import { ErrorPanel } from '../../../../components/ErrorPanel.tsx';
import { JobPanel } from '../../../../components/JobPanel.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import type { ModelInUse } from '../../use-model-in-use.ts';
import { partIds } from '../part-ids.ts';
import { useTrials } from './store.ts';
import { TrialForm } from './TrialForm.tsx';
import { TrialsReport } from './TrialsReport.tsx';
import { text } from './text.ts';

interface TrialsPanelProps {
  readonly vault: BiasVault;
  readonly model: NonNullable<ModelInUse['model']>;
  readonly capacity: number;
}

/** What leaving something out would do: a choice, a button, and what every trial so far has shown. */
export function TrialsPanel({ vault, model, capacity }: TrialsPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const tried = useJob('assess.tryMitigation');
  const measured = useJob('assess.measureGroups');
  const failed = useTrials((trials) => trials.error);
  // What was tried, and what was measured, both change what can be shown.
  const after = [tried, measured].map((job) => (job?.status === 'done' ? job.job : '')).join(' ');
  const { value, error } = useAsk('assess.trials', { model, capacity }, after);
  if (error !== null) return <ErrorPanel error={error} />;
  if (value === null) return null;
  return (
    <>
      <section className="panel stack" id={partIds.trials} tabIndex={-1}>
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <p className="measure">{words.what}</p>
        {value.refused === null ? (
          <TrialForm vault={vault} trials={value} capacity={capacity} />
        ) : (
          <Alert kind="warning" title={words.refusedTitle}>
            <p>{words.refused}</p>
          </Alert>
        )}
        {value.trials.length === 0 ? (
          <>
            <h3 className="utrecht-heading-3">{words.emptyTitle}</h3>
            <p className="sub">{words.empty}</p>
          </>
        ) : (
          <TrialsReport trials={value.trials} />
        )}
        {value.earlier > 0 && <p className="sub">{words.earlier(format.count(value.earlier))}</p>}
      </section>
      {failed !== null && <ErrorPanel error={failed} />}
      <JobPanel name="assess.tryMitigation" title={words.trying} phases={words.phases} />
    </>
  );
}
