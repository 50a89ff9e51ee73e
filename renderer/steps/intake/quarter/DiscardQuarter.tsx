import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { useApp } from '../../../app/store.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { discard } from './actions.ts';
import { quarterName } from './quarter-name.ts';
import { reportText } from './report-text.ts';

interface DiscardQuarterProps {
  readonly report: QuarterReport;
  readonly onClose: () => void;
}

/** Asks before the newest delivery is thrown away, and names what goes with it. */
export function DiscardQuarter({ report, onClose }: DiscardQuarterProps) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const progress = useApp((app) => app.progress);
  const { busy, error, run } = useAction();
  const isInTable = progress?.quarters.inTable.includes(report.id) ?? false;
  const { training, draw } = (isInTable ? progress : null) ?? { training: null, draw: null };
  const rows = report.state === 'rejected' ? 0 : report.tables.reduce((sum, { stored }) => sum + stored, 0);
  const confirm = () =>
    run(async () => {
      await discard(report.id);
      onClose();
    });
  return (
    <Dialog
      title={words.discardTitle(quarterName(report.quarter, language))}
      confirmLabel={words.discardConfirm}
      confirmDisabled={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <ul className="bullets">
        <li>{words.discardRows(format.count(rows))}</li>
        {isInTable && <li>{words.discardTable}</li>}
        {training !== null && <li>{words.discardModels(format.count(training.models))}</li>}
        {draw !== null && <li>{words.discardDraw(format.count(draw.selected))}</li>}
      </ul>
      {report.state === 'accepted' && <p>{words.discardFeatures}</p>}
      <p>{words.discardLog}</p>
    </Dialog>
  );
}
