// Keys of the step Gegevens in the window: a delivery encrypted for the vault's own key comes in, and the key holder's key is looked after.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { zipSync } from 'fflate';
import { newAgeKeyPair } from '../../electron/engine/files/age.ts';
import { makeKeyHolder } from '../../electron/engine/vault/pseudonym-keys.ts';
import { closeVault, openVault as openStore } from '../../electron/engine/vault/vault.ts';
import { sourceTables } from '../../shared/domain/source-tables.ts';
import { encryptForRecipient } from '../age-files.ts';
import { complaintsOf, lookAt } from './page-checks.ts';
import { writeDelivery } from './quarter-delivery.ts';
import { answerDialogs, call, PASSPHRASE } from './shell-app.ts';
import { button, type ClosedVault, expectHeading, openStep, openVault, test } from './trouble.ts';

const KEY_PASSPHRASE = 'heel andere woorden van een ander';
const NEXT_PASSPHRASE = 'zoutvaatje lantaarn kruiwagen dinsdag';

const dialog = (page: Page) => page.getByRole('dialog');

/** Making a key, checking a secret and reading a delivery take seconds, and more on a machine that others use. */
const patience = { timeout: 60_000 };

/** Names a key holder in a closed vault, at the lowest allowed cost of a guess. @returns the recovery code */
async function withKeyHolder({ path: file }: ClosedVault): Promise<string> {
  const { store } = await openStore({ path: file, passphrase: PASSPHRASE });
  const made = await makeKeyHolder(store, { user: 'B. Beheerder', passphrase: KEY_PASSPHRASE, calibrate: false });
  closeVault(store);
  return made.recoveryCode;
}

/** A small delivery as one zip. */
async function zippedDelivery(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-sleutel-'));
  await writeDelivery(folder, 100);
  const tables = sourceTables.map(({ name }) => `${name}.csv`);
  const files = Object.fromEntries(tables.map((name) => [name, readFileSync(path.join(folder, name))]));
  rmSync(folder, { recursive: true });
  return zipSync(files);
}

test('a delivery encrypted for the receiving key comes in, and its report goes out encrypted', async ({
  fresh,
  vault,
}) => {
  test.setTimeout(120_000);
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await withKeyHolder(vault);
  await openVault(fresh, vault);
  await openStep(page, 'Gegevens');

  // What only another key opens is refused before anything is read.
  const other = await newAgeKeyPair();
  const delivery = await zippedDelivery();
  const foreign = path.join(userData, 'vreemd.zip.age');
  writeFileSync(foreign, await encryptForRecipient(delivery, other.recipient));
  await button(page, 'Sleutel voor leveranciers maken').click();
  const key = page.getByLabel('Publieke sleutel');
  await expect(key).toHaveValue(/^age1[a-z0-9]{58}$/);
  const recipient = await key.inputValue();
  await answerDialogs(app, foreign);
  await button(page, 'Zip, Excel of age kiezen…').first().click();
  await expect(page.locator('.utrecht-alert--error')).toContainText('Het bestand kon niet worden ontsleuteld.');
  await button(page, 'Stoppen').click();

  const own = path.join(userData, 'levering.zip.age');
  writeFileSync(own, await encryptForRecipient(delivery, recipient));
  await answerDialogs(app, own);
  await button(page, 'Zip, Excel of age kiezen…').first().click();
  await expect(page.getByText(/was versleuteld/)).toBeVisible(patience);
  await page.getByLabel('Leverancier', { exact: true }).fill('Team Gegevens');
  await button(page, 'Levering inlezen').click();
  await dialog(page).getByLabel('Wachtzin van de sleutelbeheerder', { exact: true }).fill(KEY_PASSPHRASE);
  await dialog(page).getByRole('button', { name: 'Levering inlezen' }).click();
  await expect(page.getByRole('heading', { name: 'Deze levering wacht op uw oordeel' })).toBeVisible(patience);
  const stored = await call(page, 'intake.quarters', {});
  expect(stored).toMatchObject({ ok: true, value: [{ encrypted: true, sourceName: 'levering.zip.age' }] });

  // The report, for somebody who gave their public key; a mistyped one is told while typing.
  const saved = path.join(userData, 'rapport');
  await answerDialogs(app, saved);
  await button(page, 'Rapport bewaren…').click();
  await dialog(page).getByRole('radio', { name: 'Voor één ontvanger' }).check();
  const field = dialog(page).getByLabel('Publieke sleutel van de ontvanger');
  await field.fill(`${other.recipient.slice(0, -6)}qqqqqq`);
  await expect(dialog(page)).toContainText('In deze sleutel zit een tikfout.');
  await expect(dialog(page).getByRole('button', { name: 'Plek kiezen…' })).toBeDisabled();
  await lookAt(page, '76-versleuteld-bewaren');
  await field.fill(other.recipient);
  await dialog(page).getByRole('button', { name: 'Plek kiezen…' }).click();
  await expect(page.getByText('Het rapport staat in rapport.csv.age.')).toBeVisible();
  const decrypter = new Decrypter();
  decrypter.addIdentity(other.identity);
  const report = await decrypter.decrypt(readFileSync(`${saved}.csv.age`), 'text');
  expect(report).toContain('geweigerde kolom;Clientgegevens;nationaliteit');

  // The next time the recipient is there already.
  await button(page, 'Rapport bewaren…').click();
  await dialog(page).getByRole('radio', { name: 'Voor één ontvanger' }).check();
  await expect(field).toHaveValue(other.recipient);
  expect(complaints).toEqual([]);
});

test('a key holder who forgot the passphrase gets back in with the recovery code, and hands the key over', async ({
  fresh,
  vault,
}) => {
  test.setTimeout(120_000);
  const { page } = fresh;
  const complaints = complaintsOf(page);
  const recoveryCode = await withKeyHolder(vault);
  await openVault(fresh, vault);
  await openStep(page, 'Gegevens');
  await expect(page.getByText('B. Beheerder')).toBeVisible();
  await lookAt(page, '77-sleutelbeheerder-paneel');

  await button(page, 'Sleutel beheren…').click();
  const open = dialog(page);
  const newPassphrase = open.getByLabel('Nieuwe wachtzin van de sleutelbeheerder', { exact: true });
  const repeated = open.getByLabel('Nog een keer dezelfde wachtzin', { exact: true });
  await open.getByRole('radio', { name: 'de herstelcode' }).check();
  await open.getByLabel('Herstelcode van de sleutelbeheerder', { exact: true }).fill(recoveryCode);
  await newPassphrase.fill(NEXT_PASSPHRASE);
  await repeated.fill(NEXT_PASSPHRASE);
  await open.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect(page.getByText('De wachtzin is gewijzigd.')).toBeVisible(patience);
  await expect(open).toHaveCount(0);

  await button(page, 'Sleutel beheren…').click();
  await open.getByRole('radio', { name: 'Overdragen aan iemand anders' }).check();
  const current = open.getByLabel('Wachtzin van de sleutelbeheerder', { exact: true });
  await current.fill(NEXT_PASSPHRASE);
  await open.getByLabel('Naam van de nieuwe sleutelbeheerder').fill('C. Opvolger');
  await lookAt(page, '78-sleutel-overdragen');
  await newPassphrase.fill('een zin die niemand nog kent');
  await repeated.fill('een zin die niemand nog kent');
  await open.getByRole('button', { name: 'Sleutel overdragen' }).click();
  await expect(page.getByRole('heading', { name: 'Herstelcode van de sleutelbeheerder' })).toBeVisible(patience);
  await page.getByRole('checkbox', { name: /^De code staat op papier/ }).check();
  await expect(page.getByText('De nieuwe code geldt vanaf nu. De oude werkt niet meer.')).toBeVisible();
  await button(page, 'Verder').click();
  await expectHeading(page, 'Gegevens inlezen');
  await expect(page.getByText('C. Opvolger')).toBeVisible();
  expect(complaints).toEqual([]);
});
