import type { BiasVault, GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { goTo } from '../../../app/actions.ts';
import { useJob } from '../../../app/jobs.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert, Notice } from '../../../components/Alert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelNames } from '../model-names.ts';
import { useModelInUse } from '../use-model-in-use.ts';
import { CalibrationPanel } from './CalibrationPanel.tsx';
import { CaseworkersPanel } from './CaseworkersPanel.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { ClustersPanel } from './ClustersPanel.tsx';
import { ExplainPanel } from './ExplainPanel.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { ProxiesPanel } from './ProxiesPanel.tsx';
import { SummaryPanel } from './SummaryPanel.tsx';
import { useGroups } from './store.ts';
import { GroupTables } from './tables/GroupTables.tsx';
import { text } from './text.ts';
import { TrialsPanel } from './trials/TrialsPanel.tsx';
import { VaultPanel } from './VaultPanel.tsx';

/** Whether the model and the present practice treat groups alike: first who may know the groups, then what was measured with them. */
export function GroupsTab() {
  const words = useText(text);
  const { value: vault, error, again } = useAsk('assess.biasVault', {});
  return (
    <>
      <Notice>{words.notice}</Notice>
      {error !== null && <ErrorPanel error={error} />}
      {vault !== null && <VaultPanel vault={vault} onChange={again} />}
      {vault !== null && <OfModel vault={vault} />}
      <GroupTables />
    </>
  );
}

function OfModel({ vault }: { readonly vault: BiasVault }) {
  const words = useText(text);
  const { model, capacity, trainedAt } = useModelInUse();
  if (trainedAt === null) {
    return (
      <EmptyState title={words.emptyTitle} action={{ label: words.toTrain, onPress: () => goTo('train') }}>
        <p>{words.empty}</p>
      </EmptyState>
    );
  }
  // Another training is another measurement: nothing of the former one may stay on screen.
  return model === null ? null : <Measured key={trainedAt} vault={vault} model={model} capacity={capacity} />;
}

interface MeasuredProps extends Pick<GroupsMeasured, 'model' | 'capacity'> {
  readonly vault: BiasVault;
}

function Measured({ vault, model, capacity }: MeasuredProps) {
  const words = useText(text);
  const job = useJob('assess.measureGroups');
  const failed = useGroups((groups) => groups.error);
  const ended = job?.status === 'done' ? job.job : null;
  const { value, state, error, again } = useAsk('assess.groups', { model, capacity }, ended);
  return (
    <>
      <MeasurePanel vault={vault} model={model} capacity={capacity} measured={value} />
      {failed !== null && <ErrorPanel error={failed} />}
      {error !== null && <ErrorPanel error={error} />}
      {state === 'ready' && value === null && job?.status !== 'running' && <p className="sub">{words.nothing}</p>}
      {value !== null && <Report measured={value} onChange={again} />}
      <TrialsPanel vault={vault} model={model} capacity={capacity} />
    </>
  );
}

interface ReportProps {
  readonly measured: GroupsMeasured;
  readonly onChange: () => void;
}

function Report({ measured, onChange }: ReportProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  return (
    <>
      {!measured.upToDate && (
        <Alert kind="warning" title={words.staleTitle}>
          <p>{words.stale(names[measured.model], format.count(measured.capacity))}</p>
        </Alert>
      )}
      {measured.random === 0 && (
        <Alert kind="warning" title={words.noRandomTitle}>
          <p>{words.noRandom}</p>
        </Alert>
      )}
      {measured.random > 0 && measured.learnedFrom && <Alert kind="warning" title={words.learned} />}
      <SummaryPanel measured={measured} />
      <ExplainPanel measured={measured} onChange={onChange} />
      <MeasuresPanel measured={measured} />
      <ChainPanel measured={measured} />
      <ProxiesPanel measured={measured} />
      <CalibrationPanel measured={measured} />
      <ClustersPanel measured={measured} />
      <CaseworkersPanel measured={measured} />
    </>
  );
}
