import type { Choice } from '../../../shared/contract/rank.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from '../assess/model-names.ts';
import { text } from './text.ts';

interface DrawDialogProps {
  readonly choice: Choice;
  readonly eligible: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before drawing: counts, and that it cannot be undone. */
export function DrawDialog({ choice, eligible, onConfirm, onClose }: DrawDialogProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { capacity, random, model } = choice;
  return (
    <Dialog
      title={words.dialogTitle(format.count(capacity))}
      confirmLabel={words.dialogConfirm}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {words.dialogCounts(
          format.count(capacity - random),
          names[model],
          format.count(random),
          format.count(eligible),
        )}
      </p>
      <p>{words.dialogFixed}</p>
      <p>{words.dialogLog}</p>
    </Dialog>
  );
}
