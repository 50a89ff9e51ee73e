import { useApp } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface TrainAgainDialogProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a training takes the place of models that a selection was drawn with. */
export function TrainAgainDialog({ onConfirm, onClose }: TrainAgainDialogProps) {
  const words = useText(text);
  const format = useFormat();
  const selected = useApp(({ progress }) => progress?.draw?.selected ?? 0);
  return (
    <Dialog title={words.againTitle} confirmLabel={words.trainAgain} onConfirm={onConfirm} onClose={onClose}>
      <p>{words.againDraw(format.count(selected))}</p>
      <p>{words.againThen}</p>
    </Dialog>
  );
}
