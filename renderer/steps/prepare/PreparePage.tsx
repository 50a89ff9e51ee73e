import './prepare.css';
import { useEffect } from 'react';
import { Page } from '../../app/Page.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { load } from './actions.ts';
import { FlatTable } from './FlatTable.tsx';
import { QuarterPage } from './QuarterPage.tsx';
import { usePrepare } from './store.ts';
import { text } from './text.ts';

/** Step 3: from accepted quarterly deliveries to the table that models read. */
export function PreparePage() {
  const words = useText(text);
  const present = usePrepare((prepare) => prepare.present);
  const error = usePrepare((prepare) => prepare.error);
  useEffect(() => {
    void load();
  }, []);
  if (present !== null) return present.quarters.length === 0 ? <FlatTable /> : <QuarterPage present={present} />;
  return (
    <Page title={words.title} why={words.why} open={words.loading} openMark="now">
      {error !== null && <ErrorPanel error={error} />}
    </Page>
  );
}
