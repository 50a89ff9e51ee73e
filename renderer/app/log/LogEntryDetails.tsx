import type { LogEntry } from '../../../shared/contract/account.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface LogEntryDetailsProps {
  readonly entry: LogEntry;
  readonly onClose: () => void;
}

/** One line in full: what was kept with it, and its chain value. */
export function LogEntryDetails({ entry, onClose }: LogEntryDetailsProps) {
  const words = useText(text);
  const format = useFormat();
  const value = (kept: unknown): string => {
    if (kept === null) return words.nothing;
    if (typeof kept === 'boolean') return kept ? words.yes : words.no;
    if (typeof kept === 'string') return kept;
    if (Array.isArray(kept)) return kept.length === 0 ? words.nothing : kept.map(value).join('; ');
    if (typeof kept === 'object') {
      return value(Object.entries(kept).map(([name, inner]) => `${words.detail(name)}: ${value(inner)}`));
    }
    return String(kept);
  };
  return (
    <Dialog title={`${words.line(format.count(entry.seq))}: ${words.event(entry.event)}`} onClose={onClose}>
      <Facts
        rows={[
          { term: words.at, value: `${format.date(entry.at)}, ${format.time(entry.at)}` },
          { term: words.who, value: entry.who },
          ...Object.entries(entry.details).map(([name, kept]) => ({ term: words.detail(name), value: value(kept) })),
          { term: words.chain, value: <span className="code">{entry.hash}</span> },
        ]}
      />
    </Dialog>
  );
}
