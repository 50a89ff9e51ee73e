// Groups: the bias vault opens with a permission that somebody else gave, and what is measured with it has to be explained. By keyboard.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { lockCriteria, saveCriteria } from '../../electron/engine/assess/criteria-state.ts';
import { approveAsked, askPermission } from '../../electron/engine/bias/bias-permission.ts';
import { Pool } from '../../electron/engine/compute/pool.ts';
import { Context } from '../../electron/engine/context.ts';
import { storeProfile } from '../../electron/engine/drafts.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import type { SingleProfile } from '../../shared/learning/expert/expert-card.ts';
import { asked, auditor, plantedGroups } from '../store/planted-groups.ts';
import { unwatched, writePreparedTable } from '../store/prepared-table.ts';
import { complaintsOf, lookAt, press, type } from './page-checks.ts';
import { answerDialogs, call, errorCode, test as shellTest } from './shell-app.ts';
import { button, closedVault, openStep, openVault } from './trouble.ts';

/** One condition, so that nothing is left of the profile without its feature. */
const lateOnes: SingleProfile = {
  name: 'laatkomers',
  conditions: [{ kind: 'interval', feature: 'te_laat', from: 4, to: null, missing: 'out' }],
};

/** Trains on groups that nobody may look at, and has a permission approved that names the analyst. */
async function fill(store: Store): Promise<void> {
  await writePreparedTable(store, undefined, plantedGroups);
  store.write((db) => {
    storeProfile(db, lateOnes);
    saveCriteria(db, store.user, { ...proposedCriteria, owner: 'Manager Inkomen' });
    lockCriteria(db, store.user, 1);
    askPermission(db, store, { ...asked(), users: [store.user] });
    approveAsked(db, auditor, 1);
  });
  const pool = new Pool(1);
  const context = new Context(undefined, pool);
  context.use(store);
  await trainSteps['train.start'](context, { seed: 3, folds: 3, repeats: 10 }, unwatched);
  await pool.close();
}

const test = shellTest.extend<{ groupsVault: string }>({
  groupsVault: async ({ fresh }, use) => {
    const file = path.join(fresh.userData, 'groepen.toets');
    await closedVault(file, fill);
    await use(file);
  },
});

test('groups are measured under a permission, shown over the whole chain, explained by name, and deleted', async ({
  fresh,
  groupsVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: groupsVault, recoveryCode: '' });
  await openStep(page, 'Toetsen');
  await page.getByRole('tab', { name: 'Groepen' }).click();
  await expect(page.getByText('Open voor wie in de toestemming staat.')).toBeVisible();
  await press(page, button(page, 'Groepen meten'));
  await expect(page.getByRole('heading', { name: 'Wat er uitkomt' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('img', { name: /^Model: Ten onrechte gekozen\. Noord \d+ van \d+/ })).toBeVisible();
  await page.getByLabel('Maat', { exact: true }).selectOption('selected');
  await expect(
    page.getByRole('img', { name: /^Model: Gekozen\. Noord \d+ van \d+, .*; Zuid 0 van \d+/ }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^De hele keten: Noord\. Alle dossiers: \d+ van 300/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^te_laat wijk Noord 1,00/ })).toContainText('ja');
  await expect(page.getByText(/^De huidige praktijk is niet te meten/)).toBeVisible();
  await lookAt(page, '64-groepen');

  // What comes out is the way to each part of a long page.
  const contents = page.getByRole('navigation', { name: 'Onderdelen van deze pagina' });
  await expect(contents.getByRole('listitem')).toHaveCount(9);
  await expect(contents.getByRole('listitem').filter({ hasText: 'Wat uitleg nodig heeft' })).toContainText(
    /0 van \d+ uitgelegd/,
  );
  await press(page, contents.getByRole('button', { name: 'De hele keten' }));
  await expect(page.locator('section:focus').getByRole('heading', { level: 2 })).toHaveText('De hele keten');
  await expect(page.getByText(/^Alle vergelijkingen van deze meting zijn samen gecorrigeerd/)).toContainText('75 %');

  // What asks an explanation stands before all figures; undecided and equal are two shapes.
  const heads = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(heads.indexOf('Wat uitleg nodig heeft')).toBe(heads.indexOf('Wat er uitkomt') + 1);
  await expect(page.getByText('gelijk binnen marge', { exact: true }).first()).toBeVisible();

  // What differs is explained by name, in words that say something.
  const difference = page.getByRole('listitem').filter({ hasText: /^Gekozen: wijk Noord/ });
  await difference.getByRole('button', { name: /^Uitleggen/ }).click();
  await difference.getByRole('textbox').fill('Te kort');
  await difference.getByRole('button', { name: 'Uitleg bewaren' }).click();
  await expect(difference.getByText('Schrijf minstens 20 tekens.')).toBeVisible();
  await difference.getByRole('textbox').fill('In Noord is het loket dicht, daarom komen stukken later.');
  await difference.getByRole('button', { name: 'Uitleg bewaren' }).click();
  await expect(difference.getByText(/loket dicht.*A\. Analist/)).toBeVisible();

  // Who asks for permission does not give it.
  await press(page, button(page, 'Toestemming beëindigen…'));
  await expect(page.getByRole('dialog')).toContainText('Opnieuw toestemming krijgen vraagt twee mensen');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Toestemming beëindigen' }));
  await expect(page.getByText('De toestemming is beëindigd.')).toBeVisible();
  await expect(button(page, 'Opnieuw meten')).toBeDisabled();
  await button(page, 'Toestemming vragen…').click();
  await button(page, 'Toestemming vragen').click();
  await expect(page.getByText('Schrijf de grondslag op.')).toBeVisible();
  await page.getByLabel('Doel').fill('Nagaan of het model wijken gelijk behandelt');
  await page.getByLabel('Grondslag').fill('Advies van de FG, 2026-14');
  await page.getByLabel('Wissen uiterlijk op').fill(asked().deleteOn.split('-').reverse().join('-'));
  await button(page, 'Toestemming vragen').click();
  await expect(page.getByText('Toestemming is gevraagd. Iemand anders moet die geven.')).toBeVisible();
  await expect(page.getByText(/^Toestemming geven kan alleen een auditor/)).toBeVisible();
  expect(errorCode(await call(page, 'assess.approveBiasPermission', { id: 2 }))).toBe('ROLE_MAY_NOT');

  await press(page, button(page, 'Groepskenmerken wissen…'));
  await expect(page.getByRole('dialog')).toContainText(/1\.120 waarden/);
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Wissen' }));
  await expect(page.getByText('De groepskenmerken zijn gewist.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wat er uitkomt' })).toBeVisible();
  await press(page, button(page, 'EN'));
  await expect(page.getByText('The group attributes were deleted.')).toBeVisible();
  await lookAt(page, '65-groepen-engels');
  expect(complaints).toEqual([]);
});

test('leaving something out is tried: what it costs in hits, what it does to the groups, and the way to Voorbereiden', async ({
  fresh,
  groupsVault,
}) => {
  const { page } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, { path: groupsVault, recoveryCode: '' });
  await openStep(page, 'Toetsen');
  await page.getByRole('tab', { name: 'Groepen' }).click();
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Wat als u iets weglaat?' }) });
  await expect(card.getByText('Er is nog niets geprobeerd')).toBeVisible();
  await press(page, button(page, 'Een onderdeel'));
  await card.getByLabel(/^te_laat/).check();
  await press(page, button(page, 'Proberen'));
  await expect(card.getByText(/Zonder het onderdeel ‘te_laat.* kleiner \(van \d+,\d naar \d+,\d\)\.$/)).toBeVisible();
  await press(page, button(page, 'Wegen'));
  await expect(card.getByText(/^Het model zelf ziet de groep niet/)).toBeVisible();
  await press(page, button(page, 'Een kenmerk'));
  await card.getByLabel('te_laat', { exact: true }).check();
  await press(page, button(page, 'Proberen'));
  await expect(
    card.getByText(/1\. Zonder ‘te_laat’ vindt de lijst naar schatting .* op \d+ \(onbeslist\) en/),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect(card.getByRole('img', { name: /Proef 1: nu .*; Proef 2: nu / })).toBeVisible();
  await lookAt(page, '67-groepen-proeven');
  await press(page, card.getByRole('button', { name: 'Tabel' }));
  await expect(card.getByRole('rowheader', { name: '1. Zonder ‘te_laat’' })).toBeVisible();
  await press(page, card.getByRole('button', { name: 'Kenmerk uitzetten bij Voorbereiden' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Voorbereiden/ })).toBeVisible();

  // Of a model that people made it is told beforehand what cannot be tried.
  await openStep(page, 'Toetsen');
  await page.getByLabel('Model', { exact: true }).selectOption('profile');
  await press(page, button(page, 'Wegen'));
  await expect(card.getByText(/^Dit model is niet te wegen/)).toBeVisible();
  await press(page, button(page, 'Een kenmerk'));
  await expect(card.getByText(/^Niet te proberen: ‘te_laat’/)).toBeVisible();
  await expect(button(page, 'Proberen')).toBeHidden();
  await lookAt(page, '68-groepen-proeven-profiel');
  expect(complaints).toEqual([]);
});

/** In the north twice as many are chosen, and the harbour is too small to say anything of. */
const COUNTED_ELSEWHERE = [
  'kenmerk;groep;dossiers;gekozen;onderzocht;onrechtmatig',
  'wijk;Noord;500;200;180;20',
  'wijk;Zuid;600;60;60;20',
  'wijk;West;400;40;40;10',
  'wijk;Haven;20;0;0;0',
  'geslacht;vrouw;760;150;140;30',
  'geslacht;man;760;150;140;20',
];

test('groups that somebody else counted are judged with their rounding, in a vault that holds no attribute', async ({
  fresh,
}) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, await closedVault(path.join(userData, 'tabel.toets'), () => undefined));
  await openStep(page, 'Toetsen');
  await page.getByRole('tab', { name: 'Groepen' }).click();
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Geteld door een ander' }) });
  await expect(card.getByText('onrechtmatig: bij hoeveel')).toBeVisible();
  const file = path.join(userData, 'groepen.csv');
  writeFileSync(file, COUNTED_ELSEWHERE.join('\n').replace('180;20', '180;3'));
  await answerDialogs(app, file);
  await press(page, button(page, 'Tabel kiezen…'));
  await expect(card.getByText('Regel 2, kolom onrechtmatig: Dit aantal is niet afgerond.')).toBeVisible();
  writeFileSync(file, COUNTED_ELSEWHERE.join('\n'));
  await press(page, button(page, 'Ander bestand…'));
  await expect(card.getByText('6 groepen, van 2 kenmerken.')).toBeVisible();
  await type(page, page.getByLabel('Wie heeft geteld?'), 'Statistiekbureau');
  await type(page, page.getByLabel('Over welke periode?'), '2026');
  await press(page, button(page, 'Tabel bewaren'));
  await expect(
    card.getByText('Verschil aangetoond: 3. Gelijk binnen marge: 0. Onbeslist: 0. Te klein: 1.'),
  ).toBeVisible();
  await lookAt(page, '66-groepen-elders');
  expect(complaints).toEqual([]);
});
