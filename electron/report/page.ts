import { escapeXml } from './svg.ts';

/** Text for a page, in which a number and its % stay on one line. */
const typeset = (text: string): string => escapeXml(text).replaceAll(/(?<=\d) (?=%)/g, '\u00a0');

const isNumber = (content: string): boolean => /^[−+\d]/.test(content);
const isBlank = (content: string): boolean => content === '' || content === '–';

/** A table with a caption; a column of numbers (cells that start with a digit or a sign, and blank ones) is aligned right. */
export function table(caption: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumeric = header.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return cells.some(isNumber) && cells.every((content) => isNumber(content) || isBlank(content));
  });
  const cells = (row: readonly string[], tag: 'td' | 'th'): string => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    return row
      .map((said, column) => `<${tag}${isNumeric[column] ? ' class="n"' : ''}${scope}>${typeset(said)}</${tag}>`)
      .join('');
  };
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table><caption>${typeset(caption)}</caption><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

export const paragraph = (text: string): string => `<p>${typeset(text)}</p>`;
export const strong = (text: string): string => `<p><b>${typeset(text)}</b></p>`;
/** A sentence that must not be missed. */
export const notice = (text: string): string => `<p class="notice">${typeset(text)}</p>`;
export const heading = (text: string): string => `<h2>${typeset(text)}</h2>`;

/** A chart with its sentence and, folded away, its table. */
export function figure(title: string, svg: string, sentence: string, tableHtml: string): string {
  return `<figure><h3>${typeset(title)}</h3>${svg}<figcaption>${typeset(sentence)}</figcaption><details><summary>Tabel</summary>${tableHtml}</details></figure>`;
}

const style = `
body{font:16px/1.45 'Source Sans 3','Segoe UI',system-ui,sans-serif;color:#17212b;background:#f3f5f7;margin:0}
main{max-width:1000px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:19px;margin:28px 0 8px}h3{font-size:16px;margin:0 0 6px}
.notice{border-left:5px solid #0f355b;background:#fff;padding:10px 14px;font-weight:600}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(460px,1fr));gap:14px}
figure{background:#fff;border:1px solid #d5dbe1;border-radius:3px;margin:0;padding:14px 16px;overflow-x:auto}
figcaption{color:#45525f;font-size:14px;margin-top:6px}
table{border-collapse:collapse;width:100%;background:#fff;font-size:15px;margin:6px 0}caption{text-align:left;font-weight:600;padding:6px 0}
th,td{text-align:left;padding:5px 9px;border-bottom:1px solid #d5dbe1;vertical-align:top}th{background:#eceff2}th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{max-width:100%;height:auto}details{margin-top:6px}summary{cursor:pointer}
@media print{body{background:#fff}details{display:block}}
`;

/** A whole page that needs nothing beside itself and runs no script; its own policy forbids anything else. */
export function page(title: string, body: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>
`;
}
