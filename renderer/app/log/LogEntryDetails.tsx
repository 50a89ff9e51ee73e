import type { LogEntry } from '../../../shared/contract/account.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { detailLines } from './detail-lines.ts';
import { text } from './text.ts';

interface LogEntryDetailsProps {
  readonly entry: LogEntry;
  readonly onClose: () => void;
}

/** One line in full: what was kept with it, and its chain value. */
export function LogEntryDetails({ entry, onClose }: LogEntryDetailsProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  return (
    <Dialog title={`${words.line(format.count(entry.seq))}: ${words.event(entry.event)}`} onClose={onClose}>
      <Facts
        rows={[
          { term: words.at, value: `${format.date(entry.at)}, ${format.time(entry.at)}` },
          { term: words.who, value: entry.who },
          ...Object.entries(entry.details).map(([name, kept]) => ({
            term: words.detail(name),
            value: <Lines lines={detailLines(name, kept, language, format)} />,
          })),
          { term: words.chain, value: <span className="code">{entry.hash}</span> },
        ]}
      />
    </Dialog>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
