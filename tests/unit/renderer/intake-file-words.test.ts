import { expect, test } from 'vitest';
import type { CellCode } from '../../../electron/engine/files/convert.ts';
import { type FileNote, rowIssueEffects } from '../../../electron/engine/files/table-reading.ts';
import { fileWords } from '../../../renderer/steps/intake/file-words.ts';

/** Records over the readers' own types: a new code does not compile here without a line, and then needs words. */
const cellCodes = {
  NOT_A_NUMBER: true,
  NOT_A_DATE: true,
  NOT_A_BOOLEAN: true,
  NO_VALUE_WORD: true,
  SENTINEL: true,
  ERROR_VALUE: true,
  REFUSED_VALUE: true,
  YEAR_KEPT: true,
} satisfies Record<CellCode, true>;
const noteCodes = {
  HEADER_DUPLICATE: true,
  HEADER_EMPTY: true,
  HEADER_LOOKS_LIKE_DATA: true,
  SHEETS_HIDDEN: true,
  SHEETS_EMPTY: true,
  MERGED_CELLS: true,
  FORMULAS: true,
  ENCODING_WINDOWS_1252: true,
} satisfies Record<FileNote['code'], true>;

test.each(['nl', 'en'] as const)('every code of the readers has words (%s)', (language) => {
  const { rows, cells, notes } = fileWords[language];
  expect(Object.keys(cells).sort()).toEqual(Object.keys(cellCodes).sort());
  expect(Object.keys(notes).sort()).toEqual(Object.keys(noteCodes).sort());
  const effects = Object.fromEntries(Object.entries(rows).map(([code, { effect }]) => [code, effect]));
  expect(effects).toEqual(rowIssueEffects);
});
