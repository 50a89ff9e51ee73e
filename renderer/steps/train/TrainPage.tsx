import { RoleButton } from '../../app/RoleButton.tsx';
import { useRoleBlock } from '../../app/use-role-block.ts';
import './train.css';
import { useState } from 'react';
import type { Readiness, Training } from '../../../shared/contract/train.ts';
import { goTo } from '../../app/actions.ts';
import { runJob, useJob } from '../../app/jobs.ts';
import { Page, type PrimaryAction } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { useAsk } from '../../app/use-ask.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToAssess } from '../assess/store.ts';
import { ReadinessPanel } from './ReadinessPanel.tsx';
import { Running } from './Running.tsx';
import { readinessBlock } from './readiness-block.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import { StartDialog } from './StartDialog.tsx';
import { SetupSection } from './setup/SetupSection.tsx';
import { draftParts, readSetting, useTrain } from './store.ts';
import { TrainingReport } from './TrainingReport.tsx';
import { text } from './text.ts';

/** Step 4: the models, set up, trained and honestly measured beside each other. */
export function TrainPage() {
  const words = useText(text);
  const delivery = useApp(({ progress }) => JSON.stringify([progress?.delivery, progress?.criteria]));
  const trainedAt = useApp(({ progress }) => progress?.training?.at ?? null);
  const readiness = useAsk('train.readiness', {}, delivery);
  const current = useAsk('train.current', {}, trainedAt);
  if (readiness.state === 'ready' && current.state === 'ready') {
    return readiness.value === null ? <NoData /> : <Train readiness={readiness.value} training={current.value} />;
  }
  const error = readiness.error ?? current.error;
  return (
    <Page title={words.title} why={words.why} open={words.loading} openMark="now">
      {error !== null && <ErrorPanel error={error} />}
    </Page>
  );
}

function NoData() {
  const words = useText(text);
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.noDataOpen}
      primary={{ label: words.toIntake, onPress: () => goTo('intake') }}
    >
      <EmptyState title={words.noDataTitle}>
        <p>{words.noDataWhy}</p>
        <ul className="bullets">
          {words.noDataNeeds.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </EmptyState>
    </Page>
  );
}

interface TrainProps {
  readonly readiness: Readiness;
  readonly training: Training | null;
}

function Train({ readiness, training }: TrainProps) {
  const words = useText(text);
  const format = useFormat();
  const job = useJob('train.start');
  const hasDraw = useApp(({ progress }) => progress?.draw != null);
  const settings = useTrain((train) => train.settings);
  const hasUnsaved = useTrain(({ unsaved }) => draftParts.some((part) => unsaved[part] !== null));
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useAction();
  const isRunning = busy || job?.status === 'running';
  const isLaidDown = useApp(({ progress }) => progress?.criteria != null);
  const roleBlock = useRoleBlock('work');
  const notReady = isLaidDown ? readinessBlock(readiness, settings, words, format) : words.blockedCriteria;
  const blocked = roleBlock ?? notReady;

  const start = () => {
    const seed = readSetting('seed', settings.seed);
    const folds = readSetting('folds', settings.folds);
    const repeats = readSetting('repeats', settings.repeats);
    setAsking(false);
    window.scrollTo(0, 0);
    if (seed === null || folds === null || repeats === null) return;
    void run(async () => {
      await runJob('train.start', { seed, folds, repeats });
    });
  };
  const startOrAsk = hasDraw || hasUnsaved ? () => setAsking(true) : start;
  const toAssess = { label: words.nextAssess, onPress: () => goToAssess('model') };
  const primary = (): PrimaryAction => {
    if (isRunning) return { ...toAssess, disabledBecause: words.runningBlocked };
    return training === null ? { label: words.train, onPress: startOrAsk, disabledBecause: blocked } : toAssess;
  };
  return (
    <Page
      title={words.title}
      why={words.why}
      headRight={training !== null && <TrainingTags training={training} />}
      open={training === null ? words.readyOpen : <Validity training={training} />}
      openMark={isRunning ? 'now' : blocked === null || training !== null ? 'ok' : 'attention'}
      secondary={
        <>
          {!isLaidDown && <Button onPress={() => goToAssess('criteria')}>{words.toCriteria}</Button>}
          {training !== null && !isRunning && (
            <RoleButton needs="work" onPress={startOrAsk} disabled={blocked !== null}>
              {words.trainAgain}
            </RoleButton>
          )}
        </>
      }
      primary={primary()}
    >
      {error !== null && <ErrorPanel error={error} />}
      <Running holdOut={readiness.holdOut > 0} hasPrevious={training !== null} />
      {training === null ? <ReadinessPanel readiness={readiness} /> : <TrainingReport training={training} />}
      <SetupSection />
      {!isRunning && <SettingsPanel holdOut={readiness.holdOut > 0} />}
      {asking && <StartDialog isAgain={training !== null} onConfirm={start} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function TrainingTags({ training }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <div className="row row-tight">
      <Tag tone="quiet">{words.knownTag(format.count(training.known), format.count(training.unlawful))}</Tag>
      <Tag tone="quiet">{words.seedTag(String(training.seed))}</Tag>
    </div>
  );
}

function Validity({ training }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  const isExpired = training.expiresOn < new Date().toISOString().slice(0, 10);
  const day = format.date(training.expiresOn);
  return isExpired ? words.expiredOpen(day) : words.doneOpen(day);
}
