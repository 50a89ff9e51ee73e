import { UndoButton } from '../../components/UndoButton.tsx';
import { useText } from '../../i18n/use-text.ts';
import { undoLast } from './actions.ts';
import { type ColumnWords, columnWords } from './column-words.ts';
import { type Change, useIntake } from './store.ts';
import { type IntakeWords, text } from './text.ts';

/** Says what was changed last and takes it back. Nothing of it is stored yet, so every change can be taken back. */
export function UndoLine() {
  const words = useText(text);
  const said = useText(columnWords);
  const last = useIntake((intake) => intake.undo.at(-1));
  const changed = last === undefined ? null : changeWords(last.change, words, said);
  return <UndoButton changed={changed} label={words.undo} onUndo={undoLast} />;
}

function changeWords(change: Change, words: IntakeWords, said: ColumnWords): string {
  if (change.kind === 'answer') {
    const [first = '', ...others] = change.columns;
    return others.length === 0 ? words.undoAnswer(first) : words.undoAnswers(String(change.columns.length));
  }
  if (change.kind === 'meaning') return words.undoMeaning(change.value);
  const role = said.roles[change.role];
  return change.freed === null
    ? words.undoRole(change.column, role)
    : words.undoFreed(change.column, role, change.freed);
}
