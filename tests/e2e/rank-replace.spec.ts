// A drawn dossier that cannot be investigated: replaced by keyboard, on the list and on the certificate; and what the selection brought.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { fillDrawnVault } from '../store/drawn-vault.ts';
import { complaintsOf, lookAt, press } from './page-checks.ts';
import { answerDialogs, call, errorCode, test as shellTest } from './shell-app.ts';
import { button, closedVault, openStep, openVault } from './trouble.ts';

/** A closed vault with a drawn selection, of which most was investigated since. */
const test = shellTest.extend<{ drawnVault: string }>({
  drawnVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'getrokken.toets');
    await closedVault(file, (store) => fillDrawnVault(store, { capacity: 40, random: 14, open: 4 }));
    await use(file);
  },
});

test('a drawn case file that cannot be investigated gives its place to the next in line', async ({
  fresh,
  drawnVault,
}) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: drawnVault, recoveryCode: '' });
  await openStep(page, 'Rangschikken');
  await expect(page.getByText('Nog geen dossier vervangen.')).toBeVisible();
  await press(page, page.getByRole('button', { name: /^D-\d+: vervangen$/ }).first());
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dit kunt u niet ongedaan maken.');
  await expect(dialog.getByRole('radio')).toHaveCount(6);
  await expect(dialog.getByRole('button', { name: 'Vervangen' })).toBeDisabled();
  await lookAt(page, '80-vervangen-vraag');
  await dialog.getByRole('radio', { name: 'verhuisd naar een andere gemeente' }).check();
  await press(page, dialog.getByRole('button', { name: 'Vervangen' }));
  await expect(page.getByRole('status').filter({ hasText: /^D-\d+ is vervangen door D-\d+\.$/ })).toBeVisible();
  await expect(page.getByText(/^1 van 40 vervangen: /)).toBeVisible();
  await expect(
    page.getByRole('row', { name: /vervangen –.*verhuisd naar|verhuisd naar een andere gemeente$/ }).first(),
  ).toBeVisible();
  await lookAt(page, '81-vervangen-lijst');

  const current = await call(page, 'rank.current', { filter: 'all', offset: 0, limit: 200 });
  const begun = current.ok ? (current.value?.rows.at(-1)?.id?.row ?? 0) : 0;
  const refused = await call(page, 'rank.replace', { row: begun, reason: 'moved', note: '' });
  expect(errorCode(refused)).toBe('REPLACE_INVESTIGATED');
  expect(
    errorCode(await call(page, 'rank.replace', { row: begun, reason: 'niet kansrijk' as 'moved', note: '' })),
  ).toBe('CALL_INPUT_INVALID');

  const pdf = path.join(userData, 'certificaat.pdf');
  await answerDialogs(app, pdf);
  await press(page, button(page, 'Opslaan als PDF…'));
  await expect.poll(() => existsSync(pdf)).toBe(true);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText('Bewaard in certificaat.pdf.')).toBeVisible();
  await expect(page.locator('html[data-printed]')).toHaveCount(0);

  await openStep(page, 'Toetsen');
  await page.getByRole('tab', { name: 'Trefkans' }).click();
  await expect(page.getByRole('heading', { name: 'Wat leverde de getrokken selectie op?' })).toBeVisible();
  await expect(page.getByText(/^Predictieverschil: [+−].*van dezelfde selectie/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Effectiviteit ca\. \d+ van ca\. \d+/ })).toBeVisible();
  await lookAt(page, '82-getrokken-selectie');
  await press(page, button(page, 'EN'));
  await expect(page.getByRole('heading', { name: 'What did the drawn selection bring?' })).toBeVisible();
  expect(complaints).toEqual([]);
});
