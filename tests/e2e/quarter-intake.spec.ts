// The page Gegevens with a quarterly delivery: from the key holder to the judgement, by keyboard; and deliveries with something wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { changeTable, copyDelivery, encryptTable, makeDatesAmbiguous, writeDelivery } from './quarter-delivery.ts';
import { answerDialogs, call, PASSPHRASE, type Running } from './shell-app.ts';
import { button, expectHeading, openStep, openVault, test as troubleTest } from './trouble.ts';

const KEY_PASSPHRASE = 'heel andere woorden van een ander';

/** The files of a delivery, made once per worker; specs change copies. */
const test = troubleTest.extend<{ delivery: string }, { deliveryTemplate: string }>({
  deliveryTemplate: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-levering-'));
      await use(await writeDelivery(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  delivery: async ({ deliveryTemplate, fresh }, use) => {
    await use(copyDelivery(deliveryTemplate, path.join(fresh.userData, 'levering')));
  },
});

/** Making a key and reading a whole delivery take seconds, and more on a machine that others use. */
const expectPage = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible({ timeout: 60_000 });

const alert = (page: Page): Locator => page.locator('.utrecht-alert--error');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const parts = (page: Page): Locator => page.getByRole('table', { name: /onderdelen$/ });
const partRow = (page: Page, part: string): Locator =>
  parts(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `${part}: Kolommen van ${part}` }) });

async function choose({ app, page }: Running, source: string, kind: 'folder' | 'file' = 'folder'): Promise<void> {
  await answerDialogs(app, source);
  await button(page, kind === 'folder' ? 'Map kiezen…' : 'Zip, Excel of age kiezen…')
    .first()
    .click();
}

async function makeKeyHolder(page: Page): Promise<void> {
  const made = await call(page, 'intake.makeKeyHolder', { user: 'B. Beheerder', passphrase: KEY_PASSPHRASE });
  expect(made).toMatchObject({ ok: true });
}

/** Brings in what is decided about, with the passphrase of the key holder. */
async function bringIn(page: Page): Promise<void> {
  await button(page, 'Levering inlezen').click();
  await dialog(page).getByLabel('Wachtzin van de sleutelbeheerder', { exact: true }).fill(KEY_PASSPHRASE);
  await dialog(page).getByRole('button', { name: 'Levering inlezen' }).click();
}

async function expectNothingStored(page: Page): Promise<void> {
  expect(await call(page, 'intake.quarters', {})).toEqual({ ok: true, value: [] });
}

test('from a new key holder to an accepted delivery, by keyboard', async ({ fresh, vault, delivery }) => {
  test.setTimeout(240_000);
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  makeDatesAmbiguous(delivery);
  changeTable(delivery, 'Kinderen', ([header = '', ...rows]) => [header.replace('inwonend', 'woont_thuis'), ...rows]);
  await openVault(fresh, vault);
  await openStep(page, 'Gegevens');
  await expectHeading(page, 'Gegevens inlezen');
  await expect(button(page, 'Map kiezen…')).toHaveCount(0);
  await lookAt(page, '60-levering-leeg');

  // The key holder comes first, with a passphrase that is not that of the vault.
  await press(page, button(page, 'Sleutelbeheerder vastleggen…').first());
  await expectHeading(page, 'Sleutelbeheerder vastleggen');
  await type(page, page.getByLabel('Naam van de sleutelbeheerder'), 'B. Beheerder');
  await type(page, page.getByLabel('Nieuwe wachtzin', { exact: true }), PASSPHRASE);
  await type(page, page.getByLabel('Nog een keer dezelfde wachtzin', { exact: true }), PASSPHRASE);
  await press(page, button(page, 'Sleutel maken'));
  await expect(alert(page)).toContainText('Deze wachtzin opent ook de kluis.', { timeout: 60_000 });
  await type(page, page.getByLabel('Nieuwe wachtzin', { exact: true }), KEY_PASSPHRASE);
  await type(page, page.getByLabel('Nog een keer dezelfde wachtzin', { exact: true }), KEY_PASSPHRASE);
  await lookAt(page, '61-levering-sleutelbeheerder');
  await press(page, button(page, 'Sleutel maken'));
  await expectPage(page, 'Herstelcode van de sleutelbeheerder');
  await expect(page.locator('.recovery-code .code').first()).toHaveText(/^\S{4,}$/);
  await expect(button(page, 'Verder')).toBeDisabled();
  await lookAt(page, '62-levering-herstelcode');
  await tabTo(page, page.getByRole('checkbox', { name: /^De code staat op papier/ }));
  await page.keyboard.press('Space');
  await press(page, button(page, 'Verder'));
  await expect(page.getByText('B. Beheerder', { exact: true })).toBeVisible();

  // A folder: one question, one column under another name, and the supplier are open.
  await answerDialogs(app, delivery);
  await press(page, button(page, 'Map kiezen…').first());
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await expect(button(page, 'Levering inlezen')).toBeDisabled();
  await expect(partRow(page, 'Export_situatie.csv')).toContainText('herkend aan de kolommen');
  await expect(partRow(page, 'Kinderen.csv')).toContainText('1 kolom ontbreekt');
  await lookAt(page, '63-levering-nakijken');
  const answers = page.getByRole('group', { name: 'Antwoord voor Export_situatie.csv' });
  await press(page, answers.getByRole('button', { name: /^dag-maand/ }));
  await expect(page.getByText('Vraag over Export_situatie.csv beantwoord.')).toBeVisible();
  await press(page, button(page, 'Ongedaan maken'));
  await expect(answers.getByRole('button', { pressed: true })).toHaveCount(0);
  await press(page, answers.getByRole('button', { name: /^dag-maand/ }));
  await type(page, page.getByLabel('Leverancier', { exact: true }), 'Team Gegevens');
  await press(page, button(page, 'Kinderen.csv: Kolommen van Kinderen.csv'));
  await expect(page.getByText('Nog te koppelen: inwonend.')).toBeVisible();
  await tabTo(page, page.getByLabel('Wat woont_thuis wordt'));
  await page.keyboard.type('inwonend');
  await expect(page.getByText('woont_thuis wordt inwonend.')).toBeVisible();
  await expect(page.getByRole('table', { name: /kolommen geweigerd$/ })).toContainText('nationaliteit');
  await lookAt(page, '64-levering-koppelen');

  // The key holder types the passphrase; a wrong one brings nothing in.
  await press(page, button(page, 'Levering inlezen'));
  const secret = dialog(page).getByLabel('Wachtzin van de sleutelbeheerder', { exact: true });
  await expect(dialog(page)).toContainText('Laat B. Beheerder de wachtzin typen.');
  await type(page, secret, 'niet de goede wachtzin hier');
  await page.setViewportSize({ width: 640, height: 400 });
  await press(page, dialog(page).getByRole('button', { name: 'Levering inlezen' }));
  await expect(dialog(page)).toContainText('De wachtzin van de sleutelbeheerder klopt niet.', { timeout: 60_000 });
  await expect(secret).toBeFocused();
  await expect(secret).toBeInViewport();
  await lookAt(page, '65-levering-wachtzin');
  await expectNothingStored(page);
  await type(page, secret, KEY_PASSPHRASE);
  await press(page, dialog(page).getByRole('button', { name: 'Levering inlezen' }));

  // The report: every count opens what happened, and the chart is a table too.
  await expectPage(page, 'Levering 4e kwartaal 2026');
  await expect(page.getByRole('heading', { name: 'Deze levering wacht op uw oordeel' })).toBeVisible();
  await expect(page.getByRole('table', { name: '11 tabellen' })).toContainText('Contacten');
  await expect(page.getByRole('table', { name: /kolommen geweigerd$/ })).toContainText('kolom_17');
  expect(await page.locator('main').innerText()).not.toMatch(/\b[A-Z]{2,}_[A-Z_]{2,}\b/);
  await lookAt(page, '66-levering-rapport');
  await press(page, page.getByRole('button', { name: /hersteld in Contacten$/ }));
  await expect(dialog(page)).toContainText('Contacten: wat er met regels en cellen gebeurde');
  await lookAt(page, '67-levering-tabel');
  await page.keyboard.press('Escape');
  const view = page.getByRole('group', { name: 'Weergave van Regels per maand' });
  await press(page, view.getByRole('button', { name: 'Tabel' }));
  await expect(page.getByRole('table', { name: 'Regels per maand' }).getByRole('row')).toHaveCount(25);
  const saved = path.join(userData, 'rapport.csv');
  await answerDialogs(app, saved);
  await press(page, button(page, 'Rapport bewaren…'));
  await press(page, dialog(page).getByRole('button', { name: 'Plek kiezen…' }));
  await expect(page.getByText('Het rapport staat in rapport.csv.')).toBeVisible();
  expect(readFileSync(saved, 'utf8')).toContain('geweigerde kolom;Clientgegevens;nationaliteit');

  // Accepting needs a reason, because checks ask for attention.
  await press(page, button(page, 'Levering aanvaarden…'));
  const accept = dialog(page).getByRole('button', { name: 'Levering aanvaarden' });
  await expect(accept).toBeDisabled();
  await type(page, dialog(page).getByLabel('Reden'), 'te kort');
  await expect(accept).toBeDisabled();
  await type(page, dialog(page).getByLabel('Reden'), 'Bekeken met de leverancier; geen beletsel.');
  await lookAt(page, '68-levering-aanvaarden');
  await press(page, accept);
  await expect(page.getByText(/^Deze levering is aanvaard door A\. Analist/)).toBeVisible();
  await lookAt(page, '69-levering-aanvaard');
  await press(page, button(page, 'EN'));
  await expectHeading(page, 'Delivery fourth quarter 2026');
  await press(page, button(page, 'NL'));
  await press(page, button(page, 'Verder naar Voorbereiden'));
  await expectHeading(page, 'Kenmerken voorbereiden');
  expect(complaints).toEqual([]);
});

test('a delivery with something wrong is not brought in, and each way out works', async ({
  fresh,
  vault,
  delivery,
}) => {
  test.setTimeout(150_000);
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await makeKeyHolder(page);
  await openStep(page, 'Gegevens');

  // An encrypted file asks for its passphrase, and says when it is not the right one.
  const encrypted = path.join(userData, 'clienten.csv.age');
  await encryptTable(delivery, 'Clientgegevens', encrypted, 'van de leverancier gekregen');
  await choose(fresh, encrypted, 'file');
  await expectPage(page, 'Wachtzin van de levering');
  await expect(button(page, 'Bestand openen')).toBeDisabled();
  await page.getByLabel('Wachtzin van de levering', { exact: true }).fill('een andere dan die');
  await button(page, 'Bestand openen').click();
  await expect(page.getByText('Met deze wachtzin gaat het bestand niet open. Probeer het opnieuw.')).toBeVisible();
  await lookAt(page, '70-levering-versleuteld');
  await page.getByLabel('Wachtzin van de levering', { exact: true }).fill('van de leverancier gekregen');
  await button(page, 'Bestand openen').click();
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await expect(page.getByText(/was versleuteld/)).toBeVisible();
  await button(page, 'Weggooien').click();

  // A stick that was not plugged in, and then is.
  const gone = path.join(userData, 'stick');
  await choose(fresh, gone);
  await expect(alert(page)).toContainText('De levering is niet ingelezen. In de kluis is niets veranderd.');
  await expect(alert(page)).toContainText('FILE_NOT_FOUND');
  await lookAt(page, '71-levering-mislukt');
  copyDelivery(delivery, gone);
  await button(page, 'Opnieuw nalezen').click();
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await button(page, 'Weggooien').click();

  // Without investigations nothing can be learned: said before anything is stored, with where to settle it.
  rmSync(path.join(delivery, 'Onderzoeken.csv'));
  await choose(fresh, delivery);
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await page.getByLabel('Leverancier', { exact: true }).fill('Team Gegevens');
  await expect(page.getByText(/^1 punt open\. Zeg welk onderdeel Onderzoeken is\./)).toBeVisible();
  await expect(button(page, 'Levering inlezen')).toBeDisabled();
  await page.getByLabel('Tabel van Contacten.csv').selectOption('Onderzoeken');
  await expect(partRow(page, 'Contacten.csv')).toContainText('kolommen ontbreken');
  await expect(page.getByText(/punt open\. Koppel in Contacten\.csv: /)).toBeVisible();
  await button(page, 'Ongedaan maken').click();
  await expect(partRow(page, 'Contacten.csv')).toContainText('herkend aan de naam');
  await lookAt(page, '72-levering-tabel-ontbreekt');
  await button(page, 'Weggooien').click();

  // A key for suppliers.
  await button(page, 'Sleutel voor leveranciers maken').click();
  await expect(page.getByLabel('Publieke sleutel')).toHaveValue(/^age1[a-z0-9]{40,}$/);
  await button(page, 'Kopiëren').click();
  await expect(page.getByText('Gekopieerd.')).toBeVisible();
  await expectNothingStored(page);
  expect(complaints).toEqual([]);
});

test('reading and bringing in can be stopped, and nothing is left of it', async ({ fresh, vault }) => {
  test.setTimeout(120_000);
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  const large = await writeDelivery(path.join(userData, 'groot'), 2_000);
  await openVault(fresh, vault);
  await makeKeyHolder(page);
  await openStep(page, 'Gegevens');
  await choose(fresh, large);
  await button(page, 'Stoppen').click();
  await expectHeading(page, 'Gegevens inlezen');
  await expectNothingStored(page);

  await choose(fresh, large);
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await page.getByLabel('Leverancier', { exact: true }).fill('Team Gegevens');
  await bringIn(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await button(page, 'Stoppen').click();
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  // What was decided is still there.
  await expect(page.getByLabel('Leverancier', { exact: true })).toHaveValue('Team Gegevens');
  await expectNothingStored(page);
  expect(complaints).toEqual([]);
});

test('deliveries follow one another: compared, rejected, discarded', async ({ fresh, vault, delivery }) => {
  test.setTimeout(180_000);
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await makeKeyHolder(page);
  await openStep(page, 'Gegevens');
  await choose(fresh, delivery);
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await page.getByLabel('Leverancier', { exact: true }).fill('Team Gegevens');
  await bringIn(page);
  await expectPage(page, 'Levering 4e kwartaal 2026');
  await button(page, 'Levering aanvaarden…').click();
  await dialog(page).getByLabel('Reden').fill('Bekeken met de leverancier; geen beletsel.');
  await dialog(page).getByRole('button', { name: 'Levering aanvaarden' }).click();
  await expect(page.getByText(/^Deze levering is aanvaard/)).toBeVisible();

  // The same files once more are known.
  await button(page, 'Volgende levering…').click();
  await choose(fresh, delivery);
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await expect(page.getByText('De koppeling van Team Gegevens is gebruikt.')).toBeVisible();
  await bringIn(page);
  await expect(alert(page)).toContainText('Precies deze levering staat al in de kluis, als 2026-K4.');
  await button(page, 'Weggooien').click();

  // A delivery with a quarter of the benefits is compared, and rejected with a reason.
  const thin = copyDelivery(delivery, path.join(userData, 'dunner'));
  changeTable(thin, 'Uitkeringen', (lines) => lines.filter((_line, at) => at < 2 || at % 4 === 0));
  await button(page, 'Volgende levering…').click();
  await choose(fresh, thin);
  await expectPage(page, 'Levering 4e kwartaal 2026 nakijken');
  await bringIn(page);
  await expectPage(page, 'Levering 4e kwartaal 2026');
  await expect(page.getByRole('heading', { name: 'Wat veranderde sinds het 4e kwartaal 2026' })).toBeVisible();
  await expect(
    page
      .getByRole('table', { name: 'Wat veranderde sinds het 4e kwartaal 2026' })
      .getByRole('row', { name: /^Uitkeringen aantal regels/ }),
  ).toContainText('kijk hiernaar');
  await lookAt(page, '73-levering-vergeleken');
  await button(page, 'Levering afwijzen…').click();
  await expect(dialog(page).getByRole('button', { name: 'Levering afwijzen' })).toBeDisabled();
  await dialog(page).getByLabel('Reden').fill('Drie kwart van de uitkeringen ontbreekt.');
  await dialog(page).getByRole('button', { name: 'Levering afwijzen' }).click();
  await expect(page.getByText(/^Deze levering is afgewezen door A\. Analist.*Drie kwart/)).toBeVisible();
  const list = page.getByRole('table', { name: 'Leveringen' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await lookAt(page, '74-levering-afgewezen');
  await list.getByRole('button', { name: /^Bekijken: 4e kwartaal 2026/ }).click();
  await expect(page.getByText(/^Deze levering is aanvaard/)).toBeVisible();
  await expect(button(page, 'Levering weggooien…')).toHaveCount(0);

  await list.getByRole('button', { name: /^Bekijken: 4e kwartaal 2026/ }).click();
  await button(page, 'Levering weggooien…').click();
  await lookAt(page, '75-levering-weggooien');
  await dialog(page).getByRole('button', { name: 'Levering weggooien' }).click();
  await expect(page.getByText(/^Deze levering is aanvaard/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Leveringen' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
