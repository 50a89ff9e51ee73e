import { isReasonCode, reasonText } from '../../../shared/domain/refusals-reasons.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { columnWords } from '../../steps/intake/column-words.ts';
import { text } from './text.ts';

/**
 * What an entry of the log kept under one name, as lines for people. A code without words shows itself, so that nothing is left
 * out; names of columns and what the analyst wrote are shown letter for letter.
 */
export function detailLines(name: string, kept: unknown, language: Language, format: Formats): readonly string[] {
  const words = text[language];
  if (name === 'refused' && Array.isArray(kept)) return kept.map((column) => refusedLine(column, language));
  if (name === 'roles' && isRecord(kept)) {
    const { roles } = columnWords[language];
    return Object.entries(kept).map(([column, role]) => `${column}: ${wordOf(roles, role)}`);
  }
  if (name === 'proxyReasons' && isRecord(kept)) {
    const lines = Object.entries(kept).map(([column, reason]) => `${column}: ${String(reason)}`);
    return lines.length === 0 ? [words.nothing] : lines;
  }
  if (name === 'signs' && isRecord(kept)) {
    const lines = Object.entries(kept).map(([column, sign]) => `${column}: ${wordOf(words.signs, sign)}`);
    return lines.length === 0 ? [words.nothing] : lines;
  }
  if (name === 'forbidden' && Array.isArray(kept) && kept.length > 0)
    return kept.map((pair) => (Array.isArray(pair) ? words.pair(String(pair[0]), String(pair[1])) : String(pair)));
  if (['expiresOn', 'trainedFor', 'recalibrateOn'].includes(name) && typeof kept === 'string')
    return [format.date(kept)];
  return [plain(name, kept, language)];
}

function plain(name: string, kept: unknown, language: Language): string {
  const words = text[language];
  if (kept === null) return words.nothing;
  if (typeof kept === 'boolean') return kept ? words.yes : words.no;
  if (Array.isArray(kept)) {
    return kept.length === 0 ? words.nothing : kept.map((inner) => plain(name, inner, language)).join('; ');
  }
  if (isRecord(kept)) {
    const parts = Object.entries(kept).map(([key, inner]) => `${words.detail(key)}: ${plain(key, inner, language)}`);
    return parts.length === 0 ? words.nothing : parts.join('; ');
  }
  return wordOf(words.values[name] ?? {}, kept);
}

/** A column that stayed outside: its name, why, and how that was found. */
function refusedLine(column: unknown, language: Language): string {
  const words = columnWords[language];
  const { name, reason, foundBy } = isRecord(column) ? column : {};
  const why =
    typeof reason === 'string' && isReasonCode(reason)
      ? reasonText(reason, language)
      : wordOf({ BY_CHOICE: words.byChoice }, reason);
  return `${String(name)}: ${why} (${wordOf(words.foundBy, foundBy)})`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordOf = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? String(code);
