import { useApp } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text as setupText } from './setup/setup-text.ts';
import { draftParts, useTrain } from './store.ts';
import { text } from './text.ts';

interface StartDialogProps {
  /** Whether models are there already. */
  readonly isAgain: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a training that takes the place of models a selection was drawn with, or that leaves out what was not kept. */
export function StartDialog({ isAgain, onConfirm, onClose }: StartDialogProps) {
  const words = useText(text);
  const { names } = useText(setupText);
  const format = useFormat();
  const selected = useApp(({ progress }) => progress?.draw?.selected ?? 0);
  const unsaved = useTrain((train) => train.unsaved);
  const parts = draftParts.filter((part) => unsaved[part] !== null).map((part) => names[part]);
  return (
    <Dialog
      title={isAgain ? words.againTitle : words.startTitle}
      confirmLabel={isAgain ? words.trainAgain : words.train}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {parts.length > 0 && <p>{words.unsaved(parts.join(', '))}</p>}
      {selected > 0 && (
        <>
          <p>{words.againDraw(format.count(selected))}</p>
          <p>{words.againThen}</p>
        </>
      )}
    </Dialog>
  );
}
