import type { Drift } from '../../../../shared/contract/assess-drift.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { alarmLines } from './alarm-lines.ts';
import { text } from './text.ts';

const marks = { alarm: 'attention', attention: 'info', undecided: 'undecided' } as const;
const tones = { alarm: 'attention', attention: 'info', undecided: 'quiet' } as const;

/** What moved too far, and what nobody can say, each in a plain sentence. */
export function AlarmsPanel({ drift }: { readonly drift: Drift }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const lines = alarmLines({ drift, words, format, language });
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.alarmsTitle}</h2>
      {lines.length === 0 && <p>{drift.result === null ? words.never : words.alarmsNone}</p>}
      {lines.length > 0 && (
        <ul className="plain stack stack-tight">
          {lines.map(({ level, sentence }) => (
            <li key={sentence} className="drift-alarm">
              <Tag mark={marks[level]} tone={tones[level]}>
                {words.levels[level]}
              </Tag>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {drift.result !== null && <p className="sub">{words.alarmsFoot(format.number(100 * drift.result.margin, 1))}</p>}
    </section>
  );
}
