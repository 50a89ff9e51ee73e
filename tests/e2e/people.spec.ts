// Two people in one vault: the door asks who is there, who looks on changes nothing, and access is given and taken away.
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { addPerson } from '../../electron/engine/vault/people.ts';
import { complaintsOf, lookAt, press, type } from './page-checks.ts';
import { call, errorCode, PASSPHRASE, test as shellTest, untilRenewed } from './shell-app.ts';
import { button, chooseVault, closedVault, expectHeading, openStep, tryToOpen } from './trouble.ts';

const GIVEN = 'brievenbus wandelstok komkommer maandag';
const OWN = 'gordijnrail pannenkoek veerpont oktober';
const CONTROLLER = 'C. Controleur';

/** A closed vault in which a controller has been let in, who has not opened it yet. */
const test = shellTest.extend<{ sharedVault: string }>({
  sharedVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'samen.toets');
    await closedVault(file, (store) =>
      addPerson(store, { user: CONTROLLER, role: 'controleur', passphrase: GIVEN, own: PASSPHRASE, calibrate: false }),
    );
    await use(file);
  },
});

const field = (root: Page | Locator, name: string) => root.getByRole('textbox', { name, exact: true });
const rowOf = (page: Page, name: RegExp) => page.getByRole('row', { name });
const looksOn = (page: Page) => page.getByText('U kijkt mee als controleur: u verandert hier niets.');

test('who looks on changes nothing, and chooses a passphrase that nobody else knows', async ({
  fresh,
  sharedVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await chooseVault(fresh, sharedVault);
  await expect(page.getByText('Nog te doen: kies wie u bent.')).toBeVisible();
  await page.getByRole('radio', { name: `${CONTROLLER} (controleur)` }).check();
  await tryToOpen(page, GIVEN);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  await expect(button(page, 'Iemand toegang geven…')).toBeHidden();
  await expect(button(page, 'Herstelcode vernieuwen…')).toBeHidden();
  await expect(rowOf(page, /C\. Controleur \(u\) controleur/)).toContainText('nog niet zelf gekozen');
  await lookAt(page, '36-kluis-controleur');
  expect(errorCode(await call(page, 'intake.discard', { delivery: 1 }))).toBe('ROLE_MAY_NOT');
  for (const step of ['Gegevens', 'Trainen', 'Toetsen']) {
    await openStep(page, step);
    await expect(looksOn(page)).toBeVisible();
    await expect(page.locator('.utrecht-alert--error')).toHaveCount(0);
  }
  await openStep(page, 'Kluis');
  await expect(page.getByRole('heading', { name: 'Kies een eigen wachtzin' })).toBeVisible();
  await field(page, 'Huidige wachtzin').fill(GIVEN);
  await field(page, 'Nieuwe wachtzin').fill(OWN);
  await field(page, 'Nog een keer dezelfde wachtzin').fill(OWN);
  await button(page, 'Wachtzin wijzigen').click();
  await expect(page.getByRole('heading', { name: 'Kies een eigen wachtzin' })).toBeHidden();
  await expect(rowOf(page, /C\. Controleur \(u\) controleur/)).not.toContainText('nog niet');

  await untilRenewed(page, () => button(page, 'Vergrendelen en iemand anders laten openen').click());
  await expectHeading(page, 'Kluis openen');
  await expect(page.getByRole('radio', { name: 'A. Analist (analist)' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the analyst takes access away and gives it', async ({ fresh, sharedVault }) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await chooseVault(fresh, sharedVault);
  await page.getByRole('radio', { name: 'A. Analist (analist)' }).check();
  await tryToOpen(page, PASSPHRASE);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  await expect(looksOn(page)).toBeHidden();
  await button(page, `Toegang wegnemen: ${CONTROLLER}`).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`${CONTROLLER} kan deze kluis niet meer openen.`);
  await field(dialog, 'Uw eigen wachtzin').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Toegang wegnemen' }).click();
  await expect(page.getByText(`${CONTROLLER} heeft geen toegang meer.`)).toBeVisible();

  await press(page, button(page, 'Iemand toegang geven…'));
  await expect(dialog.getByRole('button', { name: 'Toegang geven' })).toBeDisabled();
  await type(page, field(dialog, 'Naam'), 'a. analist');
  await type(page, field(dialog, 'Wachtzin van de nieuwe persoon'), GIVEN);
  await type(page, field(dialog, 'Nog een keer dezelfde wachtzin'), GIVEN);
  await type(page, field(dialog, 'Uw eigen wachtzin'), PASSPHRASE);
  await press(page, dialog.getByRole('button', { name: 'Toegang geven' }));
  await expect(dialog).toContainText('A. Analist heeft al toegang tot deze kluis.');
  await type(page, field(dialog, 'Naam'), 'F. Gegevens');
  await dialog.getByRole('radio', { name: /^FG of auditor/ }).check();
  await lookAt(page, '37-toegang-geven');
  await press(page, dialog.getByRole('button', { name: 'Toegang geven' }));
  await expect(page.getByText('F. Gegevens heeft nu toegang.')).toBeVisible();
  await expect(rowOf(page, /F\. Gegevens FG of auditor/)).toContainText('van A. Analist');
  expect(complaints).toEqual([]);
});
