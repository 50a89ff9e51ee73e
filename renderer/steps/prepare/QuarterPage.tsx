import { useState } from 'react';
import type { PrepareState } from '../../../shared/contract/prepare.ts';
import { goTo } from '../../app/actions.ts';
import { useJob } from '../../app/jobs.ts';
import { Page, type PrimaryAction } from '../../app/Page.tsx';
import { RoleButton } from '../../app/RoleButton.tsx';
import { useApp } from '../../app/store.ts';
import { useRoleBlock } from '../../app/use-role-block.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { JobPanel } from '../../components/JobPanel.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { compute, make } from './actions.ts';
import { CasesPanel } from './cases/CasesPanel.tsx';
import { RoutesPanel } from './cases/RoutesPanel.tsx';
import { FeatureSection } from './features/FeatureSection.tsx';
import { LeakAlert } from './features/LeakAlert.tsx';
import { LabelPanel } from './label/LabelPanel.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import { nextStep, openPoints } from './next-step.ts';
import { OpenList, openWords } from './OpenList.tsx';
import { MinimisePanel } from './request/MinimisePanel.tsx';
import { usePrepare } from './store.ts';
import { text } from './text.ts';

/** The step with accepted quarterly deliveries: what counts as unlawful, which features, and the table made of them. */
export function QuarterPage({ present }: { readonly present: PrepareState }) {
  const words = useText(text);
  const format = useFormat();
  const error = usePrepare((prepare) => prepare.error);
  const loses = useApp(({ progress }) => progress?.training != null || progress?.draw != null || progress?.lot != null);
  const isComputing = useJob('prepare.compute')?.status === 'running';
  const isMaking = useJob('prepare.make')?.status === 'running';
  const isBusy = usePrepare((prepare) => prepare.busy);
  const [asking, setAsking] = useState(false);
  const isRunning = isComputing || isMaking;
  const { cases, features, quarters } = present;
  const used = features.filter((feature) => feature.used).length;
  const points = openPoints(present);
  const newest = quarters.at(-1);

  const startMaking = () => {
    setAsking(false);
    window.scrollTo(0, 0);
    void make();
  };
  const roleBlock = useRoleBlock('work');
  const primary = (): PrimaryAction => {
    const { kind, blockedBy } = nextStep(present, isRunning);
    const waits = blockedBy === null ? null : words.blocked[blockedBy];
    if (kind === 'train') return { label: words.toTrain, onPress: () => goTo('train'), disabledBecause: waits };
    const disabledBecause = roleBlock ?? waits;
    if (kind === 'compute') return { label: words.compute, onPress: () => void compute(), disabledBecause };
    const onPress = loses ? () => setAsking(true) : startMaking;
    return { label: words.make(format.count(used)), onPress, disabledBecause };
  };
  return (
    <Page
      title={words.title}
      why={words.why}
      headRight={
        newest !== undefined && (
          <Tag tone="quiet">{words.quarterTag(newest.quarter, format.date(newest.referenceDate))}</Tag>
        )
      }
      open={openWords(points, words, format)}
      openMark={isRunning ? 'now' : points.length === 0 ? 'ok' : 'attention'}
      openItems={<OpenList points={points} made={present.made} />}
      secondary={
        cases !== null &&
        !present.stale && (
          <RoleButton needs="work" silent onPress={() => void compute()} disabled={isRunning || isBusy}>
            {words.computeAgain}
          </RoleButton>
        )
      }
      primary={primary()}
    >
      {error !== null && <ErrorPanel key={error.code} error={error} />}
      <JobPanel name="prepare.compute" title={words.computing} phases={words.computePhases} cancelLabel={words.stop} />
      <JobPanel name="prepare.make" title={words.making} phases={words.makePhases} cancelLabel={words.stop} />
      <LeakAlert features={features} />
      <div className="grid grid-2 stretch">
        <LabelPanel label={present.label} />
        <div className="stack prepare-side">
          <CasesPanel cases={cases} isStale={present.stale} made={present.made} />
          {cases !== null && <RoutesPanel cases={cases} />}
        </div>
      </div>
      <FeatureSection features={features} cases={cases} />
      <MinimisePanel present={present} />
      {asking && <MakeDialog features={used} onConfirm={startMaking} onClose={() => setAsking(false)} />}
    </Page>
  );
}
