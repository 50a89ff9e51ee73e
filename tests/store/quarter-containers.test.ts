import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sourceTables } from '../../shared/domain/source-tables.ts';
import { encryptForPassphrase } from '../age-files.ts';
import { makeWorkbook, number, row, text } from '../unit/files/workbook-fixture.ts';
import { newStore, temporaryFolder } from './helpers.ts';
import { bringIn, inspect, plainTables, type Row, storedRows, writeTables } from './quarter-fixture.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** The style of the workbook's dates, and of all other cells. */
const DATE_STYLE = 1;
const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';

/** Days since 30 December 1899, as Excel counts them, of a date dd-mm-jjjj. */
function serialOf(dutch: string): number {
  const [day = 0, month = 0, year = 0] = dutch.split('-').map(Number);
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
}

/** A cell as a spreadsheet has it: dates and numbers are numbers, codes with a leading zero are texts. */
function cellOf(value: string): string {
  if (/^\d\d-\d\d-\d{4}$/.test(value)) return number(serialOf(value), DATE_STYLE);
  return /^(?:[1-9]\d*|0)$/.test(value) ? number(value) : text(value);
}

function sheetOf(name: string, rows: readonly Row[]) {
  const header = Object.keys(rows[0] ?? {});
  const lines = rows.map((each) => row(...header.map((column) => cellOf(each[column] ?? ''))));
  return { name: name.slice(0, 31), rows: [row(...header.map(text)), ...lines].join('') };
}

it('the same rows come in from a folder, a ZIP, a workbook with a sheet per table, and an encrypted ZIP', async () => {
  const tables = plainTables(14);
  const folder = writeTables(temporaryFolder(), tables);
  const work = temporaryFolder();
  const zip = zipSync(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
  const files = {
    zip: join(work, 'levering.zip'),
    workbook: join(work, 'levering.xlsx'),
    age: join(work, 'levering.zip.age'),
  };
  writeFileSync(files.zip, zip);
  const sheets = Object.entries(tables).map(([name, rows]) => sheetOf(name, rows));
  writeFileSync(files.workbook, makeWorkbook({ sheets, styles }));
  const passphrase = 'acht gewone woorden van een leverancier';
  writeFileSync(files.age, await encryptForPassphrase(zip, passphrase, 10));

  const rowsFrom = async (path: string, kind: string) => {
    const { store } = newStore();
    const inspected = await inspect(store, path, path === files.age ? { passphrase } : {});
    expect(inspected.inspection).toMatchObject({ kind, quarter: '2026-K4', missingTables: [] });
    await bringIn(store, inspected);
    return sourceTables.map(({ name }) => storedRows(store.db, name));
  };
  const expected = await rowsFrom(folder, 'folder');
  expect(expected.flat()).toHaveLength(14 * sourceTables.length);
  expect(await rowsFrom(files.zip, 'zip')).toEqual(expected);
  expect(await rowsFrom(files.workbook, 'workbook')).toEqual(expected);
  expect(await rowsFrom(files.age, 'zip')).toEqual(expected);
});
