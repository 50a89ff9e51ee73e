import { useState } from 'react';
import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { saveReport } from './actions.ts';
import { reportText } from './report-text.ts';

/** Writes the report of a delivery to a file, and says where it is or why that did not work. */
export function SaveReport({ report: { id, quarter } }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const { busy, error, run, clear } = useAction();
  const [saved, setSaved] = useState('');
  const save = () =>
    run(async () => {
      setSaved('');
      const name = await saveReport(id, `rapport-levering-${quarter}`);
      if (name !== null) setSaved(words.saved(name));
    });
  return (
    <>
      <span className="sub" role="status">
        {saved}
      </span>
      <Button onPress={() => void save()} disabled={busy}>
        {words.save}
      </Button>
      {error !== null && (
        <Dialog title={words.save} onClose={clear}>
          <ErrorPanel error={error} />
        </Dialog>
      )}
    </>
  );
}
