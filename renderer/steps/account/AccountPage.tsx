import { useState } from 'react';
import type { LogCheck } from '../../../shared/contract/account.ts';
import type { Progress, VaultInfo } from '../../../shared/contract/vault.ts';
import { goTo } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { LogCheckResult } from '../../app/log/LogCheckResult.tsx';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Mark } from '../../components/Mark.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Step 9. The facts that can be shown to others, and the check of the log. */
export function AccountPage() {
  const words = useText(text);
  const format = useFormat();
  const progress = useApp((app) => app.progress);
  const vault = useApp((app) => app.vault);
  const [check, setCheck] = useState<LogCheck | null>(null);
  const { busy, error, run } = useAction();
  const verify = () => run(async () => setCheck(await ask('account.verifyLog', {})));
  const bar = barOf(check);

  return (
    <Page
      title={words.title}
      why={words.why}
      open={words[bar.words]}
      openMark={bar.mark}
      primary={{
        label: check === null ? words.verify : words.verifyAgain,
        onPress: () => void verify(),
        disabledBecause: busy ? words.verifying : null,
      }}
    >
      {error !== null && <ErrorPanel error={error} />}
      {check !== null && <LogCheckResult check={check} />}
      <div className="grid grid-wide-side stretch">
        {vault !== null && progress !== null && <HappenedPanel vault={vault} progress={progress} />}
        <div className="stack">
          <section className="panel stack">
            <h2 className="utrecht-heading-2">{words.log}</h2>
            <p>{words.logWords(format.count(progress?.logEntries ?? 0))}</p>
            {check === null && (
              <p className="row row-tight">
                <Mark kind="todo" size={17} />
                {words.notVerified}
              </p>
            )}
            <LinkButton onPress={() => goTo('log')}>{words.openLog}</LinkButton>
          </section>
          <section className="panel stack">
            <h2 className="utrecht-heading-2">{words.documents}</h2>
            <p>{words.documentsLater}</p>
          </section>
        </div>
      </div>
    </Page>
  );
}

const barOf = (check: LogCheck | null) => {
  if (check === null) return { words: 'open', mark: 'todo' } as const;
  return check.ok ? ({ words: 'openDone', mark: 'ok' } as const) : ({ words: 'openBroken', mark: 'error' } as const);
};

/** What was read in, trained and drawn, as far as it was. */
function HappenedPanel({ vault, progress }: { readonly vault: VaultInfo; readonly progress: Progress }) {
  const words = useText(text);
  const format = useFormat();
  const { delivery, training, draw } = progress;
  const none = <span className="sub">{words.none}</span>;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.facts}</h2>
      <Facts
        rows={[
          { term: words.purpose, value: vault.purpose },
          { term: words.owner, value: vault.owner },
          {
            term: words.delivery,
            value: delivery === null ? none : words.deliveryWords(delivery.name, format.count(delivery.rows)),
          },
          {
            term: words.known,
            value:
              delivery === null
                ? none
                : words.knownWords(format.count(delivery.known), format.count(delivery.unlawful)),
          },
          {
            term: words.training,
            value:
              training === null
                ? none
                : words.trainingWords(format.count(training.models), format.dateTime(training.at)),
          },
          { term: words.expires, value: training === null ? none : format.date(training.expiresOn) },
          {
            term: words.draw,
            value: draw === null ? none : words.drawWords(format.count(draw.selected), format.dateTime(draw.at)),
          },
        ]}
      />
    </section>
  );
}
