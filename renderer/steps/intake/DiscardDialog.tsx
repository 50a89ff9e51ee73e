import type { Delivery } from '../../../shared/contract/intake.ts';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface DiscardDialogProps {
  readonly delivery: Delivery;
  readonly onClose: () => void;
}

/** Asks before a delivery is thrown away, and names all that goes with it. */
export function DiscardDialog({ delivery, onClose }: DiscardDialogProps) {
  const words = useText(text);
  const format = useFormat();
  const progress = useApp((app) => app.progress);
  const { busy, error, run } = useAction();
  const discard = () =>
    run(async () => {
      await ask('intake.discard', { delivery: delivery.id });
      await refresh();
    });
  return (
    <Dialog
      title={words.replaceTitle(delivery.fileName)}
      confirmLabel={words.replaceConfirm}
      onConfirm={() => void discard()}
      onClose={onClose}
      confirmDisabled={busy}
    >
      <ul className="bullets">
        <li>{words.replaceRows(format.count(delivery.rows))}</li>
        {progress?.training != null && <li>{words.replaceModels(format.count(progress.training.models))}</li>}
        {progress?.draw != null && <li>{words.replaceDraw(format.count(progress.draw.selected))}</li>}
        {progress?.lot != null && <li>{words.replaceLot(format.count(progress.lot.selected))}</li>}
      </ul>
      <p>{words.replaceLog}</p>
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  );
}
