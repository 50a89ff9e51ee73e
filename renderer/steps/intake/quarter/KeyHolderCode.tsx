import { useState } from 'react';
import { Page } from '../../../app/Page.tsx';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { chooseText } from './choose-text.ts';
import { keyText } from './key-text.ts';
import { useQuarter } from './store.ts';

/** Shows the key holder's recovery code, once, until somebody says that it is on paper. */
export function KeyHolderCode({ code }: { readonly code: string }) {
  const words = useText(chooseText);
  const keyWords = useText(keyText);
  // A first code belongs to making the key, after which a delivery is chosen; a renewed one leads back to where it was asked for.
  const isFirst = useQuarter(({ view }) => view === 'keyHolder');
  const goOn = () => useQuarter.setState({ recoveryCode: null, ...(isFirst ? { view: 'choose' } : {}) });
  const [isOnPaper, setOnPaper] = useState(false);
  return (
    <Page
      title={words.codeTitle}
      why={words.codeWhy}
      open={isFirst ? words.codeReady : keyWords.codeRenewed}
      openMark={isOnPaper ? 'ok' : 'attention'}
      primary={{
        label: words.codeDone,
        onPress: goOn,
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
