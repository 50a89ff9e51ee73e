import { type FormEvent, useId, useState } from 'react';
import { refresh } from '../../app/actions.ts';
import { ask, toAppError } from '../../app/bridge.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { Alert } from '../../components/Alert.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { NewVaultPanel } from './NewVaultPanel.tsx';
import { OpenError } from './OpenError.tsx';
import { text as peopleText } from './people/text.ts';
import { useDoor } from './people/use-door.ts';
import { WhoIsThere } from './people/WhoIsThere.tsx';
import { RecentVaults } from './RecentVaults.tsx';
import { useVaultStep } from './store.ts';
import { text } from './text.ts';
import { useCountdown } from './use-countdown.ts';

/** Opens a vault with the passphrase or, when that is lost, with the recovery code. */
export function OpenVault() {
  const words = useText(text);
  const people = useText(peopleText);
  const format = useFormat();
  const { chosen, restored } = useVaultStep();
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [secret, setSecret] = useState('');
  const door = useDoor(chosen?.file ?? null);
  const { busy, error, run, clear } = useAction();
  const wait = useCountdown();
  const formId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked() !== null || chosen === null) return;
    void run(async () => {
      try {
        const of = kind === 'passphrase' && door.user !== null ? { user: door.user } : {};
        await ask('vault.open', { file: chosen.file, ...of, secret, with: kind });
      } catch (thrown) {
        // After a wrong secret the engine makes everybody wait; it tells how long.
        const { details } = toAppError(thrown);
        if (typeof details['seconds'] === 'number') wait.start(details['seconds']);
        throw thrown;
      } finally {
        setSecret('');
      }
      useVaultStep.setState({ restored: null });
      await refresh();
    });
  };

  const blocked = () => {
    if (busy) return words.opening;
    if (wait.left > 0) return words.waitSeconds(format.count(wait.left));
    if (chosen === null) return words.todoChoose;
    if (kind === 'passphrase' && door.user === null && door.people.length > 1) return people.todoWho;
    return secret === '' ? words.todoSecret[kind] : null;
  };

  return (
    <Page
      title={words.openTitle}
      why={words.openWhy}
      open={words.readyToOpen}
      openMark={busy ? 'now' : 'todo'}
      primary={{ label: words.openAction, form: formId, disabledBecause: blocked() }}
    >
      {error !== null && <OpenError error={error} />}
      {restored !== null && error === null && (
        <Alert kind="info" title={words.restoredTitle(restored)} announce>
          <p>{words.restoredWhy}</p>
        </Alert>
      )}
      <div className="grid grid-2 stretch">
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.existing}</h2>
          <RecentVaults onChange={clear} />
          <form id={formId} className="stack" onSubmit={submit}>
            <RadioGroup
              inline
              label={words.openWith}
              options={[
                { value: 'passphrase', label: words.secretNames.passphrase },
                { value: 'recovery', label: words.secretNames.recovery },
              ]}
              value={kind}
              onChange={(next) => {
                setKind(next);
                setSecret('');
              }}
            />
            {kind === 'passphrase' && (
              <WhoIsThere
                people={door.people}
                user={door.user}
                onChange={(user) => {
                  door.choose(user);
                  setSecret('');
                }}
              />
            )}
            <SecretField
              label={words.secretNames[kind]}
              hint={words.secretHints[kind]}
              value={secret}
              onChange={setSecret}
              disabled={busy}
            />
          </form>
        </section>
        <NewVaultPanel />
      </div>
      <FactsOfProgram />
    </Page>
  );
}

/** What holds for every vault on this computer. */
function FactsOfProgram() {
  const words = useText(text);
  const settings = useApp((app) => app.settings);
  const version = useApp((app) => app.version);
  return (
    <section className="panel grid grid-3">
      <div>
        <h3 className="utrecht-heading-3">{words.noNetworkTitle}</h3>
        <p className="sub">{words.noNetwork}</p>
      </div>
      <div>
        <h3 className="utrecht-heading-3">{words.lockTitle}</h3>
        {settings !== null && <p className="sub">{words.lockFacts(settings.lockMinutes)}</p>}
      </div>
      <div>
        <h3 className="utrecht-heading-3">{words.versionTitle}</h3>
        <p className="sub">Toetssteen {version}</p>
      </div>
    </section>
  );
}
