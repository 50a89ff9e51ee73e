import './intake.css';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Decide } from './Decide.tsx';
import { DecideQuarter } from './quarter/DecideQuarter.tsx';
import { DeliveryPassphrase } from './quarter/DeliveryPassphrase.tsx';
import { QuarterFailed } from './quarter/QuarterFailed.tsx';
import { QuarterPages } from './quarter/QuarterPages.tsx';
import { QuarterReading } from './quarter/QuarterReading.tsx';
import { useQuarter } from './quarter/store.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { Reading } from './Reading.tsx';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** Step 2: a quarterly delivery or one table is read through, decided about, and brought in whole or not at all. */
export function IntakePage() {
  const flat = useIntake((intake) => intake.view);
  const quarter = useQuarter(({ view }) => view);
  if (flat === 'reading') return <Reading job="intake.inspect" />;
  if (flat === 'importing') return <Reading job="intake.import" />;
  if (flat === 'decide') return <Decide />;
  if (flat === 'failed') return <ReadFailed />;
  if (quarter === 'reading') return <QuarterReading job="intake.inspectQuarter" />;
  if (quarter === 'importing') return <QuarterReading job="intake.importQuarter" />;
  if (quarter === 'passphrase') return <DeliveryPassphrase />;
  if (quarter === 'decide') return <DecideQuarter />;
  if (quarter === 'failed') return <QuarterFailed />;
  return <Present />;
}

/** What is in the vault now, or the invitation to choose something. */
function Present() {
  const words = useText(text);
  const present = useApp(({ progress }) => (progress === null ? null : JSON.stringify(progress)));
  const delivery = useAsk('intake.current', {}, present);
  const quarters = useAsk('intake.quarters', {}, present);
  const keyHolder = useAsk('intake.keyHolder', {}, present);
  const error = delivery.error ?? quarters.error ?? keyHolder.error;
  if (delivery.state === 'ready' && quarters.state === 'ready' && keyHolder.state === 'ready')
    return <QuarterPages reports={quarters.value} keyHolder={keyHolder.value} delivery={delivery.value} />;
  return (
    <Page title={words.title} why={words.why} open={words.loading} openMark="now">
      {error !== null && <ErrorPanel error={error} />}
    </Page>
  );
}
