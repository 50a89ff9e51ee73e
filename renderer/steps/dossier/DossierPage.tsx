import { Page } from '../../app/Page.tsx';
import { text } from '../../app/text.ts';
import { useText } from '../../i18n/use-text.ts';

export function DossierPage() {
  const words = useText(text);
  return (
    <Page title={words.names.dossier} why="" open={words.states.later}>
      <section className="panel">{words.states.later}</section>
    </Page>
  );
}
