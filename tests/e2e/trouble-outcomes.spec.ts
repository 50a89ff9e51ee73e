// Too few unlawful outcomes to learn from: the program says so, and what is still possible.
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { complaintsOf, lookAt, press, type } from './page-checks.ts';
import { bringIn, button, expectHeading, openStep, openVault, test, trainQuickly, writeTable } from './trouble.ts';

test('with fewer than 30 no model is made, and the page leads to what remains: a list by lot', async ({
  fresh,
  vault,
}) => {
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'weinig.csv'), { rows: 300, unlawful: 29 }));
  await openStep(page, 'Trainen');
  await expect(button(page, 'Trainen')).toBeDisabled();
  await expect(page.getByText('Trainen kan niet: 29 onrechtmatige dossiers bekend, 30 nodig.')).toBeVisible();
  await expect(page.getByText(/Er wordt geen enkel model gemaakt\. Kies dan dossiers door loting/)).toBeVisible();
  await lookAt(page, '70-trainen-te-weinig');

  for (const step of ['Toetsen', 'Dossier']) {
    await openStep(page, step);
    await expectHeading(page, new RegExp(`^${step}`));
    await button(page, 'Naar Trainen').click();
    await expectHeading(page, 'Modellen trainen');
  }

  await press(page, button(page, 'Nu dossiers loten'));
  await expectHeading(page, 'Alleen loten');
  await expect(page.getByText(/^U heeft nog geen model\./)).toBeVisible();
  await page.getByLabel('Dossiers', { exact: true }).fill('400');
  await expect(page.getByText(/^Er zijn \d+ dossiers om uit te loten\.$/)).toBeVisible();
  await expect(button(page, 'Dossiers loten…')).toBeDisabled();
  await page.getByLabel('Dossiers', { exact: true }).fill('30');
  await expect(page.getByRole('img', { name: /^Interval van 95 % dat de loting geeft/ })).toBeVisible();
  await lookAt(page, '71-loten-zonder-model');
  await press(page, button(page, '30 dossiers loten…'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Loten' }));
  await expectHeading(page, 'De gelote dossiers');
  await expect(page.getByRole('row', { name: /gekozen door loting/ }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Certificaat van de loting' })).toBeVisible();
  await expect(button(page, /^6\. Rangschikken/)).toContainText('30 geloot');
  await lookAt(page, '71-geloot-zonder-model');
  expect(complaints).toEqual([]);
});

test('with 30 to 99 RuleFit is not made; the others are assessed, and a list by lot can be drawn', async ({
  fresh,
  vault,
}) => {
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'matig.csv'), { rows: 500, unlawful: 60 }));
  await openStep(page, 'Trainen');
  await expect(page.getByText('60 onrechtmatige dossiers; nodig zijn er minstens 100.')).toBeVisible();
  await expect(page.getByText(/RuleFit wordt niet gemaakt/)).toBeVisible();
  await trainQuickly(page);
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'RuleFit is niet gemaakt' })).toBeVisible();
  await expect(
    page.getByText(/Er waren 60 onrechtmatige dossiers bekend\. Voor RuleFit zijn er 100 nodig\./),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Scorekaart: \d+ kenmerk/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Is RuleFit beter dan de scorekaart?' })).toHaveCount(0);
  await expect(button(page, /^4\. Trainen/)).toContainText('2 modellen');
  await lookAt(page, '72-trainen-zonder-rulefit');

  await button(page, 'Verder naar toetsen').click();
  await expectHeading(page, /Toetsen/);
  await expect(page.getByText('AUC').first()).toBeVisible();

  await openStep(page, 'Rangschikken');
  await page.getByLabel('Dossiers', { exact: true }).fill('20');
  await page.getByLabel('Waarvan loting', { exact: true }).fill('6');
  // Not a practice vault: a model points at nobody before all gates are open, and nobody's number is on the list. The lot may be drawn.
  await expect(page.getByRole('heading', { name: 'Dit model mag nog niemand aanwijzen' })).toBeVisible();
  await expect(button(page, 'Selectie van 20 trekken…')).toBeDisabled();
  await lookAt(page, '73-rangschikken-poorten-dicht');
  await button(page, 'Bekijk de poorten').click();
  await expect(page.getByRole('heading', { name: 'Mag dit model worden gebruikt?' })).toBeVisible();
  await lookAt(page, '74-toetsen-poorten-dicht');
  await declareDpia(page);
  await openStep(page, 'Rangschikken');
  await page.getByLabel('Waarvan loting', { exact: true }).fill('20');
  await button(page, 'Selectie van 20 trekken…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Selectie trekken' }).click();
  await expectHeading(page, 'De getrokken selectie');
  expect(complaints).toEqual([]);
});

/** Declares by name that the data protection assessment was adopted: with words, proof and a day on which it is looked at again. */
async function declareDpia(page: Page): Promise<void> {
  const check = page.getByRole('listitem').filter({ hasText: 'De DPIA is vastgesteld' });
  await press(page, check.getByRole('button', { name: 'Verklaren' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verklaren' }).click();
  await expect(dialog.getByText('Schrijf minstens 20 tekens.')).toBeVisible();
  await expect(dialog.getByText('Vul in waar het bewijs is.')).toBeVisible();
  await type(page, dialog.getByLabel('Uw verklaring'), 'Vastgesteld door het college op 3 maart 2026.');
  await type(page, dialog.getByLabel('Waar is het bewijs?'), 'Besluit 2026-114');
  await lookAt(page, '75-toetsen-poorten-verklaren');
  await dialog.getByRole('button', { name: 'Verklaren' }).click();
  await expect(check.getByText(/in orde/)).toBeVisible();
  await expect(check.getByText(/^A\. Analist, .* Bewijs: Besluit 2026-114 · Opnieuw bekijken vóór/)).toBeVisible();
  await expect(button(page, 'Tekenen')).toBeDisabled();
}
