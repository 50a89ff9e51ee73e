import type { LogEntry } from '../../../shared/contract/account.ts';
import { Button } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface LogEntryDetailsProps {
  readonly entry: LogEntry;
  readonly onClose: () => void;
}

/** One line in full: what was kept with it, under the names it was kept by, and its chain value. */
export function LogEntryDetails({ entry, onClose }: LogEntryDetailsProps) {
  const words = useText(text);
  const format = useFormat();
  const seq = format.count(entry.seq);
  const value = (kept: unknown): string => {
    if (typeof kept === 'boolean') return kept ? words.yes : words.no;
    if (typeof kept === 'string') return kept;
    return JSON.stringify(kept);
  };
  const details = Object.entries(entry.details);
  return (
    <section className="panel stack" aria-live="polite">
      <div className="row between">
        <h2 className="utrecht-heading-2">
          {words.detailsOf(seq)}: {words.event(entry.event)}
        </h2>
        <Button onPress={onClose}>{words.hide}</Button>
      </div>
      {details.length === 0 && <p>{words.noDetails}</p>}
      <Facts
        rows={[
          ...details.map(([term, kept]) => ({ term, value: value(kept) })),
          { term: words.chain, value: <span className="code">{entry.hash}</span> },
        ]}
      />
    </section>
  );
}
