import type { FeatureState } from '../../../shared/contract/prepare.ts';
import { UndoButton } from '../../components/UndoButton.tsx';
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
  const changed = last === undefined ? null : changeWords(last, nameOf, words, format);
  return <UndoButton changed={changed} label={words.undo} onUndo={() => void undoLast()} disabled={busy} />;
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
