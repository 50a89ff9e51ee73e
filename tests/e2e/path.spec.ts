// The whole path in the real window, by keyboard alone, on real data: from an empty laptop to an explained dossier.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { answerDialogs, PASSPHRASE, ROOT, test } from './shell-app.ts';

const german = path.join(ROOT, 'tests/fixtures/german-credit/german-credit.csv');

test('from an empty laptop to an explained dossier, by keyboard', async ({ fresh: { app, page, userData } }) => {
  test.setTimeout(300_000);
  const complaints = complaintsOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await heading('Kluis openen');
  await lookAt(page, '01-kluis-leeg');

  // A vault, its recovery code typed over from "paper".
  await press(page, button('Nieuwe kluis maken…'));
  await heading('Nieuwe kluis maken');
  await type(page, page.getByLabel('Gemeente', { exact: true }), 'Voorbeeldstad aan de Lange Rivier');
  await type(page, page.getByLabel('Uw naam', { exact: true }), 'analist');
  await type(page, page.getByLabel('Doel', { exact: true }), 'toetsen of een rangschikking verantwoord is');
  await type(page, page.getByLabel('Eigenaar', { exact: true }), 'manager inkomen');
  await type(page, page.getByLabel('Nieuwe wachtzin', { exact: true }), PASSPHRASE);
  await type(page, page.getByLabel('Nog een keer dezelfde wachtzin', { exact: true }), PASSPHRASE);
  // Data of another country and century: a vault to practise in, where nothing is closed.
  await tabTo(page, page.getByRole('checkbox', { name: /Dit is een oefenkluis/ }));
  await page.keyboard.press('Space');
  await answerDialogs(app, path.join(userData, 'stad.toets'));
  await press(page, button('Plek kiezen…'));
  await lookAt(page, '02-kluis-nieuw');
  await press(page, button('Kluis maken'));
  await heading('Uw herstelcode');
  await lookAt(page, '03-kluis-herstelcode');
  const groups = await page.locator('.recovery-code .code').allTextContents();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(`Groep ${index + 1}`, { exact: true });
    if ((await field.count()) === 1) await type(page, field, group.toLowerCase());
  }
  await press(page, button('Code staat op papier'));
  await heading(/Voorbeeldstad/);
  await lookAt(page, '04-kluis-open');

  // The table: what may not be used is refused, a role per column.
  await press(page, button('Verder naar Gegevens'));
  await heading('Gegevens inlezen');
  await lookAt(page, '05-gegevens-leeg');
  await answerDialogs(app, german);
  await press(page, button('Bestand kiezen…').first());
  await heading('Gegevens nakijken');
  await expect(page.getByText('foreign_worker').first()).toBeVisible();
  await lookAt(page, '06-gegevens-nakijken');
  await tabTo(page, page.getByRole('checkbox', { name: /Deze peildatum klopt/ }));
  await page.keyboard.press('Space');
  await press(page, button(/1\.000 regels inlezen/));
  await heading('Ingelezen gegevens');
  await lookAt(page, '07-gegevens-klaar');

  // What a model must show, laid down before there is one.
  await press(page, button(/^4\. Trainen/));
  await heading('Modellen trainen');
  await expect(page.getByText('Trainen kan nog niet: leg eerst vast wat een model moet laten zien.')).toBeVisible();
  await press(page, button('Naar de eisen'));
  await lookAt(page, '08-toetsen-eisen');
  await press(page, button('Vastleggen…'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }));
  await expect(page.getByRole('heading', { name: 'Eisen, versie 1' })).toBeVisible();

  // The models beside each other.
  await press(page, button(/^4\. Trainen/));
  await heading('Modellen trainen');
  await lookAt(page, '08-trainen-klaar-om');
  await press(page, button('Trainen').last());
  await expect(button(/Stoppen/)).toBeVisible();
  await lookAt(page, '09-trainen-bezig');
  await expect(button('Verder naar toetsen')).toBeEnabled({ timeout: 150_000 });
  await lookAt(page, '10-trainen-gedaan');

  // How good they are.
  await press(page, button('Verder naar toetsen'));
  await heading(/Toetsen/);
  await expect(page.getByText('AUC').first()).toBeVisible();
  await lookAt(page, '11-toetsen');

  // Draw.
  await press(page, button(/^6\. Rangschikken/));
  await heading(/Rangschikken/);
  const known = page.getByRole('checkbox', { name: /Uitkomst is al bekend/ });
  if (await known.isChecked()) {
    await tabTo(page, known);
    await page.keyboard.press('Space');
  }
  await type(page, page.getByLabel('Dossiers', { exact: true }), '40');
  await type(page, page.getByLabel('Waarvan loting', { exact: true }), '12');
  const draw = button('Selectie van 40 trekken…');
  await expect(draw).toBeEnabled();
  await lookAt(page, '12-rangschikken');
  await press(page, draw);
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, '13-rangschikken-dialoog');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Selectie trekken' }));
  await heading('De getrokken selectie');
  await lookAt(page, '14-rangschikken-getrokken');
  const exported = path.join(userData, 'selectie.csv');
  await answerDialogs(app, exported);
  await press(page, button(/CSV/));
  await expect.poll(() => readFileSync(exported, { encoding: 'utf8', flag: 'a+' }).split('\r\n').length).toBe(42);

  // Why one dossier is estimated as it is.
  await press(page, button('Eerste dossier bekijken'));
  await heading(/Dossier/);
  await expect(
    page.getByText('Een score is geen verdenking en nooit een grond voor een huisbezoek.').first(),
  ).toBeVisible();
  await expect(page.getByText(/Naar schatting \d+ van de 100/).first()).toBeVisible();
  await lookAt(page, '15-dossier');
  await press(page, button('EN'));
  await expect(page.getByText(/An estimated \d+ in 100/).first()).toBeVisible();
  await lookAt(page, '16-dossier-engels');
  await press(page, button('NL'));

  // What was done, and the pages that come later.
  await press(page, button('Logboek'));
  await expect(page.getByText(/rank\.drawn|getrokken/).first()).toBeVisible();
  await lookAt(page, '17-logboek');
  for (const [step, name] of [
    ['3. Voorbereiden', '18-voorbereiden'],
    ['8. Opvolgen', '19-opvolgen'],
    ['9. Verantwoorden', '20-verantwoorden'],
  ] as const) {
    await press(page, button(new RegExp(`^${step}`)));
    await lookAt(page, name);
  }
  await press(page, button('Begrippen'));
  await lookAt(page, '21-begrippen');
  await press(page, button('Uitleg bij deze stap'));
  await lookAt(page, '22-uitleg');

  expect(complaints).toEqual([]);
});
