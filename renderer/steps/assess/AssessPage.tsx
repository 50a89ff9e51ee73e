import { Page } from '../../app/Page.tsx';
import { text } from '../../app/text.ts';
import { useText } from '../../i18n/use-text.ts';

export function AssessPage() {
  const words = useText(text);
  return (
    <Page title={words.names.assess} why="" open={words.states.later}>
      <section className="panel">{words.states.later}</section>
    </Page>
  );
}
