// The page Voorbereiden with a quarterly delivery: from what counts as unlawful to the request for the next quarter, by keyboard.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { bringIn } from '../../electron/cli/demo-path.ts';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { Terminal } from '../../electron/cli/terminal-job.ts';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { makeKeyHolder } from '../../electron/engine/vault/pseudonym-keys.ts';
import { closeVault, createVault } from '../../electron/engine/vault/vault.ts';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { answerDialogs, PASSPHRASE, test as shellTest } from './shell-app.ts';
import { button, expectHeading, openStep, openVault, trainQuickly } from './trouble.ts';

const KEY_PASSPHRASE = 'heel andere woorden van een ander';

/** A closed vault per worker with one accepted delivery of the demo municipality, and nothing prepared. */
const test = shellTest.extend<{ quarterVault: string }, { quarterTemplate: string }>({
  quarterTemplate: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-quarter-'));
      const file = path.join(folder, 'kwartaal.toets');
      await makeQuarterVault(file, path.join(folder, 'levering'));
      await use(file);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  quarterVault: async ({ quarterTemplate, fresh }, use) => {
    const copy = path.join(fresh.userData, 'kwartaal.toets');
    for (const suffix of ['', '.keys']) copyFileSync(quarterTemplate + suffix, copy + suffix);
    await use(copy);
  },
});

async function makeQuarterVault(file: string, delivery: string): Promise<void> {
  await writeDemoMunicipality(delivery, { clients: 600, seed: 4 });
  const who = { municipality: 'Voorbeeldstad', user: 'A. Analist', passphrase: PASSPHRASE, demo: true };
  const { store } = await createVault({ path: file, ...who, calibrate: false });
  await makeKeyHolder(store, { user: 'B. Beheerder', passphrase: KEY_PASSPHRASE, calibrate: false });
  closeVault(store);
  const engine = new EngineRunner();
  await engine.ask('vault.open', { file, secret: PASSPHRASE, with: 'passphrase' });
  await lockProposedCriteria(engine);
  await bringIn(engine, delivery, KEY_PASSPHRASE, new Terminal());
  await engine.close();
}

const features = (page: Page): Locator => page.getByRole('table', { name: 'Kenmerken met hun verdeling en toestand' });
const rowOf = (page: Page, label: string): Locator =>
  features(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: label, exact: true }) });
const title = (page: Page, words: RegExp): Locator => page.getByRole('heading', { level: 2, name: words });
const dialog = (page: Page): Locator => page.getByRole('dialog');

async function openPrepare(page: Page): Promise<void> {
  await openStep(page, 'Voorbereiden');
  await expectHeading(page, 'Kenmerken voorbereiden');
}

async function compute(page: Page): Promise<void> {
  await press(page, button(page, 'Kenmerken berekenen'));
  await expect(title(page, /kenmerken: 0 aan/)).toBeVisible({ timeout: 150_000 });
  await expect(button(page, 'Opnieuw berekenen')).toBeVisible({ timeout: 150_000 });
}

async function acceptAll(page: Page): Promise<void> {
  await press(page, button(page, /^Alle \d+ voorstellen aannemen$/));
  await press(page, dialog(page).getByRole('button', { name: 'Kenmerken aanzetten' }));
  await expect(page.getByText(/^\d+ kenmerken aangezet\.$/)).toBeVisible();
}

test('an analyst says what counts as unlawful and decides about features, by keyboard', async ({
  fresh,
  quarterVault,
}) => {
  test.setTimeout(240_000);
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: quarterVault, recoveryCode: '' });
  await openPrepare(page);
  await expect(rowOf(page, 'bewijsstukken te laat (12 maanden)').getByRole('checkbox')).toBeDisabled();
  await lookAt(page, '30-voorbereiden-begin');

  await press(page, button(page, 'Definitie aanpassen'));
  await expect(page.getByRole('group', { name: 'Definitie aanpassen' })).toBeFocused();
  await tabTo(page, page.getByLabel('kleine correctie/voorlichting telt als'));
  await page.keyboard.type('Onb');
  await tabTo(page, page.getByRole('checkbox', { name: 'verwijtbare schending' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('textbox', { name: 'De definitie in gewone woorden' })).toHaveValue(
    /alleen bij deze oorzaak: verwijtbare schending\./,
  );
  await lookAt(page, '31-voorbereiden-definitie');
  await press(page, button(page, 'Definitie bewaren'));
  await expect(page.getByText('alleen bij: verwijtbare schending')).toBeVisible();
  await expect(page.getByText(/kleine correctie.* \(\d+\), afgebroken/)).toBeVisible();
  await press(page, button(page, 'Ongedaan maken'));
  await expect(page.getByText('de oorzaak maakt niet uit')).toBeVisible();

  await compute(page);
  await expect(title(page, /^Mogelijk lek/)).toContainText('openstaande vordering');
  await expect(rowOf(page, 'openstaande vordering')).toContainText('lek: uit');
  await expect(rowOf(page, 'openstaande vordering').getByRole('checkbox')).toBeDisabled();
  await lookAt(page, '32-voorbereiden-berekend');

  await acceptAll(page);
  await expect(features(page).getByText('open', { exact: true })).toHaveCount(0);
  await press(page, button(page, 'Ongedaan maken'));
  await expect(title(page, /kenmerken: 0 aan/)).toBeVisible();
  await acceptAll(page);

  const noShow = 'niet verschenen op een afspraak (12 maanden)';
  const box = page.getByRole('textbox', { name: 'Reden om het toch te gebruiken' });
  await type(page, page.getByRole('textbox', { name: 'Zoek een kenmerk' }), 'niet verschenen');
  await expect(features(page).getByRole('checkbox')).toHaveCount(1);
  await tabTo(page, page.getByRole('checkbox', { name: `Gebruik ${noShow}` }));
  await page.keyboard.press('Space');
  await expect(box).toBeFocused();
  await expect(rowOf(page, noShow).getByRole('checkbox')).not.toBeChecked();
  await page.keyboard.type('te kort');
  await press(page, button(page, 'Aanzetten met deze reden'));
  await expect(page.getByText('Schrijf een reden van minstens 20 tekens.')).toBeVisible();
  await type(page, box, 'Zonder gesprek kan de gemeente gegevens niet nagaan.');
  await press(page, button(page, 'Aanzetten met deze reden'));
  await expect(rowOf(page, noShow)).toContainText('proxy, met reden');
  await expect(page.getByText(/^Besloten door A\. Analist/)).toBeVisible();
  for (const chart of ['Verdeling', 'Verloop per kwartaal']) {
    const view = page.getByRole('group', { name: `Weergave van ${chart}` });
    await press(page, view.getByRole('button', { name: 'Tabel' }));
    await expect(
      page.getByRole('table', { name: new RegExp(`^${chart.split(' ')[0]} van niet verschenen`) }),
    ).toBeVisible();
  }
  await lookAt(page, '33-voorbereiden-proxy');
  expect(complaints).toEqual([]);
});

test('the table goes to training, and afterwards the next request shrinks', async ({ fresh, quarterVault }) => {
  test.setTimeout(300_000);
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: quarterVault, recoveryCode: '' });
  await openPrepare(page);
  await compute(page);
  await expect(button(page, 'Tabel maken met 0 kenmerken')).toBeDisabled();
  await expect(page.getByText('Zet eerst minstens één kenmerk aan.')).toBeVisible();
  await acceptAll(page);
  await press(page, button(page, /^Tabel maken met \d+ kenmerken$/));
  await expect(button(page, 'Verder naar Trainen')).toBeEnabled({ timeout: 60_000 });
  await expect(button(page, /^3\. Voorbereiden/)).toContainText('analysetabel klaar');
  await lookAt(page, '34-voorbereiden-klaar');
  await press(page, button(page, 'Verder naar Trainen'));
  await expectHeading(page, 'Modellen trainen');
  await trainQuickly(page);
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled({ timeout: 180_000 });

  await openPrepare(page);
  const request = page.getByRole('table', { name: 'Kolommen om op te vragen of weg te laten' });
  await expect(request).toBeVisible();
  await expect(request.getByRole('row').filter({ hasText: 'mag niet binnenkomen' }).first()).toContainText('nee');
  await lookAt(page, '35-voorbereiden-minder-opvragen');
  const file = path.join(userData, 'gegevensvraag.csv');
  await answerDialogs(app, file);
  await press(page, button(page, 'Lijst bewaren als CSV…'));
  await expect(page.getByText('De lijst staat in gegevensvraag.csv.')).toBeVisible();
  const saved = readFileSync(file, 'utf8').split(/\r?\n/);
  expect(saved.filter((line) => line.startsWith('Onderzoeken;uitkomst;'))).toHaveLength(1);
  expect(saved.find((line) => line.startsWith('Contacten;opmerking;'))).toContain('mag niet binnenkomen');

  await tabTo(page, page.getByRole('checkbox', { name: 'Gebruik maanden in de uitkering' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('Uitgezet: maanden in de uitkering.')).toBeVisible();
  await press(page, button(page, /^Tabel maken met \d+ kenmerken$/));
  await expect(dialog(page)).toContainText(/De training van .* vervalt/);
  await lookAt(page, '36-voorbereiden-opnieuw-maken');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await press(page, button(page, 'Ongedaan maken'));
  await expect(button(page, 'Verder naar Trainen')).toBeEnabled();
  expect(complaints).toEqual([]);
});
