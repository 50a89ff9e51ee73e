import { useApp } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface MakeDialogProps {
  /** How many features will be in the table. */
  readonly features: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a table that takes the place of one on which models were trained. */
export function MakeDialog({ features, onConfirm, onClose }: MakeDialogProps) {
  const words = useText(text);
  const format = useFormat();
  const training = useApp(({ progress }) => progress?.training ?? null);
  const draw = useApp(({ progress }) => progress?.draw ?? null);
  const lot = useApp(({ progress }) => progress?.lot ?? null);
  return (
    <Dialog
      title={words.makeTitle(format.count(features))}
      confirmLabel={words.doMake}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {training !== null && <p>{words.makeLoses(format.date(training.at), format.count(training.models))}</p>}
      {draw !== null && <p>{words.makeDraw(format.count(draw.selected))}</p>}
      {lot !== null && <p>{words.makeLot(format.count(lot.selected))}</p>}
      <p>{words.makeKeeps}</p>
    </Dialog>
  );
}
