// The page Trainen with all its models: set up by an analyst and by experts, trained, looked at one by one, and taken along.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { complaintsOf, lookAt, press, tabTo, type } from './page-checks.ts';
import { answerDialogs, call } from './shell-app.ts';
import { bringIn, button, expectHeading, openStep, openVault, test, trainQuickly, writeTable } from './trouble.ts';

const dossiers = { rows: 1200, unlawful: 240 };

/** Opens a part of the setting up with the keyboard, and goes back to the overview afterwards. */
async function whileOpen(page: Page, part: string, act: () => Promise<void>): Promise<void> {
  await press(page, button(page, `Openen: ${part}`));
  await expect(page.getByRole('heading', { level: 3, name: part }).last()).toBeFocused();
  await act();
  await press(page, button(page, `Sluiten: ${part}`));
}

/** Picks an option of a select with the keyboard alone: its first letters. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  await tabTo(page, select);
  await page.keyboard.type(option);
  await expect(select.locator('option:checked')).toHaveText(option);
}

test.use({ practice: true });

test('analyst and experts set everything up by keyboard', async ({ fresh, vault }) => {
  test.setTimeout(240_000);
  const { page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'dossiers.csv'), dossiers));
  await openStep(page, 'Trainen');
  await expectHeading(page, 'Modellen trainen');
  await lookAt(page, '80-trainen-vooraf');

  await whileOpen(page, 'Regels', async () => {
    await type(page, page.getByLabel('Personen per regel, minstens'), '3');
    await expect(page.getByText('Vul een heel getal in van 5 tot 500.')).toBeVisible();
    await expect(button(page, 'Instellingen bewaren')).toBeDisabled();
    await type(page, page.getByLabel('Personen per regel, minstens'), '25');
    await pick(page, 'Richting van bewijsstukken te laat', 'alleen omhoog');
    await tabTo(page, page.getByRole('checkbox', { name: 'Sluit huurbedrag uit' }));
    await page.keyboard.press('Space');
    await lookAt(page, '81-trainen-regels');
    await press(page, button(page, 'Instellingen bewaren'));
    await expect(page.getByText('3 keuzes aangepast')).toBeVisible();
  });

  await whileOpen(page, 'Klassen', async () => {
    await press(page, button(page, 'bewijsstukken te laat'));
    const classes = page.getByRole('table', { name: 'Klassen van bewijsstukken te laat' });
    await expect(classes).toBeVisible();
    const before = await classes.getByRole('rowheader').allTextContents();
    await press(page, button(page, /^Samen met volgende: /).first());
    await expect(classes.getByRole('rowheader')).toHaveCount(before.length - 1);
    await expect(page.getByRole('radio', { name: 'Eigen indeling' })).toBeChecked();
    await lookAt(page, '82-trainen-klassen');
    await press(page, button(page, /^Splitsen: /).first());
    await lookAt(page, '83-trainen-klasse-splitsen');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Splitsen' }));
    await expect(classes.getByRole('rowheader')).toHaveCount(before.length);
    await press(page, button(page, 'Laatste wijziging ongedaan maken'));
    await expect(classes.getByRole('rowheader')).toHaveCount(before.length - 1);
    await press(page, button(page, 'Laatste wijziging ongedaan maken'));
    await expect(classes.getByRole('rowheader')).toHaveText(before);
    await expect(page.getByRole('radio', { name: 'Automatisch, één kant op' })).toBeChecked();
    await press(page, page.getByText('Aparte codes'));
    await type(page, page.getByLabel('Code', { exact: true }), '6');
    await press(page, button(page, 'Code apart zetten'));
    await expect(classes.getByText('(aparte code)')).toBeVisible();
    await expect(page.getByText('4 kenmerken, 1 aangepast')).toBeVisible();
  });

  await whileOpen(page, 'Deskundigenkaart', () => fillInCard(page));
  await whileOpen(page, 'Enkelvoudig profiel', () => fillInProfile(page));

  await button(page, 'Logboek').click();
  for (const said of ['instellingen voor regels bewaard', 'klassen van de scorekaart veranderd', 'profiel bewaard']) {
    await expect(page.getByText(said).first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

/** What experts and analyst would have filled in, kept at once. */
async function setUp(page: Page): Promise<void> {
  const from3 = (feature: string) => ({ kind: 'interval', feature, from: 3, to: null, missing: 'out' }) as const;
  const question = (feature: string) => ({
    feature,
    text: feature,
    answers: [{ condition: from3(feature), points: [2.5] }],
  });
  const card = {
    title: 'Kaart van het team',
    types: [{ label: 'werk niet gemeld', threshold: 5 }],
    questions: ['bewijsstukken_te_laat', 'inkomsten_gewijzigd'].map(question),
    othersNeeded: 1,
  };
  expect(await call(page, 'draft.setCard', { card })).toMatchObject({ ok: true });
  const profile = { name: 'vaak te laat', conditions: [from3('bewijsstukken_te_laat')] };
  expect(await call(page, 'draft.setProfile', { profile })).toMatchObject({ ok: true });
  const rules = await call(page, 'draft.rules', {});
  if (!rules.ok) throw new Error('no rules');
  const options = { ...rules.value.defaults, exclude: ['huurbedrag'] };
  expect(await call(page, 'draft.setRules', { options })).toMatchObject({ ok: true });
}

test('all models stand beside each other after a training, and can be taken along', async ({ fresh, vault }) => {
  test.setTimeout(240_000);
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'dossiers.csv'), dossiers));
  await setUp(page);
  await trainQuickly(page);
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled({ timeout: 150_000 });
  await expect(button(page, /^4\. Trainen/)).toContainText('7 modellen');
  const overview = page.getByRole('table', { name: 'De modellen naast elkaar' });
  await expect(overview.getByRole('rowheader')).toHaveText([
    'RuleFit leesbaar',
    'RuleFit volledig',
    'Scorekaarteenvoudige rivaal',
    'Risicogroepen',
    'Deskundigenkaart',
    'Enkelvoudig profiel',
    'Gecombineerd',
  ]);
  await expect(page.getByRole('heading', { name: 'Is RuleFit beter dan de scorekaart?' })).toBeVisible();
  // What the analyst excluded is in no model.
  await expect(page.getByRole('tabpanel')).not.toContainText('huurbedrag');
  await lookAt(page, '88-trainen-modellen-regels');

  await tabTo(page, page.getByRole('tab', { name: 'Regels' }));
  for (const [name, heading, picture] of [
    ['Scorekaart', /^Scorekaart: \d+ kenmerk/, '89-trainen-modellen-scorekaart'],
    ['Risicogroepen', /^Risicogroepen: \d+ groep/, '90-trainen-modellen-risicogroepen'],
    ['Deskundigenkaart', 'Deskundigenkaart: 2 vragen', '91-trainen-modellen-deskundigenkaart'],
    ['Profiel', 'Enkelvoudig profiel: 1 criterium', '92-trainen-modellen-profiel'],
    ['Gecombineerd', /^Gecombineerd: \d+ termen/, '93-trainen-modellen-gecombineerd'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name, selected: true })).toBeFocused();
    await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2, name: heading })).toBeVisible();
    await expect(page.getByRole('tabpanel')).not.toContainText('huurbedrag');
    await lookAt(page, picture);
    if (name === 'Profiel') {
      const outside = page.getByRole('tabpanel').getByRole('row', { name: /^Erbuiten \d+ van \d+ \(.+ tot .+\)/ });
      await expect(outside).toBeVisible();
    }
  }

  await press(page, overview.getByRole('button', { name: 'Scorekaart' }));
  const file = path.join(userData, 'kaart.csv');
  await answerDialogs(app, file);
  await press(page, button(page, 'Tabel (CSV)…'));
  await expect(page.getByText('Bewaard in kaart.csv. Dat staat in het logboek.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('bewijsstukken');
  const modelFile = path.join(userData, 'model.json');
  await answerDialogs(app, modelFile);
  await press(page, button(page, 'Modelbestand (JSON)…'));
  await expect(page.getByText('Bewaard in model.json. Dat staat in het logboek.')).toBeVisible();
  expect(JSON.parse(readFileSync(modelFile, 'utf8'))).toMatchObject({ model: { kind: 'scorecard' } });

  // What the card of experts says of one case file: the class that it is in, and by whom the card was made.
  await openStep(page, 'Dossier');
  await page.getByLabel('Zoek op dossiernummer').fill('D00007');
  await button(page, 'D00007').click();
  await page.getByLabel('Uitleg volgens').selectOption('Deskundigenkaart');
  await expect(page.getByText(/^Deskundigenkaart: mensen kozen vragen en punten/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'bewijsstukken te laat: geen antwoord geldt' })).toBeVisible();
  await lookAt(page, '96-dossier-deskundigenkaart');
  await page.getByLabel('Zoek op dossiernummer').fill('D00002');
  await button(page, 'D00002').click();
  await expect(page.getByRole('rowheader', { name: 'bewijsstukken te laat: 3 of meer' })).toBeVisible();
  await page.getByLabel('Uitleg volgens').selectOption('Scorekaart');
  const points = page.getByRole('table', { name: 'In punten van de scorekaart' });
  await expect(points.getByText(/^kostte \d+ punten tegenover de gunstigste klasse$/).first()).toBeVisible();
  await lookAt(page, '97-dossier-scorekaart');
  await openStep(page, 'Trainen');

  await button(page, 'EN').click();
  await expect(page.getByRole('heading', { name: 'The models side by side' })).toBeVisible();
  await lookAt(page, '94-trainen-modellen-engels');
  await button(page, 'NL').click();
  await button(page, 'Logboek').click();
  await expect(page.getByText('model weggeschreven').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

/** A card of one kind and two questions, on which one high characteristic does not suffice. */
async function fillInCard(page: Page): Promise<void> {
  await lookAt(page, '84-trainen-kaart-leeg');
  await press(page, button(page, 'Nieuwe kaart beginnen'));
  await expect(page.getByText('niet bewaard', { exact: true })).toBeVisible();
  // Nothing is wrong yet in fields that nobody came to; who saves too early is led to the first.
  await expect(page.locator('.field-error')).toHaveCount(0);
  await press(page, button(page, 'Kaart bewaren'));
  await expect(page.getByText('Geef de kaart een naam.')).toBeVisible();
  await expect(page.getByText('Kies een kenmerk en voeg minstens één vraag toe.')).toBeVisible();
  await expect(page.getByLabel('Naam van de kaart')).toBeFocused();
  await lookAt(page, '84-trainen-kaart-te-vroeg-bewaard');
  await press(page, button(page, 'Wijzigingen weggooien'));
  await press(page, button(page, 'Nieuwe kaart beginnen'));
  await type(page, page.getByLabel('Naam van de kaart'), 'Kaart van het team');
  await type(page, page.getByLabel('Soort 1', { exact: true }), 'werk niet gemeld');
  for (const [index, feature] of ['bewijsstukken te laat', 'inkomsten gewijzigd'].entries()) {
    await pick(page, 'Kenmerk voor een nieuwe vraag', feature);
    await press(page, button(page, 'Vraag toevoegen'));
    const question = page.getByRole('group', { name: `Vraag ${index + 1}: ${feature}` });
    await type(page, question.getByLabel('Vanaf'), '3');
    await type(page, question.getByLabel('Punten voor werk niet gemeld'), '2,5');
  }
  const threshold = page.getByLabel('Drempel van soort 1, in punten');
  await type(page, threshold, '6');
  await expect(page.getByText(/Zo hoog komt niemand/)).toBeVisible();
  await press(page, button(page, 'Kaart bewaren'));
  await expect(threshold).toBeFocused();
  await type(page, threshold, '5');
  // Counted while it is being filled in; kept only when that is asked for.
  const row = { name: /werk niet gemeld \d+ van \d+/ };
  await expect(page.getByRole('table', { name: 'Wat deze kaart bereikt' }).getByRole('row', row)).toBeVisible();
  await expect(page.getByText('zoals nu ingevuld, nog niet bewaard')).toBeVisible();
  await expect(page.getByText('nog geen kaart', { exact: true })).toBeVisible();
  const second = page.getByRole('group', { name: 'Vraag 2: inkomsten gewijzigd' });
  await press(page, second.getByRole('button', { name: 'Antwoord toevoegen' }));
  const answer = second.getByRole('group', { name: 'Antwoord 2' });
  await type(page, answer.getByLabel('Vanaf'), '2');
  await type(page, answer.getByLabel('Punten voor werk niet gemeld'), '1');
  await expect(page.getByText(/^Antwoorden overlappen bij: inkomsten gewijzigd\./)).toBeVisible();
  await lookAt(page, '85-trainen-kaart');
  await press(page, button(page, 'Kaart bewaren'));
  const reached = page.getByRole('table', { name: 'Wat de bewaarde kaart bereikt' });
  await expect(reached.getByRole('row', row)).toBeVisible();
  await lookAt(page, '86-trainen-kaart-bewaard');
}

async function fillInProfile(page: Page): Promise<void> {
  await press(page, button(page, 'Nieuw profiel beginnen'));
  await type(page, page.getByLabel('Naam van het profiel'), 'vaak te laat');
  await pick(page, 'Kenmerk voor een nieuwe voorwaarde', 'bewijsstukken te laat');
  await press(page, button(page, 'Voorwaarde toevoegen'));
  await type(page, page.getByLabel('Vanaf'), '5');
  const live = page.getByRole('table', { name: 'Binnen en buiten dit profiel' });
  await expect(live.getByRole('row', { name: /Binnen het profiel \d+ van \d+/ })).toBeVisible();
  await press(page, button(page, 'Profiel bewaren'));
  const result = page.getByRole('table', { name: 'Binnen en buiten het bewaarde profiel' });
  await expect(result.getByRole('row', { name: /Binnen het profiel \d+ van \d+/ })).toBeVisible();
  await lookAt(page, '87-trainen-profiel');
}

test('what was not kept stays on the page, is named before a training, and can be thrown away', async ({
  fresh,
  vault,
}) => {
  const { page, userData } = fresh;
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'dossiers.csv'), dossiers));
  await openStep(page, 'Trainen');
  await button(page, 'Openen: Regels').click();
  await page.getByLabel('Personen per regel, minstens').fill('40');
  await openStep(page, 'Gegevens');
  await openStep(page, 'Trainen');
  await expect(page.getByLabel('Personen per regel, minstens')).toHaveValue('40');
  await button(page, 'Trainen').click();
  await expect(page.getByRole('dialog')).toContainText('U heeft wijzigingen die niet zijn bewaard: Regels.');
  await lookAt(page, '95-trainen-niet-bewaard');
  await page.keyboard.press('Escape');
  await button(page, 'Wijzigingen weggooien').click();
  await expect(page.getByLabel('Personen per regel, minstens')).toHaveValue('10');
  await expect(page.getByText('niet bewaard', { exact: true })).toHaveCount(0);
});

test('dates are typed and split as dates', async ({ fresh, vault }) => {
  const { page, userData } = fresh;
  await openVault(fresh, vault);
  const file = path.join(userData, 'begin.csv');
  const lines = Array.from({ length: 600 }, (_, row) => {
    const begin = `${(row % 28) + 1}-${(row % 12) + 1}-${2012 + (row % 10)}`;
    return [`D${row}`, begin, row % 7, row % 10 > 6 ? 'onrechtmatig' : 'rechtmatig'].join(';');
  });
  writeFileSync(file, ['dossiernr;begin_uitkering;bewijsstukken_te_laat;uitkomst', ...lines, ''].join('\r\n'));
  await bringIn(fresh, file);
  await openStep(page, 'Trainen');
  await button(page, 'Openen: Enkelvoudig profiel').click();
  await button(page, 'Nieuw profiel beginnen').click();
  await page.getByLabel('Naam van het profiel').fill('later begonnen');
  await page.getByLabel('Kenmerk voor een nieuwe voorwaarde').selectOption('begin uitkering');
  await button(page, 'Voorwaarde toevoegen').click();
  const from = page.getByLabel('Vanaf');
  await from.fill('1-1-20');
  await expect(page.locator('.field-error')).toHaveCount(0);
  await from.blur();
  await expect(page.getByText('Vul een datum in, zoals 31-10-2026.')).toBeVisible();
  await from.fill('1-1-2020');
  await expect(page.getByText('begin uitkering: vanaf 01-01-2020')).toBeVisible();
  await lookAt(page, '98-trainen-profiel-datum');
  await button(page, 'Sluiten: Enkelvoudig profiel').click();
  await button(page, 'Openen: Klassen').click();
  await button(page, 'begin uitkering').click();
  await button(page, /^Splitsen: /)
    .first()
    .click();
  await expect(page.getByLabel('Nieuwe klasse begint bij')).toContainText(/\d\d-\d\d-20\d\d/);
  await lookAt(page, '99-trainen-klasse-datum');
});

test('a profile is cleared only after a question, and is gone afterwards', async ({ fresh, vault }) => {
  const { page, userData } = fresh;
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(path.join(userData, 'dossiers.csv'), dossiers));
  await openStep(page, 'Trainen');
  await button(page, 'Openen: Enkelvoudig profiel').click();
  await fillInProfile(page);
  await button(page, 'Profiel wissen…').click();
  await expect(page.getByRole('dialog')).toContainText('‘vaak te laat’');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByLabel('Naam van het profiel')).toHaveValue('vaak te laat');
  await button(page, 'Profiel wissen…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Profiel wissen' }).click();
  await expect(page.getByText('Er is nog geen profiel.', { exact: false })).toBeVisible();
  await openStep(page, 'Gegevens');
  await openStep(page, 'Trainen');
  await expect(button(page, 'Nieuw profiel beginnen')).toBeVisible();
});
