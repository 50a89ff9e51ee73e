import type { FeatureState } from '../../../shared/contract/prepare.ts';
import { Button } from '../../components/Button.tsx';
import type { Formats } from '../../i18n/format.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { undoLast } from './actions.ts';
import { type Change, usePrepare } from './store.ts';
import { type PrepareWords, text } from './text.ts';

/** Says what was changed last and takes it back. */
export function UndoLine({ features }: { readonly features: readonly FeatureState[] }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const last = usePrepare((prepare) => prepare.undo.at(-1));
  const busy = usePrepare((prepare) => prepare.busy);
  const nameOf = (name: string) => features.find((feature) => feature.name === name)?.label[language] ?? name;
  return (
    <span className="row">
      <span className="sub" role="status">
        {last !== undefined && changeWords(last, nameOf, words, format)}
      </span>
      {last !== undefined && (
        <Button onPress={() => void undoLast()} disabled={busy}>
          {words.undo}
        </Button>
      )}
    </span>
  );
}

function changeWords(change: Change, nameOf: (name: string) => string, words: PrepareWords, format: Formats): string {
  if (change.kind === 'label') return words.undoLabel;
  const [first, ...others] = change.now;
  if (first === undefined) return '';
  if (others.length > 0) {
    return (first.used ? words.undoManyOn : words.undoManyOff)(format.count(change.now.length));
  }
  if (first.used && change.before[0]?.used) return words.undoReason(nameOf(first.name));
  return (first.used ? words.undoOn : words.undoOff)(nameOf(first.name));
}
