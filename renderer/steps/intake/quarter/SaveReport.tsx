import { useState } from 'react';
import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { SealFields } from '../../../app/seal/SealFields.tsx';
import { useSealing } from '../../../app/seal/use-sealing.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { saveReport } from './actions.ts';
import { reportText } from './report-text.ts';

/** Writes the report of a delivery to a file, and says where it is. */
export function SaveReport({ report }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const [isAsking, setAsking] = useState(false);
  const [saved, setSaved] = useState('');
  const open = () => {
    setSaved('');
    setAsking(true);
  };
  return (
    <>
      <span className="sub" role="status">
        {saved}
      </span>
      <RoleButton needs="work" silent onPress={open}>
        {words.save}
      </RoleButton>
      {isAsking && (
        <SaveDialog
          report={report}
          onClose={() => setAsking(false)}
          onSaved={(name) => {
            setAsking(false);
            setSaved(words.saved(name));
          }}
        />
      )}
    </>
  );
}

interface SaveDialogProps {
  readonly report: QuarterReport;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** Asks how the report is to be encrypted; the place is asked by the system's own dialog. */
function SaveDialog({ report: { id, quarter }, onClose, onSaved }: SaveDialogProps) {
  const words = useText(reportText);
  const sealing = useSealing();
  const { busy, error, run } = useAction();
  const save = () =>
    run(async () => {
      const name = await saveReport(id, `rapport-levering-${quarter}`, sealing);
      if (name !== null) onSaved(name);
    });
  return (
    <Dialog
      title={words.saveTitle}
      confirmLabel={words.savePlace}
      confirmDisabled={busy || !sealing.isReady}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <p>{words.saveWhat}</p>
      <SealFields sealing={sealing} disabled={busy} />
    </Dialog>
  );
}
