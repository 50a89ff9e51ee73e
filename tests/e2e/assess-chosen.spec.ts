// The part "Wie is onderzocht" of Toetsen: measure, and see the naive, the corrected and the random hit rate beside each other.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Jobs } from '../../electron/engine/jobs.ts';
import { computeRun } from '../../electron/engine/prepare/compute-run.ts';
import { putFeatureChoice } from '../../electron/engine/store/feature-choice.ts';
import { createQuarterTables } from '../../electron/engine/store/quarter-rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { fillChosenTown, LATE } from '../unit/engine/chosen-town.ts';
import { complaintsOf, lookAt, press, tabTo } from './page-checks.ts';
import { test as shellTest } from './shell-app.ts';
import { button, closedVault, openStep, openVault } from './trouble.ts';

/** A closed vault in which an office chose by one feature, computed and in use. */
const test = shellTest.extend<{ chosenVault: string }>({
  chosenVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'gekozen.toets');
    await closedVault(file, async (store) => {
      store.write(createQuarterTables);
      store.write((db) => fillChosenTown(db));
      await compute(store);
      const decided = { decidedBy: 'A. Analist', decidedAt: '2026-10-02T10:00:00.000Z' };
      store.write((db) => putFeatureChoice(db, { name: LATE, used: true, justification: 'proef', ...decided }));
    });
    await use(file);
    for (const suffix of ['', '.keys']) rmSync(file + suffix, { force: true });
  },
});

const compute = (store: Store): Promise<void> =>
  new Promise((resolve, reject) => {
    const jobs = new Jobs(({ result }) => {
      if (result?.ok === true) resolve();
      else if (result?.ok === false) reject(new Error(result.error.code));
    });
    jobs.start('prepare.compute', (job) => computeRun(store, job));
  });

test('who was investigated is measured, corrected for and held against the lot, by keyboard', async ({
  fresh,
  chosenVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: chosenVault, recoveryCode: '' });
  await openStep(page, 'Toetsen');
  await page.getByRole('tab', { name: 'Wie is onderzocht' }).click();
  await expect(page.getByRole('heading', { name: 'Nog niet gemeten wie is onderzocht' })).toBeVisible();
  await press(page, button(page, 'Meten'));

  const figures = page.getByRole('img', { name: /^Trefkans: geteld, gecorrigeerd en door loting/ });
  await expect(figures).toBeVisible({ timeout: 30_000 });
  await expect(figures).toHaveAccessibleName(/zoals geteld \d+,\d\s%, \d+ van \d+; .*telt voor \d+; Door loting/);
  await expect(page.getByText(/^\d+ onderzoeken tellen na weging voor \d+/)).toBeVisible();
  await expect(page.getByRole('article')).toContainText(/Zonder correctie is het verschil met de loting \+\d/);
  await expect(page.getByText(/Daar is het vaker raak dan bij de rest/)).toBeVisible();
  await expect(page.getByText(/Alleen de loting zegt iets over wie nooit gekozen wordt/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^bewijsstukken te laat \(12 maanden\) 1 of meer/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^themacontrole|^periodiek heronderzoek/ })).toBeVisible();
  await lookAt(page, '70-gekozen-gemeten');

  await press(page, page.getByRole('group', { name: /Weergave van Hoe vaak/ }).getByRole('button', { name: 'Tabel' }));
  await expect(page.getByRole('table', { name: 'Trefkans: geteld, gecorrigeerd en door loting' })).toBeVisible();
  await page.getByLabel('Welke routes').selectOption({ label: 'Alle routes, met de loting' });
  await tabTo(page, button(page, 'Opnieuw meten'));
  await press(page, button(page, 'EN'));
  await expect(page.getByRole('heading', { name: 'Why counted and corrected differ' })).toBeVisible();
  await lookAt(page, '71-gekozen-engels');
  expect(complaints).toEqual([]);
});
