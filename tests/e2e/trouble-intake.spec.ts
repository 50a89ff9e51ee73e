// Files that cannot be read, and reading that is stopped: nothing of it comes into the vault.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeWorkbook, row, text } from '../unit/files/workbook-fixture.ts';
import { complaintsOf, lookAt } from './page-checks.ts';
import { answerDialogs, call } from './shell-app.ts';
import { button, chooseTable, expectHeading, openStep, openVault, test, writeTable } from './trouble.ts';

const failed = (page: Page) => page.locator('.utrecht-alert--error');

async function expectNothingStored(page: Page): Promise<void> {
  expect(await call(page, 'intake.current', {})).toEqual({ ok: true, value: null });
  expect(await call(page, 'intake.rows', { offset: 0, limit: 1 })).toMatchObject({ value: { total: 0 } });
  const log = await call(page, 'account.log', { offset: 0, limit: 50 });
  if (!log.ok) throw new Error(log.error.code);
  const events = log.value.entries.map(({ event }) => event);
  expect(events).toEqual(['vault.opened', 'criteria.locked', 'criteria.saved', 'vault.created']);
}

const workbook = makeWorkbook({ sheets: [{ name: 'Blad1', rows: row(text('dossiernr'), text('uitkomst')) }] });

const malformed = [
  {
    name: 'nul.csv',
    content: `dossiernr;uitkomst\r\n${'1;ja\r\n'.repeat(40_000)}2;\0\0\r\n`,
    code: 'FILE_MALFORMED · NUL_BYTES',
    cause: 'Er staan nultekens in de tekst.',
  },
  {
    name: 'binair.csv',
    content: 'dossiernr;uitkomst\r\n1;ja\0\0\r\n2;nee\r\n',
    code: 'FILE_TYPE_UNKNOWN · BINARY',
    cause: 'Dit bestand is geen tekst.',
  },
  { name: 'leeg.csv', content: '', code: 'FILE_EMPTY · NO_BYTES', cause: 'Het bestand is helemaal leeg.' },
  {
    name: 'koppen.csv',
    content: 'dossiernr;uitkomst\r\n',
    code: 'FILE_EMPTY · HEADER_ONLY',
    cause: 'Er staan alleen kolomkoppen in.',
  },
  {
    name: 'rapport.csv',
    content: '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
    code: 'FILE_TYPE_UNKNOWN · PDF',
    cause: 'Dit is een PDF.',
  },
  {
    name: 'half.xlsx',
    content: workbook.subarray(0, Math.floor(workbook.length / 2)),
    code: 'FILE_MALFORMED · ZIP_NO_DIRECTORY',
    cause: 'Het zip- of Excel-bestand is niet volledig.',
  },
] as const;

test('each malformed file is refused with its cause, and every way out works', async ({ fresh, vault }) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await openStep(page, 'Gegevens');

  for (const { name, content, code, cause } of malformed) {
    const file = path.join(userData, name);
    writeFileSync(file, content);
    await answerDialogs(app, file);
    // The next file is chosen from the page that told about the one before.
    await button(page, 'Bestand kiezen…').first().click();
    await expect(failed(page)).toContainText(name);
    await expect(failed(page)).toContainText('Het bestand is niet ingelezen. In de kluis is niets veranderd.');
    await expect(failed(page)).toContainText(cause);
    await expect(failed(page)).toContainText(code);
  }
  await lookAt(page, '50-gegevens-kapot-bestand');
  await expectNothingStored(page);

  // Mended on disk, the same file is read.
  const mended = path.join(userData, 'nul.csv');
  await answerDialogs(app, mended);
  await button(page, 'Ander bestand kiezen').click();
  await expect(failed(page)).toContainText('nul.csv');
  writeTable(mended, { rows: 50, unlawful: 10 });
  await button(page, 'Opnieuw nalezen').click();
  await expectHeading(page, 'Gegevens nakijken');
  await button(page, 'Weggooien').click();
  await expectHeading(page, 'Gegevens inlezen');

  await answerDialogs(app, path.join(userData, 'leeg.csv'));
  await button(page, 'Bestand kiezen…').first().click();
  await expect(failed(page)).toBeVisible();
  await button(page, 'Stoppen').click();
  await expect(failed(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Wat u meeneemt' })).toBeVisible();
  await expectNothingStored(page);
  expect(complaints).toEqual([]);
});

test('a file that changes between reading through and bringing in is not brought in', async ({ fresh, vault }) => {
  const { page, userData } = fresh;
  const file = writeTable(path.join(userData, 'dossiers.csv'), { rows: 100, unlawful: 20 });
  await openVault(fresh, vault);
  await chooseTable(fresh, file);
  await page.getByRole('checkbox', { name: /^Deze peildatum klopt/ }).check();
  writeTable(file, { rows: 101, unlawful: 20 });
  await button(page, /regels inlezen$/).click();
  await expect(failed(page)).toContainText('Het bestand is veranderd sinds het werd nagelezen.');
  await expect(failed(page)).toContainText('FILE_CHANGED');
  await expectNothingStored(page);
  await button(page, 'Opnieuw nalezen').click();
  await expect(button(page, '101 regels inlezen')).toBeVisible();
});

/** Wide enough to be at work for seconds. */
function writeLargeTable(file: string, rows: number, columns: number): string {
  const names = Array.from({ length: columns - 2 }, (_, at) => `kenmerk_${at + 1}`);
  const lines = Array.from({ length: rows }, (_, at) => {
    const values = names.map((_name, column) => (at * (2 * column + 3) + column) % (7 + 3 * column));
    return [`D${String(at + 1).padStart(6, '0')}`, ...values, at % 10 === 3 ? 'onrechtmatig' : 'rechtmatig'].join(';');
  });
  writeFileSync(file, [['dossiernr', ...names, 'uitkomst'].join(';'), ...lines, ''].join('\n'));
  return file;
}

test('reading and bringing in can be stopped, and nothing is left of it', async ({ fresh, vault }) => {
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  const file = writeLargeTable(path.join(userData, 'groot.csv'), 40_000, 60);
  const stop = button(page, 'Stoppen');
  await openVault(fresh, vault);

  await chooseTable(fresh, file);
  await stop.click();
  await expect(page.getByRole('heading', { name: 'Wat u meeneemt' })).toBeVisible();
  await expectNothingStored(page);

  await chooseTable(fresh, file);
  await expectHeading(page, 'Gegevens nakijken');
  await page.getByRole('checkbox', { name: /^Deze peildatum klopt/ }).check();
  await button(page, '40.000 regels inlezen').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await stop.click();
  await expectHeading(page, 'Gegevens nakijken');
  // What was decided is still there.
  await expect(page.getByRole('checkbox', { name: /^Deze peildatum klopt/ })).toBeChecked();
  await expectNothingStored(page);
  expect(complaints).toEqual([]);
});

test('20,000 rows of 60 columns come in while the page stays at work', async ({ fresh, vault }) => {
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  const file = writeLargeTable(path.join(userData, 'groot.csv'), 20_000, 60);
  await openVault(fresh, vault);
  await chooseTable(fresh, file);
  await expect(button(page, 'Stoppen')).toBeVisible();
  await openStep(page, 'Trainen');
  await expectHeading(page, 'Modellen trainen');
  await expect(button(page, /^2\. Gegevens/)).toContainText('bezig');
  await openStep(page, 'Gegevens');
  await expectHeading(page, 'Gegevens nakijken');
  await expect(page.getByRole('heading', { name: '60 kolommen' })).toBeVisible();

  await page.getByRole('checkbox', { name: /^Deze peildatum klopt/ }).check();
  await button(page, '20.000 regels inlezen').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(button(page, 'Stoppen')).toBeVisible();
  await openStep(page, 'Verantwoorden');
  await expectHeading(page, 'Verantwoorden');
  await expect(button(page, /^2\. Gegevens/)).toContainText('bezig');
  await button(page, 'EN').click();
  await expectHeading(page, 'Account');
  await button(page, 'NL').click();
  await openStep(page, 'Gegevens');
  await expectHeading(page, 'Ingelezen gegevens');
  await expect(button(page, /^2\. Gegevens/)).toContainText('20.000 dossiers');
  expect(await call(page, 'intake.rows', { offset: 19_999, limit: 5 })).toMatchObject({
    ok: true,
    value: { total: 20_000, rows: [expect.arrayContaining(['D020000'])] },
  });
  expect(complaints).toEqual([]);
});
