import type { RankedDossier } from '../../../shared/contract/rank.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** The few terms that weigh most, on one line. What does not fit is in the tooltip, and on the page of the dossier. */
export function Reasons({ reasons }: Pick<RankedDossier, 'reasons'>) {
  const words = useText(text);
  const language = useLanguage();
  const side = (raises: boolean): string => (raises ? words.raises : words.lowers);
  return (
    <span title={reasons.map(({ text: said, raises }) => `${said[language]} (${side(raises)})`).join('; ')}>
      {reasons.map(({ text: said, raises }, index) => (
        <span key={said.nl}>
          {index > 0 && '; '}
          <span aria-hidden="true">{raises ? '▲' : '▽'}</span>
          <span className="visually-hidden">{side(raises)}:</span> {said[language]}
        </span>
      ))}
    </span>
  );
}
