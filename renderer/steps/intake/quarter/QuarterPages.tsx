import type { Delivery } from '../../../../shared/contract/intake.ts';
import type { KeyHolder, QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { DeliveryReport } from '../DeliveryReport.tsx';
import { ChooseDelivery } from './ChooseDelivery.tsx';
import { KeyHolderCode } from './KeyHolderCode.tsx';
import { KeyHolderPage } from './KeyHolderPage.tsx';
import { QuarterReportPage } from './QuarterReportPage.tsx';
import { useQuarter } from './store.ts';

interface QuarterPagesProps {
  /** All deliveries, the newest first. */
  readonly reports: readonly QuarterReport[];
  readonly keyHolder: KeyHolder | null;
  /** The table that models read: one that was brought in flat, or was made from deliveries. */
  readonly delivery: Delivery | null;
}

/** Only a table that was made from deliveries tells which rows are dossiers of today and which are training cases. */
const isFlat = ({ columns }: Delivery): boolean => !columns.some(({ role }) => role === 'population');

/** What the vault holds, or the way to bring something in. */
export function QuarterPages({ reports, keyHolder, delivery }: QuarterPagesProps) {
  const { view, recoveryCode, shownReport, showsFlat } = useQuarter();
  if (recoveryCode !== null) return <KeyHolderCode code={recoveryCode} />;
  if (view === 'keyHolder') return <KeyHolderPage />;
  const report = reports.find(({ id }) => id === shownReport) ?? reports[0];
  const flat = delivery !== null && isFlat(delivery) ? delivery : null;
  if (view === 'choose' || (report === undefined && delivery === null))
    return <ChooseDelivery keyHolder={keyHolder} isFirst={report === undefined && delivery === null} />;
  if (report !== undefined && !(showsFlat && flat !== null))
    return <QuarterReportPage key={report.id} reports={reports} report={report} flat={flat} keyHolder={keyHolder} />;
  return delivery === null ? null : <DeliveryReport delivery={delivery} hasQuarters={report !== undefined} />;
}
