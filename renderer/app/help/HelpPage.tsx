import { help } from '../../i18n/help.ts';
import { useText } from '../../i18n/use-text.ts';
import { goTo } from '../actions.ts';
import { Page } from '../Page.tsx';
import { useApp } from '../store.ts';
import { text as appText } from '../text.ts';

const nl = {
  title: (step: string) => `Uitleg: ${step}`,
  how: 'Zo werkt u',
  mind: 'Let op',
  back: (step: string) => `Terug naar ${step}`,
  open: 'Deze uitleg gaat over de stap waar u was.',
};
const en: typeof nl = {
  title: (step) => `About: ${step}`,
  how: 'How to work',
  mind: 'Mind this',
  back: (step) => `Back to ${step}`,
  open: 'This explains the step you were in.',
};
const text = { nl, en };

/** Explains the step that was on screen last. */
export function HelpPage() {
  const words = useText(text);
  const app = useText(appText);
  const step = useApp((state) => state.step);
  const explained = useText(help)[step];
  const name = app.names[step];
  return (
    <Page
      title={words.title(name)}
      why={explained.what}
      open={words.open}
      openMark="info"
      primary={{ label: words.back(name), onPress: () => goTo(step) }}
    >
      <div className="grid grid-2 stretch">
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.how}</h2>
          <ol className="bullets">
            {explained.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.mind}</h2>
          <ul className="bullets">
            {explained.mind.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}
