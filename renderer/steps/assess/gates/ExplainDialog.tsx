import { useState } from 'react';
import { type CheckId, isStatement } from '../../../../shared/domain/gates.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useText } from '../../../i18n/use-text.ts';
import { checkWords } from './check-words.ts';
import type { GateUse } from './GatePanel.tsx';
import { StatementField } from './StatementField.tsx';
import { text } from './text.ts';

interface ExplainDialogProps {
  readonly check: CheckId;
  readonly use: GateUse;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** Asks why something that was measured and is not in order does not stand in the way. */
export function ExplainDialog({ check, use, onKept, onClose }: ExplainDialogProps) {
  const words = useText(text);
  const { name, asks } = useText(checkWords)[check];
  const { busy, error, run } = useAction();
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!isStatement(explanation)) return;
    void run(async () => {
      await ask('assess.explainCheck', { ...use, check, words: explanation });
      onKept();
    });
  };
  return (
    <Dialog
      title={words.explainTitle(name)}
      confirmLabel={words.explain}
      confirmDisabled={busy}
      onConfirm={save}
      onClose={onClose}
    >
      <SaveTried value={tried}>
        <p>{asks}</p>
        <StatementField label={words.explanation} value={explanation} tried={tried} onChange={setExplanation} />
        <p className="sub">{words.byName}</p>
        {error !== null && <ErrorPanel error={error} />}
      </SaveTried>
    </Dialog>
  );
}
