// A vault that does not open, and the ways back in.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { complaintsOf, lookAt } from './page-checks.ts';
import { answerDialogs, PASSPHRASE, untilRenewed } from './shell-app.ts';
import {
  bringIn,
  button,
  chooseVault,
  expectHeading,
  openStep,
  openVault,
  test,
  tryToOpen,
  writeTable,
} from './trouble.ts';

const errorOn = (page: Page) => page.locator('.utrecht-alert--error');
const bytesOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('wrong passphrases make everybody wait, then the right one opens', async ({ fresh, vault }) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  const open = button(page, 'Kluis openen');
  const waiting = page.getByText(/^Wacht nog \d+ seconden?\. Daarna kunt u het opnieuw proberen\.$/);
  await chooseVault(fresh, vault.path);

  await tryToOpen(page, 'dit is niet de goede zin');
  await expect(errorOn(page)).toContainText('Deze wachtzin past niet op deze kluis.');
  await expect(errorOn(page)).toContainText('Aan de kluis is niets veranderd.');
  await expect(errorOn(page)).toContainText('VAULT_PASSPHRASE_WRONG');
  await expect(waiting).toBeHidden();

  await tryToOpen(page, 'dit is hem ook niet echt');
  await expect(waiting).toHaveText(/nog 2 seconden/);
  await expect(open).toBeDisabled();
  await expect(waiting).toHaveText(/nog 1 seconde\./);

  // The wait is kept beside the vault: who starts the program again waits as well.
  await page.reload();
  await chooseVault(fresh, vault.path);
  await tryToOpen(page, 'en deze is het evenmin');
  await expect(errorOn(page)).toContainText(/VAULT_(THROTTLED|PASSPHRASE_WRONG)/);
  await lookAt(page, '30-kluis-wachten');
  await expect(waiting).toBeHidden({ timeout: 10_000 });

  await tryToOpen(page, PASSPHRASE);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  await button(page, 'Logboek').click();
  await button(page, 'Toon bijzonderheden van regel 4').click();
  await expect(page.getByRole('dialog')).toContainText(/verkeerde pogingen vooraf\s*[23]/);
  expect(complaints).toEqual([]);
});

test('the recovery code opens the vault, also in small letters and without dashes', async ({ fresh, vault }) => {
  const { page } = fresh;
  await chooseVault(fresh, vault.path);
  await page.getByRole('radio', { name: 'Herstelcode' }).check();

  // A code with one character typed wrongly is told from a wrong code: it costs no waiting.
  const first = vault.recoveryCode[0] === 'A' ? 'B' : 'A';
  await tryToOpen(page, first + vault.recoveryCode.slice(1));
  await expect(errorOn(page)).toContainText('In de herstelcode zit een typefout.');

  await tryToOpen(page, vault.recoveryCode.toLowerCase().replaceAll('-', ' '));
  await expectHeading(page, 'Kluis Voorbeeldstad');

  // Whoever lost the passphrase shows the code again, and has a passphrase from then on.
  await expect(page.getByRole('heading', { name: 'Kies een eigen wachtzin' })).toBeVisible();
  await page.getByRole('radio', { name: 'Met de herstelcode: ik ben de wachtzin kwijt' }).check();
  const next = 'regenton bakfiets zondagmiddag kompas';
  await page.getByRole('textbox', { name: 'Herstelcode', exact: true }).fill(vault.recoveryCode);
  await page.getByRole('textbox', { name: 'Nieuwe wachtzin', exact: true }).fill(next);
  await page.getByRole('textbox', { name: 'Nog een keer dezelfde wachtzin', exact: true }).fill(next);
  await button(page, 'Wachtzin wijzigen').click();
  await expect(page.getByText('De wachtzin is gewijzigd. De herstelcode blijft geldig.')).toBeVisible();
  await untilRenewed(page, () => button(page, 'Vergrendelen').click());
  await chooseVault(fresh, vault.path);
  await tryToOpen(page, next);
  await expectHeading(page, 'Kluis Voorbeeldstad');
});

test('a vault without its keys file says so and leads to a backup', async ({ fresh, vault }) => {
  const { page } = fresh;
  renameSync(`${vault.path}.keys`, path.join(fresh.userData, 'elders.keys'));
  const before = bytesOf(vault.path);
  await chooseVault(fresh, vault.path);
  await tryToOpen(page, PASSPHRASE);
  await expect(errorOn(page)).toContainText('Het sleutelbestand bij deze kluis ontbreekt.');
  await expect(errorOn(page)).toContainText('Zet beide bestanden naast elkaar.');
  await expect(errorOn(page)).toContainText('VAULT_KEYS_MISSING');
  await lookAt(page, '32-kluis-zonder-sleutels');
  expect(bytesOf(vault.path)).toBe(before);

  // What the message advises helps.
  renameSync(path.join(fresh.userData, 'elders.keys'), `${vault.path}.keys`);
  await tryToOpen(page, PASSPHRASE);
  await expectHeading(page, 'Kluis Voorbeeldstad');
});

test('a damaged vault is left as it is; its backup comes in its place with the same contents', async ({
  fresh,
  vault,
}) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  const backup = path.join(userData, 'kopie.toets');
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'dossiers.csv'), { rows: 300, unlawful: 40 }));
  await openStep(page, 'Kluis');
  await answerDialogs(app, backup);
  await button(page, 'Reservekopie maken…').click();
  await expect(page.getByText(/^Gemaakt: kopie\.toets/)).toBeVisible();
  await untilRenewed(page, () => button(page, 'Vergrendelen').click());

  damage(vault.path);
  const damaged = bytesOf(vault.path);
  await chooseVault(fresh, vault.path);
  await tryToOpen(page, PASSPHRASE);
  await expect(errorOn(page)).toContainText('Dit kluisbestand is beschadigd.');
  await expect(errorOn(page)).toContainText('Het programma heeft het bestand gelezen en niet veranderd.');
  await expect(errorOn(page)).toContainText('VAULT_DAMAGED');
  await lookAt(page, '33-kluis-beschadigd');
  expect(bytesOf(vault.path)).toBe(damaged);

  await errorOn(page).getByRole('button', { name: 'Reservekopie terugzetten…' }).click();
  await expectHeading(page, 'Reservekopie terugzetten');
  await answerDialogs(app, backup);
  await button(page, 'Reservekopie kiezen…').click();
  await expect(page.getByText('kopie.toets')).toBeVisible();
  await answerDialogs(app, vault.path);
  await button(page, 'Plek kiezen…').click();
  await expect(page.getByText('kluis.toets')).toBeVisible();
  await button(page, 'Reservekopie terugzetten').click();

  await expectHeading(page, 'Kluis openen');
  await expect(page.getByText(/De reservekopie staat nu in kluis\.toets/)).toBeVisible();
  await lookAt(page, '35-kluis-teruggezet');
  const aside = readdirSync(userData).filter((name) => /^kluis\.toets\.beschadigd-[\d-]+$/.test(name));
  expect(aside).toHaveLength(1);
  expect(bytesOf(path.join(userData, aside[0]!))).toBe(damaged);

  await expect(page.getByRole('radio', { name: 'kluis.toets' })).toHaveCount(1);
  await tryToOpen(page, PASSPHRASE);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  await expect(button(page, /^2\. Gegevens/)).toContainText('300 dossiers');
  await openStep(page, 'Verantwoorden');
  await button(page, 'Keten nagaan').click();
  await expect(page.getByText('De keten klopt', { exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
});

/** Flips bytes in the middle of a file, as a failing stick does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < middle + 64; at++) bytes[at] = bytes[at]! ^ 0xff;
  writeFileSync(file, bytes);
}
