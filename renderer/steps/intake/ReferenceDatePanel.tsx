import { Checkbox } from '../../components/Checkbox.tsx';
import { DateField } from '../../components/DateField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { partIds } from './part-ids.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** Today on this computer's calendar, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

/** The day on which the data held. Proposed, and confirmed by the analyst, because no file says it. */
export function ReferenceDatePanel() {
  const words = useText(text);
  const format = useFormat();
  const { referenceDate, dateConfirmed } = useIntake();
  const isFuture = referenceDate > today();
  const isUsable = referenceDate !== '' && !isFuture;
  return (
    <section className="panel stack" id={partIds.date} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.dateTitle}</h2>
      <DateField
        label={words.dateLabel}
        hint={words.dateHint}
        value={referenceDate}
        error={isFuture ? words.dateFuture : referenceDate === '' ? words.dateMissing : null}
        onChange={(date) => useIntake.setState({ referenceDate: date, dateConfirmed: false })}
      />
      <Checkbox
        label={isUsable ? words.dateConfirm(format.date(referenceDate)) : words.dateConfirmNone}
        checked={dateConfirmed && isUsable}
        disabled={!isUsable}
        onChange={(confirmed) => useIntake.setState({ dateConfirmed: confirmed })}
      />
    </section>
  );
}
