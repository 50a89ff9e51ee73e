import type { ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import { goTo } from '../../../app/actions.ts';
import { useJob } from '../../../app/jobs.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useApp } from '../../../app/store.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { useRoleBlock } from '../../../app/use-role-block.ts';
import { Alert, Notice } from '../../../components/Alert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { AgainstLot } from './AgainstLot.tsx';
import { BinsPanel } from './BinsPanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { RoutesPanel } from './RoutesPanel.tsx';
import { SightPanel } from './SightPanel.tsx';
import { measure, useChosen } from './store.ts';
import { TellingPanel } from './TellingPanel.tsx';
import { TenthsPanel } from './TenthsPanel.tsx';
import { text } from './text.ts';
import { WeightedModelPanel } from './WeightedModelPanel.tsx';

/** Who was investigated was a choice: what that does to the hit rate, and of whom the vault says nothing. Needs no model. */
export function ChosenTab() {
  const words = useText(text);
  const job = useJob('assess.measureChosen');
  const failed = useChosen((chosen) => chosen.error);
  const isRunning = job?.status === 'running';
  const { value, state, error } = useAsk('assess.chosen', {}, job?.status === 'done' ? job.job : null);
  return (
    <>
      <Notice>{words.notice}</Notice>
      {failed !== null && <ErrorPanel error={failed} />}
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="assess.measureChosen" title={words.measuring} phases={words.phases} />
      {state === 'loading' && <p>{words.loading}</p>}
      {state === 'ready' && value === null && !isRunning && <NotMeasured />}
      {value !== null && <Report report={value} isRunning={isRunning} />}
    </>
  );
}

function NotMeasured() {
  const words = useText(text);
  const disabledBecause = useRoleBlock('work');
  const hasQuarters = useApp(({ progress }) => (progress?.quarters.accepted ?? 0) > 0);
  const action = hasQuarters
    ? { label: words.measure, onPress: () => void measure(), disabledBecause }
    : { label: words.toIntake, onPress: () => goTo('intake') };
  return (
    <EmptyState title={words.emptyTitle} action={action}>
      <p>{words.emptyWhat}</p>
      <p className="sub">{words.emptyWhen}</p>
    </EmptyState>
  );
}

interface ReportProps {
  readonly report: ChosenReport;
  readonly isRunning: boolean;
}

function Report({ report, isRunning }: ReportProps) {
  const words = useText(text);
  return (
    <>
      {!report.measured.upToDate && (
        <Alert kind="warning" title={words.staleTitle}>
          <p>{words.stale}</p>
        </Alert>
      )}
      <Measured report={report} isRunning={isRunning} />
      <FiguresPanel report={report} />
      <AgainstLot report={report} />
      <TenthsPanel report={report} />
      <BinsPanel report={report} />
      <SightPanel report={report} />
      <TellingPanel report={report} />
      <RoutesPanel report={report} />
      {report.model !== null && (
        <WeightedModelPanel model={report.model} fallsShort={report.correctedAgainst?.verdict === 'difference'} />
      )}
    </>
  );
}

/** Who measured and on what, and the way to measure again. */
function Measured({ report, isRunning }: ReportProps) {
  const words = useText(text);
  const format = useFormat();
  const { measured, dossiers, different, quarters, notAtRisk, label } = report;
  return (
    <section className="panel row between">
      <div className="stack stack-tight measure">
        <p>
          <span className="strong">{words.measured(measured.by, format.dateTime(measured.at))}</span>
        </p>
        <p className="sub">
          {words.counted(format.count(dossiers), format.count(different), quarters.join(', '))}{' '}
          {notAtRisk > 0 && words.notAtRisk(format.count(notAtRisk))}
        </p>
        <details className="sub">
          <summary>{words.definition(format.count(label.version))}</summary>
          <p>{label.words}</p>
        </details>
      </div>
      <RoleButton needs="work" onPress={() => void measure()} disabled={isRunning}>
        {words.measureAgain}
      </RoleButton>
    </section>
  );
}
