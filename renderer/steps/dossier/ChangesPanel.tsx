import type { Change } from '../../../shared/contract/dossier.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Which other facts would lower the estimate, and what the model knows nothing of. */
export function ChangesPanel({ changes }: { readonly changes: readonly Change[] }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const said = ({ texts }: Change): string => texts.map((change) => change[language]).join(words.and);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.changesTitle}</h2>
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul className="bullets">
          {changes.map((change) => (
            <li key={said(change)}>
              {said(change)}: {words.changeTo} <span className="strong">{format.of100(change.estimate)}</span>.
              {change.belowCutoff && ` ${words.belowCutoff}`}
            </li>
          ))}
        </ul>
      )}
      <p className="sub">{words.changesNote}</p>
      <h3 className="utrecht-heading-3">{words.notKnownTitle}</h3>
      <ul className="bullets">
        {words.notKnown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
