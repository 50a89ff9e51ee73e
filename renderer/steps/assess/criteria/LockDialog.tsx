import type { Criteria } from '../../../../shared/contract/assess-criteria.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface LockDialogProps {
  readonly version: number;
  readonly criteria: Criteria;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before the requirements are made final. */
export function LockDialog({ version, criteria, onConfirm, onClose }: LockDialogProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <Dialog
      title={words.lockTitle(format.count(version))}
      confirmLabel={words.doLock}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{words.lockCounts(format.count(criteria.criteria.length))}</p>
      <p className="strong">{words.lockFinal}</p>
      <p>{words.lockLater}</p>
      <p>{words.lockThen}</p>
    </Dialog>
  );
}
