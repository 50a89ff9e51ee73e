import { useText } from '../../../../i18n/use-text.ts';
import { text } from './text.ts';

/** Before the first table: who could count, and what to ask them for. */
export function WhoCounts() {
  const words = useText(text);
  return (
    <div className="stack stack-tight measure">
      <h3 className="utrecht-heading-3">{words.emptyTitle}</h3>
      <p>{words.emptyWho}</p>
      <p>{words.emptyWhat}</p>
      <ul className="bullets">
        {words.columns.map(({ name, says }) => (
          <li key={name}>
            <span className="strong">{name}</span>: {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
