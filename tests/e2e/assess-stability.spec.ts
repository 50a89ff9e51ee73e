// How firm the list is before anybody sees it, and what moved since the training, by keyboard.
import path from 'node:path';
import { expect } from '@playwright/test';
import { Pool } from '../../electron/engine/compute/pool.ts';
import { Context } from '../../electron/engine/context.ts';
import { addPerson } from '../../electron/engine/vault/people.ts';
import { nextQuarter, settleTown } from '../store/drift-town.ts';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { PASSPHRASE, test as shellTest } from './shell-app.ts';
import { button, chooseVault, closedVault, expectHeading, openStep, tryToOpen } from './trouble.ts';

const CONTROLLER = 'C. Controleur';
const GIVEN = 'brievenbus wandelstok komkommer maandag';

/** A closed vault with a controller, trained models, and a later delivery in which the people are younger and more is found. */
const test = shellTest.extend<{ townVault: string }>({
  townVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'verloop.toets');
    await closedVault(file, async (store) => {
      const pool = new Pool(1);
      const context = new Context(undefined, pool);
      context.use(store);
      await settleTown(context, 10);
      nextQuarter(context, { younger: true, unlawful: 0.7 });
      await pool.close();
      const who = { user: CONTROLLER, role: 'controleur', passphrase: GIVEN, own: PASSPHRASE } as const;
      await addPerson(store, { ...who, calibrate: false });
    });
    await use(file);
  },
});

test('the list shows how firm it is beforehand, and drift is measured, told and dated', async ({
  fresh,
  townVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await chooseVault(fresh, townVault);
  await page.getByRole('radio', { name: 'A. Analist (analist)' }).check();
  await tryToOpen(page, PASSPHRASE);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  await openStep(page, 'Rangschikken');
  await expect(page.getByRole('heading', { name: 'Hoe vast ligt deze lijst?' })).toBeVisible();
  await press(page, button(page, 'Bekijk de stabiliteit'));
  await expect(page.getByRole('heading', { name: /^Van de 70 dossiers op deze lijst zouden er \d+ / })).toBeVisible();
  await expect(page.getByText(/^Van de 70 dossiers op de lijst zijn er \d+ een grensgeval/)).toBeVisible();
  await press(page, button(page, 'Opnieuw trainen en vergelijken'));
  await expect(page.getByRole('heading', { name: 'Gelijk: elk model en elke schatting' })).toBeVisible({
    timeout: 30_000,
  });
  await lookAt(page, '64-stabiliteit');

  await tabTo(page, page.getByRole('tab', { name: 'Stabiliteit' }));
  await page.getByRole('tab', { name: 'Verloop' }).click();
  await expect(page.getByText('Dit is voor dit model nog niet gemeten.').first()).toBeVisible();
  await press(page, button(page, 'Verloop meten'));
  await expect(page.getByText(/^Het kenmerk “geboortejaar” is duidelijk verschoven sinds de training/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/^De trefkans van gekozen onderzoek is veranderd: \d+ van 120 raak/)).toBeVisible();
  await type(page, page.getByLabel('Herijken op'), '1-1-2020');
  await press(page, button(page, 'Dag vastleggen'));
  await expect(page.getByText('Deze dag kan niet.')).toBeVisible();
  await lookAt(page, '65-verloop');
  await press(page, button(page, 'EN'));
  await expect(page.getByRole('heading', { name: 'What needs attention?' })).toBeVisible();
  await tabTo(page, page.getByRole('tab', { name: 'Drift' }));
  await page.getByRole('tab', { name: 'Model', exact: true }).click();
  await expect(page.getByText(/^Recalibrated to the random sample: \d+ in 100/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('who looks on finds closed what the role cannot do, with the reason beside it', async ({ fresh, townVault }) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await chooseVault(fresh, townVault);
  await page.getByRole('radio', { name: `${CONTROLLER} (controleur)` }).check();
  await tryToOpen(page, GIVEN);
  await expectHeading(page, 'Kluis Voorbeeldstad');
  const closed = async (name: string | RegExp) => {
    await expect(button(page, name).first()).toBeDisabled();
    await expect(
      page.getByText('Uw rol verandert hier niets. Dat doet wie in deze kluis werkt.').first(),
    ).toBeVisible();
  };
  await openStep(page, 'Voorbereiden');
  await closed(/^(Kenmerken berekenen|Opnieuw berekenen)/);
  await openStep(page, 'Trainen');
  await closed('Opnieuw trainen');
  await openStep(page, 'Rangschikken');
  await closed(/^Selectie van \d+ trekken/);
  await openStep(page, 'Toetsen');
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  await tab('Trefkans');
  await closed('Eigen profiel toevoegen…');
  await tab('Eisen');
  await closed(/^Nieuwe versie/);
  await tab('Stabiliteit');
  await closed('Opnieuw trainen en vergelijken');
  await tab('Wie is onderzocht');
  await closed(/^Meten/);
  await tab('Verloop');
  await closed('Verloop meten');
  await closed('Dag vastleggen');
  await lookAt(page, '67-verloop-controleur');
  // A controller signs, so declaring stays open.
  await tab('Poorten');
  await expect(button(page, 'Verklaren').first()).toBeEnabled();
  expect(complaints).toEqual([]);
});
