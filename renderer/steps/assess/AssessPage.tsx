import { useState } from 'react';
import { goTo } from '../../app/actions.ts';
import { Page, type PrimaryAction } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import type { MarkKind } from '../../components/Mark.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ChosenTab } from './chosen/ChosenTab.tsx';
import { CriteriaTab } from './criteria/CriteriaTab.tsx';
import { DriftTab } from './drift/DriftTab.tsx';
import { GatesTab } from './gates/GatesTab.tsx';
import { GroupsTab } from './groups/GroupsTab.tsx';
import { ModelTab } from './ModelTab.tsx';
import { RoutesTab } from './routes/RoutesTab.tsx';
import { StabilityTab } from './stability/StabilityTab.tsx';
import { assessTabs, showTab, useAssess } from './store.ts';
import { tabText } from './tab-text.ts';
import { text } from './text.ts';

interface Bar {
  readonly open: string;
  readonly openMark: MarkKind;
  readonly primary?: PrimaryAction;
}

/** Step 5: how often the present routes find something, what a model must show, and what it shows. */
export function AssessPage() {
  const words = useText(tabText);
  const isTrained = useApp((app) => (app.progress?.training ?? null) !== null);
  const tab = useAssess((assess) => assess.tab) ?? (isTrained ? 'model' : 'routes');
  const [warnings, setWarnings] = useState<number | null>(null);
  const bars = {
    routes: useRoutesBar(),
    criteria: useCriteriaBar(),
    model: useModelBar(isTrained, warnings),
    stability: useTrainedBar(isTrained, words.openStability),
    drift: useTrainedBar(isTrained, words.openDrift),
    chosen: useChosenBar(),
    groups: useTrainedBar(isTrained, words.openGroups),
    gates: useGatesBar(),
  };
  const bar: Bar = bars[tab];
  return (
    <Page
      title={words.title}
      why={words.why}
      open={bar.open}
      openMark={bar.openMark}
      primary={bar.primary}
      secondary={!isTrained && (tab === 'routes' || tab === 'criteria') && <ToTrain />}
    >
      <Tabs
        label={words.parts}
        tabs={assessTabs.map((id) => ({ id, label: words.tabs[id] }))}
        current={tab}
        onChange={showTab}
      >
        {tab === 'routes' && <RoutesTab />}
        {tab === 'criteria' && <CriteriaTab />}
        {tab === 'model' && <ModelTab onWarnings={setWarnings} />}
        {tab === 'stability' && <StabilityTab />}
        {tab === 'chosen' && <ChosenTab />}
        {tab === 'drift' && <DriftTab />}
        {tab === 'groups' && <GroupsTab />}
        {tab === 'gates' && <GatesTab />}
      </Tabs>
    </Page>
  );
}

function ToTrain() {
  const words = useText(text);
  return <Button onPress={() => goTo('train')}>{words.toTrain}</Button>;
}

function useRoutesBar(): Bar {
  const words = useText(tabText);
  const primary = { label: words.toCriteria, onPress: () => showTab('criteria') };
  return { open: words.openRoutes, openMark: 'info', primary };
}

/** Without a primary button: this part has its own, to record the requirements. */
function useCriteriaBar(): Bar {
  const words = useText(tabText);
  const locked = useApp((app) => app.progress?.criteria ?? null);
  return locked === null
    ? { open: words.openCriteria, openMark: 'todo' }
    : { open: words.lockedCriteria(locked), openMark: 'ok' };
}

/** Without a primary button: measuring is done from the part itself. */
function useChosenBar(): Bar {
  const words = useText(tabText);
  return { open: words.openChosen, openMark: 'info' };
}

/** Without a primary button: each line has its own way on. */
function useGatesBar(): Bar {
  const words = useText(tabText);
  const isPractice = useApp((app) => app.vault?.demo ?? false);
  return isPractice ? { open: words.openGatesPractice, openMark: 'info' } : { open: words.openGates, openMark: 'lock' };
}

function useModelBar(isTrained: boolean, warnings: number | null): Bar {
  const words = useText(text);
  if (!isTrained) {
    const primary = { label: words.toTrain, onPress: () => goTo('train') };
    return { open: words.openEmpty, openMark: 'todo', primary };
  }
  const primary = { label: words.toRank, onPress: () => goTo('rank') };
  if (warnings === null) return { open: words.loading, openMark: 'info', primary };
  if (warnings === 0) return { open: words.openFine, openMark: 'info', primary };
  return { open: words.openWarnings(warnings), openMark: 'attention', primary };
}

function useTrainedBar(isTrained: boolean, open: string): Bar {
  const { toRank, toTrain, openEmpty } = useText(text);
  return isTrained
    ? { open, openMark: 'info', primary: { label: toRank, onPress: () => goTo('rank') } }
    : { open: openEmpty, openMark: 'todo', primary: { label: toTrain, onPress: () => goTo('train') } };
}
