import { useState } from 'react';
import { isoOfDays } from '../../../../shared/domain/columns-dates.ts';
import { type CheckId, isStatement, reviewMonths } from '../../../../shared/domain/gates.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { DateField } from '../../../components/DateField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { checkWords } from './check-words.ts';
import { StatementField } from './StatementField.tsx';
import { text } from './text.ts';

interface DeclareDialogProps {
  readonly check: CheckId;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

const DAY = 86_400_000;

/** The latest day, a day short of the term: whoever opens the page late at night is not refused a minute later. */
function latestReview(check: CheckId, now: Date): string {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() + reviewMonths(check), now.getDate()));
  return isoOfDays(Math.floor(day.getTime() / DAY) - 1);
}

/** Asks for a declaration with its proof and the day on which it is looked at again. */
export function DeclareDialog({ check, onKept, onClose }: DeclareDialogProps) {
  const words = useText(text);
  const format = useFormat();
  const { name, asks } = useText(checkWords)[check];
  const { busy, error, run } = useAction();
  const [latest] = useState(() => latestReview(check, new Date()));
  const [statement, setStatement] = useState('');
  const [reference, setReference] = useState('');
  const [reviewOn, setReviewOn] = useState(latest);
  const [tried, setTried] = useState(false);
  const isLong = isStatement(statement);
  const isInTerm = reviewOn !== '' && reviewOn <= latest;
  const save = () => {
    setTried(true);
    if (!isLong || !isInTerm || reference.trim() === '') return;
    void run(async () => {
      await ask('assess.declare', { check, words: statement, reference, reviewOn });
      onKept();
    });
  };
  return (
    <Dialog
      title={words.declareTitle(name)}
      confirmLabel={words.declare}
      confirmDisabled={busy}
      onConfirm={save}
      onClose={onClose}
    >
      <SaveTried value={tried}>
        <p>{asks}</p>
        <StatementField label={words.statement} value={statement} tried={tried} onChange={setStatement} />
        <TextField
          label={words.reference}
          hint={words.referenceHint}
          maxLength={400}
          value={reference}
          missing={words.referenceMissing}
          onChange={setReference}
        />
        <DateField
          label={words.review}
          hint={words.reviewHint(format.date(latest))}
          value={reviewOn}
          error={isInTerm ? null : words.reviewWrong}
          onChange={setReviewOn}
        />
        <p className="sub">{words.byName}</p>
        {error !== null && <ErrorPanel error={error} />}
      </SaveTried>
    </Dialog>
  );
}
