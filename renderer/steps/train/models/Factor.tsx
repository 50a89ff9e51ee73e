import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** By how much something multiplies the odds: exp of its log-odds. The triangle repeats which side it pulls to. */
export function Factor({ logOdds }: { readonly logOdds: number }) {
  const words = useText(text);
  const format = useFormat();
  if (logOdds === 0) return words.factor(format.number(1, 2));
  const raises = logOdds > 0;
  return (
    <span className="nowrap">
      <span aria-hidden="true">{raises ? '▲' : '▽'}</span>
      <span className="visually-hidden">{raises ? words.raises : words.lowers}</span>{' '}
      {words.factor(format.number(Math.exp(logOdds), 2))}
    </span>
  );
}
