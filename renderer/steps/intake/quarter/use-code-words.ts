import { useText } from '../../../i18n/use-text.ts';
import { fileWords, wordsOf } from '../file-words.ts';
import { codeWords } from './code-words.ts';

/** The words of the codes in a report, those that flat tables have too among them. A code without words is shown as it is. */
export function useCodeWords() {
  const files = useText(fileWords);
  const own = useText(codeWords);
  return {
    /** What happened to a whole row. */
    row: (code: string): string => own.rows[code] ?? files.rows[code]?.words ?? code,
    /** What happened to a cell. */
    cell: (code: string): string => own.cells[code] ?? wordsOf(files.cells, code),
    check: (code: string): string => wordsOf(own.checks, code),
    changes: own.changes,
  };
}
