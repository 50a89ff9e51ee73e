// The page Toetsen before any training: what the routes found beside the lot, profiles tested elsewhere, and the planner.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Db } from '../../electron/engine/store/database.ts';
import { createQuarterTables } from '../../electron/engine/store/quarter-rows.ts';
import { type PutRow, put, putPseudonyms, putQuarter } from '../unit/engine/put-rows.ts';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { test as shellTest } from './shell-app.ts';
import { button, closedVault, expectHeading, openStep, openVault } from './trouble.ts';

const SNAPSHOT = '2026-10-01';

/** Hits among the investigated per route (column aanleiding), as METHOD 6 has them: 5 of 87 by lot, 8 of 22 by a profile. */
const planted = [
  { route: '1', hits: 5, n: 87 },
  { route: '3', hits: 8, n: 22 },
  { route: '7', hits: 9, n: 90 },
];

/** A closed vault with one accepted delivery in which each route found what was planted. */
const test = shellTest.extend<{ routesVault: string }>({
  routesVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'routes.toets');
    await closedVault(file, (store) => {
      store.write(createQuarterTables);
      store.write(fillRoutes);
    });
    await use(file);
    for (const suffix of ['', '.keys']) rmSync(file + suffix, { force: true });
  },
});

function fillRoutes(db: Db): void {
  const dossiers = Array.from({ length: 2300 }, (_, index) => index + 1);
  putQuarter(db, { id: 1, referenceDate: SNAPSHOT });
  putPseudonyms(db, 'dossier', dossiers);
  putPseudonyms(
    db,
    'person',
    dossiers.map((dossier) => 10_000 + dossier),
  );
  const owner = (dossier: number) => ({ quarter: 1, dossier, person: 10_000 + dossier, snapshot: SNAPSHOT });
  put(
    db,
    'Clientgegevens',
    dossiers.map((dossier) => ({ ...owner(dossier), rol: 'A' })),
  );
  const each = planted.flatMap(({ route, hits, n }) =>
    Array.from({ length: n }, (_, index) => ({ aanleiding: route, uitkomst: index < hits ? '4' : '0', turn: index })),
  );
  const investigations = each.map(({ turn, ...columns }, index): PutRow => {
    const start = turn % 2 === 0 ? '2026-03-02' : '2026-05-04';
    return { ...owner(index + 1), onderzoeknr: `O${index}`, datum_start: start, datum_einde: '2026-07-01', ...columns };
  });
  const running = { ...owner(2000), onderzoeknr: 'running', aanleiding: '5', datum_start: '2026-09-01' };
  put(db, 'Onderzoeken', [...investigations, running]);
}

const dialog = (page: Page) => page.getByRole('dialog');
const card = (page: Page, name: RegExp) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

test('routes beside the lot, a profile from paper and the planner, by keyboard', async ({ fresh, routesVault }) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: routesVault, recoveryCode: '' });
  await openStep(page, 'Toetsen');
  await expectHeading(page, /^Toetsen/);
  await expect(page.getByRole('tab', { name: 'Trefkans' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('img', { name: /aselecte steekproef 5 van 87, 5,7\s%/ })).toBeVisible();
  await expect(page.getByText('tip: geen bekende uitkomst')).toBeVisible();
  await expect(card(page, /^Scorekaart\/expertprofiel: verschil aangetoond/)).toContainText(
    '+30,6 procentpunt (+12,6 tot +51,6)',
  );
  await expect(card(page, /^Themacontrole: onbeslist/)).toContainText(/nodig: ongeveer \d+ per groep/);
  await expect(page.getByText(/^U heeft \d+ aselecte dossiers nodig\. Per kwartaal komen er 23 bij/)).toBeVisible();
  await lookAt(page, '50-toetsen-trefkans');

  await press(page, page.getByRole('group', { name: /Weergave van Hoe vaak/ }).getByRole('button', { name: 'Tabel' }));
  await expect(page.getByRole('table', { name: 'Trefkans per route' }).getByRole('row')).toHaveCount(5);

  await addProfile(page);
  await expect(card(page, /Kamerbewoners: verschil aangetoond/)).toContainText('9 van 22');
  const profiles = page.getByRole('table', { name: 'Profielen die elders zijn getoetst' });
  await press(page, profiles.getByRole('button', { name: 'Weghalen: Kamerbewoners' }));
  await expect(profiles).toHaveCount(0);
  await press(page, button(page, 'Ongedaan maken'));
  await expect(profiles).toContainText('9 van 22');
  await page.evaluate(() => window.scrollTo(0, 0));
  await lookAt(page, '52-toetsen-profiel');

  await type(page, page.getByLabel('Marge ± (procentpunt)'), '10');
  await expect(page.getByText(/Hoe vaak is het raak bij loten\?/).locator('..')).toContainText(
    /Dat (lukt in|duurt) \d+ kwarta[^:]+\.$/,
  );
  await type(page, page.getByLabel('Onderzoeken per kwartaal'), '2300');
  await expect(page.getByText('Typ minder onderzoeken dan er dossiers zijn.')).toBeVisible();

  await tabTo(page, page.getByRole('tab', { name: 'Trefkans' }));
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Poorten' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Er is nog geen model' })).toBeVisible();
  expect(complaints).toEqual([]);
});

/** 38 % of 22 is no whole number: the page asks which one was meant. */
async function addProfile(page: Page): Promise<void> {
  await press(page, button(page, 'Eigen profiel toevoegen…'));
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await press(page, button(page, 'Eigen profiel toevoegen…'));
  await type(page, page.getByLabel('Naam van het profiel'), 'Kamerbewoners');
  await type(page, page.getByLabel('Periode'), '2003, Noord');
  await type(page, page.getByLabel('Onderzochte dossiers met een uitkomst'), '22');
  await tabTo(page, page.getByRole('radio', { name: 'het aantal raak' }));
  await page.keyboard.press('ArrowRight');
  await type(page, page.getByLabel('Percentage raak'), '38');
  await expect(page.getByText(/38 % van 22 is geen geheel aantal/)).toBeVisible();
  const add = dialog(page).getByRole('button', { name: 'Profiel toevoegen' });
  await press(page, add);
  await expect(page.getByText('Kies een van de aantallen.')).toBeVisible();
  await expect(page.getByText(/Zet het vinkje als dit klopt/)).toBeVisible();
  await page.getByRole('radio', { name: /^9 \(40,9/ }).check();
  await page.getByRole('checkbox', { name: /geteld met dezelfde definitie/ }).check();
  await lookAt(page, '51-toetsen-profiel-toevoegen');
  await press(page, add);
  await expect(dialog(page)).toHaveCount(0);
}
