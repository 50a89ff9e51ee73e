import { useState } from 'react';
import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { attentionCount, judgementNeedsReason, reasonShortage } from '../../../../shared/domain/quarter-judgement.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { judge } from './actions.ts';
import { quarterName } from './quarter-name.ts';
import { reportText } from './report-text.ts';

interface JudgeDialogProps {
  readonly report: QuarterReport;
  readonly accept: boolean;
  readonly onClose: () => void;
}

/** Asks for the judgement on a delivery, with the reason where there is something to explain. */
export function JudgeDialog({ report, accept, onClose }: JudgeDialogProps) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const { busy, error, run } = useAction();
  const [reason, setReason] = useState('');
  const quarter = quarterName(report.quarter, language);
  const rows = format.count(report.tables.reduce((sum, { stored }) => sum + stored, 0));
  const needed = judgementNeedsReason(report, accept);
  const short = reasonShortage(report, accept, reason);
  const attention = attentionCount(report);
  const confirm = () =>
    run(async () => {
      await judge(report.id, accept, reason.trim());
      onClose();
    });
  return (
    <Dialog
      title={accept ? words.acceptTitle(quarter) : words.rejectTitle(quarter)}
      confirmLabel={accept ? words.accept : words.reject}
      confirmDisabled={busy || short > 0}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {error !== null && <ErrorPanel error={error} />}
      <p>{accept ? words.acceptWhat(rows) : words.rejectWhat(rows)}</p>
      {accept && <p>{attention === 0 ? words.attentionNone : words.attention(attention)}</p>}
      <TextField
        label={words.judgeReason}
        hint={accept ? (needed ? words.whyAccept : words.whyFree) : words.whyReject}
        lines={3}
        maxLength={2000}
        value={reason}
        error={short > 0 && reason !== '' ? words.whyShort(short) : null}
        onChange={setReason}
      />
    </Dialog>
  );
}
