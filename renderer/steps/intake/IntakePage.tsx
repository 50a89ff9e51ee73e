import './intake.css';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Decide } from './Decide.tsx';
import { DeliveryReport } from './DeliveryReport.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import { Reading } from './Reading.tsx';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** Step 2: a file is read through, decided about, and brought in whole or not at all. */
export function IntakePage() {
  const view = useIntake((intake) => intake.view);
  if (view === 'reading') return <Reading job="intake.inspect" />;
  if (view === 'importing') return <Reading job="intake.import" />;
  if (view === 'decide') return <Decide />;
  if (view === 'failed') return <ReadFailed />;
  return <Present />;
}

/** What is in the vault now, or the invitation to choose a file. */
function Present() {
  const words = useText(text);
  const present = useApp(({ progress }) => (progress === null ? null : JSON.stringify(progress.delivery)));
  const { state, value, error } = useAsk('intake.current', {}, present);
  if (state === 'ready') return value === null ? <ChooseFile /> : <DeliveryReport delivery={value} />;
  return (
    <Page title={words.title} why={words.why} open={words.loading} openMark="now">
      {error !== null && <ErrorPanel error={error} />}
    </Page>
  );
}
