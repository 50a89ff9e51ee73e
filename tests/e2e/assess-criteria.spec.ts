// What a model must show: laid down before training, locked for good, and held against the models afterwards, by keyboard.
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writePreparedTable } from '../store/prepared-table.ts';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { call, errorCode, test as shellTest } from './shell-app.ts';
import { button, closedVault, expectHeading, openStep, openVault, trainQuickly } from './trouble.ts';

/** A closed vault with an analysis table of quarterly deliveries, in which nothing was laid down yet. */
const test = shellTest.extend<{ tableVault: string }>({
  tableVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'eisen.toets');
    await closedVault(file, async (store) => {
      await writePreparedTable(store);
    });
    await use(file);
  },
});

const verdictOn = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

test('requirements come before training, cannot be changed, and are judged on random case files', async ({
  fresh,
  tableVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: tableVault, recoveryCode: '' });
  await openStep(page, 'Trainen');
  await expect(button(page, 'Trainen')).toBeDisabled();
  await expect(page.getByText(/^100, waarvan \d+ onrechtmatig: het model leert er niet van/)).toBeVisible();
  await press(page, button(page, 'Naar de eisen'));
  await expectHeading(page, /^Toetsen/);

  // Nobody decides yet: locking leads to the field.
  await press(page, button(page, 'Vastleggen…'));
  await expect(page.getByText('Vul in wie beslist.')).toBeVisible();
  await expect(page.getByLabel('Wie beslist hierover?')).toBeFocused();
  await page.keyboard.type('Manager Inkomen');
  await press(page, button(page, 'Eis weghalen: Deel van alle onrechtmatige dossiers'));
  await type(page, page.getByLabel('Minstens zoveel procentpunt meer'), '7,5');
  await type(page, page.getByLabel('Oordeel vanaf zoveel aselecte dossiers'), '60');
  await lookAt(page, '60-eisen-concept');
  await press(page, button(page, 'Concept bewaren'));
  await expect(page.getByText('Het concept is bewaard.')).toBeVisible();
  await press(page, button(page, 'Vastleggen…'));
  await expect(page.getByRole('dialog')).toContainText('Dit kunt u niet ongedaan maken.');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }));
  await expect(page.getByRole('heading', { name: 'Eisen, versie 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Vaker raak dan de andere dossiers 7,5 procentpunt/ })).toBeVisible();
  await expect(button(page, /^5\. Toetsen/)).toContainText('eisen vastgelegd');
  expect(errorCode(await call(page, 'assess.lockCriteria', { version: 1 }))).toBe('CRITERIA_LOCKED');

  await trainQuickly(page);
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled({ timeout: 60_000 });
  await openStep(page, 'Toetsen');
  await tabTo(page, page.getByRole('tab', { name: 'Eisen' }));
  await expect(verdictOn(page, 'Onderscheid (AUC)')).toContainText(/te weinig gegevens/);
  await expect(verdictOn(page, 'Vaker raak dan de andere dossiers')).toContainText(
    /minstens 7,5 procentpunt.*\(.+ tot .+\).*80 aselecte dossiers; oordeel vanaf 60/s,
  );
  await expect(page.getByRole('row', { name: /Raak van wat het model kiest \d+ van \d+/ })).toBeVisible();
  await lookAt(page, '62-eisen-oordeel');
  await press(page, button(page, 'Nieuwe versie opstellen'));
  await expect(page.getByText('Let op: uitkomsten van 1 training waren al te zien')).toBeVisible();
  await press(page, button(page, 'Wijzigingen weggooien'));

  // A training that ends while somebody looks brings its own models.
  const profiles = page.getByLabel('Model', { exact: true }).getByRole('option', { name: 'Enkelvoudig profiel' });
  await expect(profiles).toHaveCount(0);
  const late = { kind: 'interval', feature: 'te_laat', from: 4, to: null, missing: 'out' } as const;
  await call(page, 'draft.setProfile', { profile: { name: 'laat met bewijs', conditions: [late] } });
  await call(page, 'train.start', { seed: 4, folds: 3, repeats: 10 });
  await expect(profiles).toHaveCount(1);
  await press(page, button(page, 'EN'));
  await expect(page.getByRole('heading', { name: 'Does the model meet the requirements?' })).toBeVisible();
  await lookAt(page, '63-eisen-engels');
  expect(complaints).toEqual([]);
});
