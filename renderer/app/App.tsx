import { useEffect } from 'react';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { pages } from './pages.ts';
import { usePaperMargins } from './paper-margins.ts';
import { Steps } from './Steps.tsx';
import { useApp } from './store.ts';
import { TopBar } from './TopBar.tsx';
import { text } from './text.ts';

/** The frame around every page. */
export function App() {
  const words = useText(text);
  const language = useLanguage();
  const page = useApp((app) => app.page);
  const CurrentPage = pages[page];
  usePaperMargins();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">
        {words.skip}
      </a>
      <div className="app">
        <TopBar />
        <Steps />
        {/* The key makes each page a new one, so that its heading receives focus. */}
        <CurrentPage key={page} />
      </div>
    </>
  );
}
