import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetFixture {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** XML inside `sheetData`. */
  readonly rows: string;
  /** XML after `sheetData`. */
  readonly after?: string;
}

export interface WorkbookFixture {
  readonly sheets: readonly SheetFixture[];
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Parts to add or to replace. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as other programs write it: shared strings, styles, hidden sheets. Built by hand, not with our own writer. */
export function makeWorkbook({ sheets, date1904, sharedStrings, styles, parts = {} }: WorkbookFixture): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
  };
  for (const [at, { rows, after = '' }] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  if (sharedStrings !== undefined) files['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${sharedStrings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `<styleSheet xmlns="${main}">${styles}</styleSheet>`;
  const all = Object.entries({ ...files, ...parts }).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(all));
}

export const text = (value: string) => `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
export const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
export const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
