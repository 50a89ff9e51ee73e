// What the door keeps out, and what it lets in only with a reason.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { complaintsOf, lookAt } from './page-checks.ts';
import { button, chooseTable, expectHeading, openVault, test, writeTable } from './trouble.ts';

/** Adds columns that may not come in, and one that gives a group away. */
function writeRefusable(file: string): string {
  writeTable(file, { rows: 200, unlawful: 40 });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const [header, ...rows] = lines;
  const nationalities = ['Nederlandse', 'Poolse', 'Turkse'];
  const wide = rows.map((row, at) =>
    [row, nationalities[at % 3], `06-1234${String(5000 + at)}`, `wijk ${at % 8}`].join(';'),
  );
  writeFileSync(file, [`${header};nationaliteit;telefoonnummer;wijk`, ...wide, ''].join('\r\n'));
  return file;
}

const reason = 'De raad vroeg om de cijfers per wijk te zien.';

test('a refused column gets no role; a proxy comes in with a reason that is kept in the log', async ({
  fresh,
  vault,
}) => {
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await chooseTable(fresh, writeRefusable(path.join(userData, 'dossiers.csv')));
  await expectHeading(page, 'Gegevens nakijken');
  const bringIn = button(page, '200 regels inlezen');
  const roleOf = (column: string) => page.getByRole('combobox', { name: `Rol van ${column}` });

  await expect(page.getByRole('heading', { name: '2 kolommen geweigerd' })).toBeVisible();
  await expect(page.getByText('Weigeren kunt u niet uitzetten.', { exact: false }).first()).toBeVisible();
  for (const column of ['nationaliteit', 'telefoonnummer']) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: column }) });
    await expect(row).toHaveCount(2);
    await expect(row.getByRole('combobox')).toHaveCount(0);
    await expect(roleOf(column)).toHaveCount(0);
  }
  await expect(roleOf('huurbedrag')).toBeVisible();
  // Not even their values are shown.
  await expect(page.getByText('Turkse')).toHaveCount(0);
  await expect(page.getByText('06-1234')).toHaveCount(0);

  await page.getByRole('checkbox', { name: /^Deze peildatum klopt/ }).check();
  await expect(bringIn).toBeEnabled();
  expect(await roleOf('wijk').locator('option:not([disabled])').allTextContents()).not.toContain('uitkomst');
  await roleOf('wijk').selectOption('feature');
  await expect(bringIn).toBeDisabled();
  await expect(page.getByText('1 punt open. Schrijf waarom u wijk als kenmerk nodig heeft.')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Waarom is wijk nodig?' });
  await field.fill('x'.repeat(19));
  await expect(page.getByText('Nog 1 teken.')).toBeVisible();
  await expect(bringIn).toBeDisabled();
  await lookAt(page, '60-gegevens-reden-te-kort');
  // Blanks do not make a reason.
  await field.fill(`${' '.repeat(30)}omdat`);
  await expect(page.getByText('Nog 15 tekens.')).toBeVisible();
  await expect(bringIn).toBeDisabled();
  await field.fill(reason);
  await expect(bringIn).toBeEnabled();
  await bringIn.click();

  await expectHeading(page, 'Ingelezen gegevens');
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByText('Turkse')).toHaveCount(0);
  await button(page, 'Logboek').click();
  await page.getByRole('row').filter({ hasText: 'levering ingelezen' }).getByRole('button').click();
  // However much the line holds, the dialog starts at its heading and the way out is in view.
  await expect(page.getByRole('heading', { name: 'Regel 5: levering ingelezen' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Sluiten' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('dialog')).toContainText(`wijk: ${reason}`);
  await expect(page.getByRole('dialog')).toContainText('huurbedrag: kenmerk');
  await expect(page.getByRole('dialog')).toContainText(
    /telefoonnummer: Telefoonnummer: .* \(gevonden aan kop en waarden\)/,
  );
  await lookAt(page, '62-logregel-levering');
  expect(complaints).toEqual([]);
});
