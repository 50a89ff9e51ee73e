import { Segmented } from '../../../components/Segmented.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { changeChoice, useWay, ways } from '../store.ts';
import { text } from './text.ts';

/** Which of the two lists is on screen: the one that a model and a lot make together, or the one by lot. */
export function WaySwitch() {
  const words = useText(text);
  const way = useWay();
  return (
    <div className="no-print">
      <Segmented
        label={words.way}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        value={way}
        onChange={(chosen) => changeChoice({ way: chosen })}
      />
    </div>
  );
}
