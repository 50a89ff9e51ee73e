import { useState } from 'react';
import type { LogCheck, LogEntry } from '../../../shared/contract/account.ts';
import type { Column } from '../../components/DataTable.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { ask } from '../bridge.ts';
import { Page } from '../Page.tsx';
import { useApp } from '../store.ts';
import { useAction } from '../use-action.ts';
import { LogCheckResult } from './LogCheckResult.tsx';
import { LogEntryDetails } from './LogEntryDetails.tsx';
import { text } from './text.ts';

const load = async (offset: number, limit: number): Promise<readonly LogEntry[]> =>
  (await ask('account.log', { offset, limit })).entries;

/** Every act that counts, and a check of the chain that holds the lines together. */
export function LogPage() {
  const words = useText(text);
  const format = useFormat();
  const total = useApp((app) => app.progress?.logEntries ?? 0);
  const [shown, setShown] = useState<LogEntry | null>(null);
  const [check, setCheck] = useState<LogCheck | null>(null);
  const { busy, error, run } = useAction();

  const columns: readonly Column<LogEntry>[] = [
    { key: 'seq', head: words.number, numeric: true, cell: (entry) => format.count(entry.seq) },
    { key: 'at', head: words.at, cell: (entry) => `${format.date(entry.at)}, ${format.time(entry.at)}` },
    { key: 'who', head: words.who, cell: (entry) => entry.who },
    { key: 'what', head: words.what, wide: true, rowHead: true, cell: (entry) => words.event(entry.event) },
    {
      key: 'details',
      head: words.details,
      cell: (entry) => (
        <LinkButton onPress={() => setShown(entry)} label={words.showNamed(format.count(entry.seq))}>
          {words.show}
        </LinkButton>
      ),
    },
    { key: 'chain', head: words.chain, cell: (entry) => <span className="code sub">{entry.hash.slice(0, 12)}…</span> },
  ];

  const verify = () => run(async () => setCheck(await ask('account.verifyLog', {})));
  return (
    <Page
      title={words.title}
      why={words.why}
      open={busy ? words.verifying : words.open}
      openMark={busy ? 'now' : 'info'}
      primary={{
        label: check === null ? words.verify : words.verifyAgain,
        onPress: () => void verify(),
        disabledBecause: busy ? words.verifying : null,
      }}
    >
      {error !== null && <ErrorPanel error={error} />}
      {check !== null && <LogCheckResult check={check} />}
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.lines(format.count(total))}</h2>
        <VirtualTable caption={words.caption} columns={columns} total={total} load={load} listKey={`log-${total}`} />
      </section>
      {shown !== null && <LogEntryDetails entry={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
