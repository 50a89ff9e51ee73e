import { useState } from 'react';
import type { Delivery } from '../../../../shared/contract/intake.ts';
import type { KeyHolder, QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { goTo } from '../../../app/actions.ts';
import { Page, type PrimaryAction } from '../../../app/Page.tsx';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useRoleBlock } from '../../../app/use-role-block.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { DeliveriesPanel } from './DeliveriesPanel.tsx';
import { DiscardQuarter } from './DiscardQuarter.tsx';
import { FactsPanels } from './FactsPanels.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { KeyHolderPanel } from './KeyHolderPanel.tsx';
import { MonthsPanel } from './MonthsPanel.tsx';
import { quarterName } from './quarter-name.ts';
import { RefusedPanel } from './RefusedPanel.tsx';
import { type ReportWords, reportText } from './report-text.ts';
import { SaveReport } from './SaveReport.tsx';
import { StatePanel } from './StatePanel.tsx';
import { useQuarter } from './store.ts';
import { TablesPanel } from './TablesPanel.tsx';

type Asking = 'accept' | 'reject' | 'discard' | null;

interface QuarterReportPageProps {
  /** All deliveries, the newest first. */
  readonly reports: readonly QuarterReport[];
  readonly report: QuarterReport;
  /** The flat table that the vault holds besides, or null. */
  readonly flat: Delivery | null;
  readonly keyHolder: KeyHolder | null;
}

const chooseNext = () => useQuarter.setState({ view: 'choose' });

/** What was brought in, what happened on the way, and the judgement on it. */
export function QuarterReportPage({ reports, report, flat, keyHolder }: QuarterReportPageProps) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const isNewest = reports[0]?.id === report.id;
  const waiting = reports.find(({ state }) => state === 'offered');
  const roleBlock = useRoleBlock('work');
  const close = () => setAsking(null);
  const delivered = report.tables.filter(({ parts }) => parts.length > 0).length;
  return (
    <Page
      title={words.title(quarterName(report.quarter, language))}
      why={words.why(format.count(delivered))}
      headRight={
        <span className="row">
          <Tag tone="quiet">{words.stamp(report.sourceName, format.dateTime(report.importedAt))}</Tag>
          <SaveReport report={report} />
        </span>
      }
      open={<Open report={report} waiting={waiting} />}
      openMark={report.state === 'accepted' && waiting === undefined ? 'ok' : 'attention'}
      secondary={
        <>
          {isNewest && (
            <RoleButton needs="work" silent onPress={() => setAsking('discard')}>
              {words.discard}
            </RoleButton>
          )}
          {report.state === 'offered' && (
            <RoleButton needs="work" silent onPress={() => setAsking('reject')}>
              {words.rejectAsk}
            </RoleButton>
          )}
          {report.state === 'accepted' && (
            <RoleButton needs="work" silent onPress={chooseNext}>
              {words.next}
            </RoleButton>
          )}
        </>
      }
      primary={primaryAction(report, words, roleBlock, () => setAsking('accept'))}
    >
      <StatePanel report={report} />
      <DeliveriesPanel reports={reports} shown={report.id} flat={flat} />
      <TablesPanel report={report} />
      <RefusedPanel tables={report.tables} />
      <FactsPanels report={report} />
      <ChecksPanel checks={report.checks} />
      <ChangesPanel report={report} />
      <MonthsPanel months={report.months} />
      {keyHolder !== null && <KeyHolderPanel keyHolder={keyHolder} />}
      {(asking === 'accept' || asking === 'reject') && (
        <JudgeDialog report={report} accept={asking === 'accept'} onClose={close} />
      )}
      {asking === 'discard' && <DiscardQuarter report={report} onClose={close} />}
    </Page>
  );
}

function primaryAction(
  { state }: QuarterReport,
  words: ReportWords,
  roleBlock: string | null,
  accept: () => void,
): PrimaryAction {
  if (state === 'offered') return { label: words.acceptAsk, onPress: accept, disabledBecause: roleBlock };
  if (state === 'accepted') return { label: words.toPrepare, onPress: () => goTo('prepare') };
  return { label: words.other, onPress: chooseNext, disabledBecause: roleBlock };
}

interface OpenProps {
  readonly report: QuarterReport;
  /** The delivery that was not judged yet, also when another one is on screen. */
  readonly waiting: QuarterReport | undefined;
}

function Open({ report: { id, state }, waiting }: OpenProps) {
  const words = useText(reportText);
  const language = useLanguage();
  if (waiting === undefined) return state === 'accepted' ? words.openAccepted : words.openRejected;
  if (waiting.id === id) return words.openOffered;
  const show = () => useQuarter.setState({ shownReport: waiting.id });
  return <LinkButton onPress={show}>{words.waitsElsewhere(quarterName(waiting.quarter, language))}</LinkButton>;
}
