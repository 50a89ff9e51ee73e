import { useState } from 'react';
import { Page } from '../../../app/Page.tsx';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { chooseText } from './choose-text.ts';
import { noQuarter, useQuarter } from './store.ts';

/** Shows the key holder's recovery code, once, until somebody says that it is on paper. */
export function KeyHolderCode({ code }: { readonly code: string }) {
  const words = useText(chooseText);
  const [isOnPaper, setOnPaper] = useState(false);
  return (
    <Page
      title={words.codeTitle}
      why={words.codeWhy}
      open={words.codeReady}
      openMark={isOnPaper ? 'ok' : 'attention'}
      primary={{
        label: words.codeDone,
        onPress: () => useQuarter.setState({ ...noQuarter, view: 'choose' }),
        disabledBecause: isOnPaper ? null : words.codeOpen,
      }}
    >
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.codeYours}</h2>
        <ol className="recovery-code">
          {code.split('-').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its position, and two may be equal
            <li key={at}>
              <span className="sub">{words.codeGroup(at + 1)}</span>
              <span className="code">{group}</span>
            </li>
          ))}
        </ol>
        <p>{words.codePaper}</p>
        <Button onPress={() => window.print()}>{words.print}</Button>
      </section>
      <Alert kind="warning">
        <p>{words.codeLost}</p>
      </Alert>
      <section className="panel no-print">
        <Checkbox label={words.codeConfirm} checked={isOnPaper} onChange={setOnPaper} />
      </section>
    </Page>
  );
}
