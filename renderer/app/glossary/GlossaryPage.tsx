import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { glossary } from '../../i18n/glossary.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { goTo } from '../actions.ts';
import { Page } from '../Page.tsx';
import { useApp } from '../store.ts';
import { text as appText } from '../text.ts';

const nl = {
  title: 'Begrippen',
  why: 'Woorden van het vak, in gewone taal. Ze staan overal in dit programma met dezelfde betekenis.',
  search: 'Zoek een woord',
  found: (count: number) => (count === 1 ? '1 begrip' : `${count} begrippen`),
  none: 'Geen begrip gevonden. Probeer een ander woord.',
  back: (step: string) => `Terug naar ${step}`,
  open: 'Mist u een woord? Meld het aan uw beheerder.',
};
const en: typeof nl = {
  title: 'Glossary',
  why: 'Words of the field, in plain language. They mean the same everywhere in this program.',
  search: 'Search for a word',
  found: (count) => (count === 1 ? '1 term' : `${count} terms`),
  none: 'No term found. Try another word.',
  back: (step) => `Back to ${step}`,
  open: 'Is a word missing? Tell your administrator.',
};
const text = { nl, en };

/** The words of the field, explained; the search looks at words and explanations. */
export function GlossaryPage() {
  const words = useText(text);
  const app = useText(appText);
  const language = useLanguage();
  const step = useApp((state) => state.step);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const terms = glossary
    .map((entry) => entry[language])
    .filter(({ term, meaning }) => `${term} ${meaning}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.term.localeCompare(b.term, language));
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.open}
      openMark="info"
      primary={{ label: words.back(app.names[step]), onPress: () => goTo(step) }}
    >
      <section className="panel stack">
        <TextField label={words.search} value={search} onChange={setSearch} />
        <p className="sub" role="status">
          {terms.length === 0 ? words.none : words.found(terms.length)}
        </p>
        <dl className="glossary">
          {terms.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
