import { languages } from '../i18n/language.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { lock, setLanguage } from './actions.ts';
import { useApp } from './store.ts';
import { text } from './text.ts';

/** Which vault is open, of which day its data are and for whom, that there is no network, the language, and the lock. */
export function TopBar() {
  const words = useText(text);
  const format = useFormat();
  const vault = useApp((app) => app.vault);
  const referenceDate = useApp((app) => app.progress?.delivery?.referenceDate ?? null);
  const language = useApp((app) => app.language);
  return (
    <header className="top">
      <div className="brand">
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M3 9l6-5h9l3 6-4 10H7z" fill="none" stroke="#fff" strokeWidth="1.7" strokeLinejoin="round" />
          <path d="M7.5 13.5l3.2 3L17 9" fill="none" stroke="#fff" strokeWidth="1.9" />
        </svg>
        Toetssteen
      </div>
      {vault === null ? (
        <span className="top-vault">{words.noVault}</span>
      ) : (
        <>
          <span className="top-vault">
            <span className="strong">{vault.municipality}</span>
            {referenceDate !== null && ` · ${words.referenceDate(format.date(referenceDate))}`}
          </span>
          <span className="top-meta">{vault.user}</span>
          {vault.demo && <span className="practice">{words.practice}</span>}
        </>
      )}
      <span className="top-space" />
      <span className="top-meta top-network">{words.noNetwork}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and read its legend before each button */}
      <div className="languages" role="group" aria-label={words.language}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => void setLanguage(one)}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </div>
      {vault !== null && (
        <button type="button" className="top-button" onClick={() => void lock()}>
          <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <rect x="3" y="9" width="14" height="9" rx="1.2" fill="#fff" />
            <path d="M6 9V6a4 4 0 0 1 8 0v3" fill="none" stroke="#fff" strokeWidth="2" />
          </svg>
          {words.lock}
        </button>
      )}
    </header>
  );
}
