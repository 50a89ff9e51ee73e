import { escapeXlsx } from './xlsx-text.ts';

/** The fixed parts of a minimal workbook (ECMA-376 part 1, 12.3 and 18). The addresses are names of formats, nothing is fetched. */

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const documentRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export function contentTypes(sheets: number): string {
  const parts = numbers(sheets).map(
    (sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  );
  return `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${parts.join('')}</Types>`;
}

export const packageRelations = `${start}<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${documentRelation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXlsx(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${start}<workbook xmlns="${main}" xmlns:r="${documentRelation}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const relations = numbers(sheets).map(
    (sheet) =>
      `<Relationship Id="rId${sheet}" Type="${documentRelation}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${documentRelation}/styles" Target="styles.xml"/>`;
  return `${start}<Relationships xmlns="${packageRelation}">${relations.join('')}${styles}</Relationships>`;
}

/** Cell styles: 0 plain, 1 bold (the header), 2 text that stays text when it is edited. */
export const stylesPart = `${start}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Letters of a column number from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
