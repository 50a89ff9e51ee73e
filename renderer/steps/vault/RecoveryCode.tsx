import { type FormEvent, useId, useState } from 'react';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { Page } from '../../app/Page.tsx';
import { useAction } from '../../app/use-action.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useVaultStep } from './store.ts';
import { text } from './text.ts';

/** Two different positions below `count`, in order. What is asked need not be secret, only different each time. */
function twoOf(count: number): readonly [number, number] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

/** Shows a new recovery code, once, until two of its groups have been typed over from paper. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const words = useText(text);
  const groups = code.split('-');
  const [asked] = useState(() => twoOf(groups.length));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [refused, setRefused] = useState(false);
  const { busy, error, run } = useAction();
  const formId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const answer = await ask('vault.confirmRecovery', {
        groups: asked.map((index, i) => ({ index, text: typed[i]!.trim().toUpperCase() })),
      });
      setRefused(!answer.confirmed);
      if (!answer.confirmed) return;
      await refresh();
      useVaultStep.setState({ recoveryCode: null });
    });
  };

  const change = (i: number, value: string) => {
    setRefused(false);
    setTyped((before) => (i === 0 ? [value, before[1]] : [before[0], value]));
  };

  return (
    <Page
      title={words.recoveryTitle}
      why={words.recoveryWhy}
      open={words.todoRecovery}
      openMark="attention"
      primary={{
        label: words.confirmRecovery,
        form: formId,
        disabledBecause: busy || typed.some((group) => group.trim() === '') ? words.todoRecovery : null,
      }}
    >
      {error !== null && <ErrorPanel error={error} />}
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.yourCode}</h2>
        <ol className="recovery-code">
          {groups.map((group, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its position, and two may be equal
            <li key={i}>
              <span className="sub">{words.group(i + 1)}</span>
              <span className="code">{group}</span>
            </li>
          ))}
        </ol>
        <p>{words.recoveryPaper}</p>
        <Button onPress={() => window.print()}>{words.print}</Button>
      </section>
      <Alert kind="warning" title={words.recoveryOnce}>
        <p>{words.recoveryOnceWhy}</p>
      </Alert>
      <section className="panel stack no-print">
        <h2 className="utrecht-heading-2">{words.typeOver}</h2>
        <form id={formId} className="grid grid-2" onSubmit={submit}>
          {asked.map((index, i) => (
            <TextField
              key={index}
              label={words.group(index + 1)}
              error={refused ? words.groupsDiffer : null}
              value={typed[i]!}
              maxLength={20}
              onChange={(value) => change(i, value)}
            />
          ))}
        </form>
      </section>
    </Page>
  );
}
