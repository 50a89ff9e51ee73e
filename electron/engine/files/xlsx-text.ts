/** Characters that XML 1.0 cannot hold, and the carriage return, which XML readers change into a line feed. */
const unstorable = /[^\t\n\u0020-\ufffd]/g;
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const hexEscape = (character: string) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`;

/** A text for the XML of a workbook; `unescapeXlsx` is its inverse. Half surrogate pairs become the replacement character. */
export function escapeXlsx(text: string): string {
  return text
    .toWellFormed()
    .replace(escapeLookalike, '_x005F_')
    .replace(unstorable, hexEscape)
    .replace(/[&<>"]/g, (character) => entities[character] as string);
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_`. */
export function unescapeXlsx(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
