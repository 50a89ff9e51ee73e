import { UndoButton } from '../../../components/UndoButton.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { undoLast } from './actions.ts';
import { type DecideWords, decideText } from './decide-text.ts';
import { type Change, useQuarter } from './store.ts';

/** Says what was changed last and takes it back. Nothing of it is stored yet, so every change can be taken back. */
export function QuarterUndo() {
  const words = useText(decideText);
  const last = useQuarter((quarter) => quarter.undo.at(-1));
  const changed = last === undefined ? null : changeWords(last.change, words);
  return <UndoButton changed={changed} label={words.undo} onUndo={undoLast} />;
}

function changeWords(change: Change, words: DecideWords): string {
  if (change.kind === 'answer') return words.undoAnswer(change.part);
  if (change.kind === 'table') return words.undoTable(change.part, change.table ?? words.notBroughtIn);
  const { column, target, freed } = change;
  if (target === null) return words.undoOutside(column);
  return freed === null || freed === column ? words.undoTarget(column, target) : words.undoFreed(column, target, freed);
}
