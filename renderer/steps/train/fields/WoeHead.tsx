import { useText } from '../../../i18n/use-text.ts';
import { woeText } from './woe-text.ts';

/** Head of a column of `WoeBar`s, with what lies to either side. */
export function WoeHead() {
  const words = useText(woeText);
  return (
    <>
      {words.woe}
      <span className="sub train-sides" aria-hidden="true">
        <span>← {words.moreOften}</span>
        <span>{words.lessOften} →</span>
      </span>
    </>
  );
}
